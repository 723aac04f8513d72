package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** Copies of a day with one thing changed. */
final class DayChange {
  private DayChange() {}

  static DayProblem ofUnit(DayProblem day, UnitId id, UnaryOperator<Unit> change) {
    List<Unit> units =
        day.units().stream().map(u -> u.id().equals(id) ? change.apply(u) : u).toList();
    return with(day, units, day.vans());
  }

  static DayProblem ofVan(DayProblem day, VanId id, UnaryOperator<Van> change) {
    List<Van> vans = day.vans().stream().map(v -> v.id().equals(id) ? change.apply(v) : v).toList();
    return with(day, day.units(), vans);
  }

  private static DayProblem with(DayProblem day, List<Unit> units, List<Van> vans) {
    return new DayProblem(
        day.date(),
        day.boxType(),
        units,
        day.sortPoints(),
        day.dockSeconds(),
        vans,
        day.matrix(),
        day.transfers(),
        day.holds(),
        day.rates(),
        day.pins());
  }

  static Unit openUntil(Unit unit, TimeWindow last) {
    List<TimeWindow> windows = new ArrayList<>(unit.windows());
    windows.set(
        windows.size() - 1, new TimeWindow(windows.get(windows.size() - 1).from(), last.to()));
    return unit(unit, windows, unit.maxBoxesIn(), unit.emptyBoxes());
  }

  static Unit moreEmptyBoxes(Unit unit, int more) {
    int boxes = unit.emptyBoxes().orElse(0) + more;
    return unit(unit, unit.windows(), unit.maxBoxesIn(), OptionalInt.of(boxes));
  }

  static Unit moreBoxesIn(Unit unit, int more) {
    int boxes = unit.maxBoxesIn().orElse(0) + more;
    return unit(unit, unit.windows(), OptionalInt.of(boxes), unit.emptyBoxes());
  }

  private static Unit unit(
      Unit u, List<TimeWindow> windows, OptionalInt boxesIn, OptionalInt emptyBoxes) {
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
        boxesIn,
        emptyBoxes,
        u.dock(),
        u.promised(),
        u.missedDays());
  }

  static Van shiftUntil(Van v, TimeWindow longer) {
    return van(v, longer, v.capacityBoxes(), v.capacityGrams(), v.serves(), v.rangeMetres());
  }

  static Van moreRoom(Van v, int boxes, int grams) {
    return van(
        v,
        v.shift(),
        v.capacityBoxes() + boxes,
        v.capacityGrams() + grams,
        v.serves(),
        v.rangeMetres());
  }

  static Van moreRange(Van v, int metres) {
    OptionalInt range = OptionalInt.of(v.rangeMetres().orElse(0) + metres);
    return van(v, v.shift(), v.capacityBoxes(), v.capacityGrams(), v.serves(), range);
  }

  static Van servesToo(Van v, UnitId unit) {
    Set<UnitId> serves = new HashSet<>(v.serves().orElse(Set.of()));
    serves.add(unit);
    return van(
        v, v.shift(), v.capacityBoxes(), v.capacityGrams(), Optional.of(serves), v.rangeMetres());
  }

  private static Van van(
      Van v,
      TimeWindow shift,
      int boxes,
      int grams,
      Optional<Set<UnitId>> serves,
      OptionalInt range) {
    return new Van(
        v.id(),
        v.start(),
        v.end(),
        shift,
        boxes,
        grams,
        serves,
        range,
        v.gramsCo2PerKm(),
        v.fixed(),
        v.perHour(),
        v.perKm(),
        v.maxWorkSeconds(),
        v.breakSeconds());
  }
}
