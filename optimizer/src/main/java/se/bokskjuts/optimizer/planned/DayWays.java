package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.bokskjuts.model.TransferId;

/** All boxes' ways, found by item, with the sort points' lines. */
final class DayWays {
  private final Map<TransferId, List<BoxEval>> byItem = new HashMap<>();
  private final SortLine sortLine;

  DayWays(DayFacts facts, List<BoxEval> boxes) {
    sortLine = new SortLine(facts, boxes.stream().filter(b -> b.isSorted(facts)).toList());
    boxes.stream()
        .sorted(Comparator.comparingInt(b -> b.crate.number()))
        .forEach(
            b ->
                b.box()
                    .items()
                    .forEach(i -> byItem.computeIfAbsent(i, x -> new ArrayList<>()).add(b)));
  }

  /** In the order of the plan; an item that a box names twice is there twice. */
  List<BoxEval> boxesOf(TransferId item) {
    return byItem.getOrDefault(item, List.of());
  }

  OptionalInt readyAt(BoxEval box) {
    return sortLine.readyAt(box.crate.id());
  }
}
