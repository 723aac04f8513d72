package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.List;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Changed copies of units and vans. */
final class Units {
  private Units() {}

  static Unit withWindows(Unit u, List<TimeWindow> windows) {
    return copy(u, windows, u.dock());
  }

  static Unit asDock(Unit u) {
    return copy(u, u.windows(), true);
  }

  private static Unit copy(Unit u, List<TimeWindow> windows, boolean dock) {
    return new Unit(
        u.id(),
        u.name(),
        u.municipality(),
        u.kind(),
        u.lat(),
        u.lon(),
        windows,
        u.serviceSeconds(),
        u.secondsPerBox(),
        u.maxBoxesIn(),
        u.emptyBoxes(),
        dock,
        u.promised(),
        u.missedDays());
  }

  /** Its route and its shift end at the unit and second. */
  static Van ending(Van van, UnitId unit, int second) {
    return copy(van, unit, new TimeWindow(van.shift().from(), LocalTime.ofSecondOfDay(second)));
  }

  /** Its shift begins at the second. */
  static Van startingAt(Van van, int second) {
    LocalTime from = LocalTime.ofSecondOfDay(second);
    return copy(van, van.end(), new TimeWindow(from, van.shift().to()));
  }

  private static Van copy(Van v, UnitId end, TimeWindow shift) {
    return new Van(
        v.id(),
        v.start(),
        end,
        shift,
        v.capacityBoxes(),
        v.capacityGrams(),
        v.serves(),
        v.rangeMetres(),
        v.gramsCo2PerKm(),
        v.fixed(),
        v.perHour(),
        v.perKm(),
        v.maxWorkSeconds(),
        v.breakSeconds());
  }
}
