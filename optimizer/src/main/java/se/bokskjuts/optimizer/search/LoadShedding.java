package se.bokskjuts.optimizer.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.bokskjuts.model.Transfer;

/**
 * Leaves boxes behind until no van is loaded beyond its boxes and kg (H4), no unit packs more than
 * its empties (H12) or gets more than it takes (H10): the one that saves least, first. Real packing
 * may need a box more than the search reckoned. Items that were to ride on in it are taken out of
 * their next box too.
 */
final class LoadShedding {
  private final Instance in;
  private final Timetable times;

  LoadShedding(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
  }

  void shed(List<BoxDraft> drafts) {
    shedAtUnits(drafts);
    for (int stop = 0; stop < times.stopCount; stop++) {
      int k = stop;
      List<BoxDraft> aboard = drafts.stream().filter(b -> b.isAboardAfter(k)).toList();
      while (isTooMuch(times.van[k], aboard)) {
        BoxDraft least =
            aboard.stream().min(Comparator.comparingDouble(b -> worth(b, drafts))).orElseThrow();
        leave(drafts, least);
        aboard = drafts.stream().filter(b -> b.isAboardAfter(k)).toList();
      }
    }
  }

  private void shedAtUnits(List<BoxDraft> drafts) {
    for (int unit = 0; unit < in.emptyBoxes.length; unit++) {
      int u = unit;
      shedTo(in.emptyBoxes[u], drafts, box -> box.from() == u);
      shedTo(in.maxBoxesIn[u], drafts, box -> box.to() == u && times.unit[box.unload()] == u);
    }
  }

  private void shedTo(int most, List<BoxDraft> drafts, Predicate<BoxDraft> counted) {
    List<BoxDraft> all = drafts.stream().filter(counted).toList();
    while (all.size() > most) {
      leave(
          drafts,
          all.stream().min(Comparator.comparingDouble(b -> worth(b, drafts))).orElseThrow());
      all = drafts.stream().filter(counted).toList();
    }
  }

  private boolean isTooMuch(int van, List<BoxDraft> aboard) {
    long grams = aboard.stream().mapToLong(b -> b.grams() + in.boxEmptyGrams).sum();
    return aboard.size() > in.capacityBoxes[van] || grams > in.capacityGrams[van];
  }

  /** SEK that leaving it behind would cost: waiting, and a promised visit with no other box. */
  private double worth(BoxDraft box, List<BoxDraft> drafts) {
    return saving(box) + lastVisit(box, box.from(), drafts) + lastVisit(box, box.to(), drafts);
  }

  private double lastVisit(BoxDraft box, int unit, List<BoxDraft> drafts) {
    boolean another =
        drafts.stream().anyMatch(b -> b != box && (b.from() == unit || b.to() == unit));
    return another ? 0 : in.missedCost[unit];
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
