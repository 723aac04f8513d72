package se.bokskjuts.optimizer.planned;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.UnitId;

/** The line of boxes before each sort point, first come first served (H7). */
final class SortLine {
  private static final Comparator<BoxEval> IN_LINE =
      Comparator.<BoxEval>comparingInt(b -> b.delivered.getAsInt()).thenComparing(BoxEval::bringer);
  private final Map<BoxId, Integer> ready = new HashMap<>();

  /** Boxes that reach their sort points, in any order. */
  SortLine(DayFacts facts, List<BoxEval> boxes) {
    Map<UnitId, List<BoxEval>> byPoint =
        boxes.stream()
            .sorted(IN_LINE)
            .collect(java.util.stream.Collectors.groupingBy(b -> b.box().to()));
    byPoint.forEach((unit, line) -> serve(facts.findSortPoint(unit).orElseThrow(), line));
  }

  private void serve(SortPoint point, List<BoxEval> line) {
    long free = point.opens().toSecondOfDay();
    int next = 0;
    while (next < line.size()) {
      int last = next;
      long items = 0;
      while (last < line.size() && IN_LINE.compare(line.get(next), line.get(last)) == 0) {
        items += line.get(last).box().items().size();
        last++;
      }
      free = Math.max(free, line.get(next).delivered.getAsInt()) + items * point.secondsPerItem();
      if (free <= point.closes().toSecondOfDay()) {
        int done = (int) free;
        line.subList(next, last).forEach(b -> ready.put(b.crate.id(), done));
      }
      next = last;
    }
  }

  /** Empty: not today. */
  OptionalInt readyAt(BoxId box) {
    Integer at = ready.get(box);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }
}
