package se.bokskjuts.optimizer.reasons;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Units and vans with one limit loosened. */
final class Loosened {
  private Loosened() {}

  /** Its last opening lasts until then. */
  static Unit openUntil(Unit unit, LocalTime until) {
    List<TimeWindow> windows = new ArrayList<>(unit.windows());
    int last = windows.size() - 1;
    windows.set(last, new TimeWindow(windows.get(last).from(), until));
    return unit.withWindows(windows);
  }

  static Unit moreEmptyBoxes(Unit unit, int more) {
    return unit.withEmptyBoxes(OptionalInt.of(unit.emptyBoxes().orElse(0) + more));
  }

  static Unit moreBoxesIn(Unit unit, int more) {
    return unit.withMaxBoxesIn(OptionalInt.of(unit.maxBoxesIn().orElse(0) + more));
  }

  static Van shiftUntil(Van van, LocalTime until) {
    return van.withShift(new TimeWindow(van.shift().from(), until));
  }

  static Van moreRoom(Van van, int boxes, int grams) {
    return van.withCapacity(van.capacityBoxes() + boxes, van.capacityGrams() + grams);
  }

  static Van moreRange(Van van, int metres) {
    return van.withRangeMetres(OptionalInt.of(van.rangeMetres().orElse(0) + metres));
  }

  static Van servesToo(Van van, UnitId unit) {
    Set<UnitId> serves = new HashSet<>(van.serves().orElse(Set.of()));
    serves.add(unit);
    return van.withServes(serves);
  }
}
