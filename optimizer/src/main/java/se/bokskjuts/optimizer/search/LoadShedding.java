package se.bokskjuts.optimizer.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.Transfer;

/**
 * Leaves boxes behind until no van is loaded beyond its boxes and kg (H4): the one that saves
 * least, first. Items that were to ride on in it are taken out of their next box too.
 */
final class LoadShedding {
  private final Instance in;
  private final Timetable times;

  LoadShedding(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
  }

  void shed(List<BoxDraft> drafts) {
    for (int stop = 0; stop < times.stopCount; stop++) {
      int k = stop;
      List<BoxDraft> aboard = drafts.stream().filter(b -> b.isAboardAfter(k)).toList();
      while (isTooMuch(times.van[k], aboard)) {
        BoxDraft least =
            aboard.stream().min(Comparator.comparingDouble(this::saving)).orElseThrow();
        leave(drafts, least);
        aboard = drafts.stream().filter(b -> b.isAboardAfter(k)).toList();
      }
    }
  }

  private boolean isTooMuch(int van, List<BoxDraft> aboard) {
    long grams = aboard.stream().mapToLong(b -> b.grams() + in.boxEmptyGrams).sum();
    return aboard.size() > in.capacityBoxes[van] || grams > in.capacityGrams[van];
  }

  private double saving(BoxDraft box) {
    double delay =
        box.items().stream().mapToDouble(t -> Demand.delayOf(in, t.kind(), t.waitedDays())).sum();
    return box.sort() ? delay : 2 * delay;
  }

  private static void leave(List<BoxDraft> drafts, BoxDraft left) {
    Set<Transfer> items = new HashSet<>(left.items());
    drafts.remove(left);
    if (left.sort()) {
      drafts.replaceAll(b -> b.from() == left.to() ? b.without(items) : b);
      drafts.removeIf(b -> b.items().isEmpty());
    }
  }
}
