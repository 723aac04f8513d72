package se.bokskjuts.optimizer.edit;

import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Copies of a day with something changed. */
final class DayCopies {
  /** Before any van starts: a unit open then alone is closed. */
  private static final List<TimeWindow> CLOSED =
      List.of(new TimeWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

  private DayCopies() {}

  static boolean isClosed(Unit unit) {
    return unit.windows().equals(CLOSED);
  }

  static Unit closed(Unit unit) {
    return unit(unit, CLOSED, unit.maxBoxesIn(), unit.emptyBoxes(), false);
  }

  /** A unit at which so many boxes less may be received and packed. */
  static Unit withoutRoom(Unit unit, int in, int packed) {
    return unit(
        unit,
        unit.windows(),
        less(unit.maxBoxesIn(), in),
        less(unit.emptyBoxes(), packed),
        unit.promised());
  }

  private static OptionalInt less(OptionalInt most, int taken) {
    return most.isEmpty() ? most : OptionalInt.of(Math.max(0, most.getAsInt() - taken));
  }

  private static Unit unit(
      Unit u, List<TimeWindow> windows, OptionalInt in, OptionalInt empty, boolean promised) {
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
        in,
        empty,
        u.dock(),
        promised,
        u.missedDays());
  }

  static DayProblem withUnit(DayProblem day, UnitId id, UnaryOperator<Unit> change) {
    return withUnits(
        day, day.units().stream().map(u -> u.id().equals(id) ? change.apply(u) : u).toList());
  }

  static DayProblem withUnits(DayProblem day, List<Unit> units) {
    return copy(day, units, day.vans(), day.matrix(), day.transfers(), day.holds());
  }

  static DayProblem withVans(DayProblem day, List<Van> vans) {
    return copy(day, day.units(), vans, day.matrix(), day.transfers(), day.holds());
  }

  static DayProblem withMatrix(DayProblem day, TravelMatrix matrix) {
    return copy(day, day.units(), day.vans(), matrix, day.transfers(), day.holds());
  }

  static DayProblem withDemand(DayProblem day, List<Transfer> transfers, List<HoldRequest> holds) {
    return copy(day, day.units(), day.vans(), day.matrix(), transfers, holds);
  }

  private static DayProblem copy(
      DayProblem day,
      List<Unit> units,
      List<Van> vans,
      TravelMatrix matrix,
      List<Transfer> transfers,
      List<HoldRequest> holds) {
    return new DayProblem(
        day.date(),
        day.boxType(),
        units,
        day.sortPoints(),
        day.dockSeconds(),
        vans,
        matrix,
        transfers,
        holds,
        day.rates(),
        day.pins());
  }
}
