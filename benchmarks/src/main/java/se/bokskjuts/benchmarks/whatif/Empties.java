package se.bokskjuts.benchmarks.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * How many empty boxes each unit has. A unit without a number of its own, as the media group, has
 * the county's store and never runs out.
 */
final class Empties {
  private final Map<UnitId, Integer> normal = new HashMap<>();
  private final Map<UnitId, Integer> now = new TreeMap<>();

  Empties(Iterable<Unit> units) {
    for (Unit unit : units) {
      unit.emptyBoxes()
          .ifPresent(
              n -> {
                normal.put(unit.id(), n);
                now.put(unit.id(), n);
              });
    }
  }

  OptionalInt atStart(Unit unit) {
    return isStore(unit.id())
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, now.get(unit.id())));
  }

  boolean isStore(UnitId unit) {
    return !now.containsKey(unit);
  }

  /** Below zero: too few; above: too many; a store has always what is right. */
  int surplus(UnitId unit) {
    return isStore(unit) ? 0 : now.get(unit) - normal.get(unit);
  }

  void add(UnitId unit, int boxes) {
    now.computeIfPresent(unit, (u, n) -> n + boxes);
  }

  Map<UnitId, Integer> now() {
    return now;
  }
}
