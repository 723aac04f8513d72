package se.bokskjuts.optimizer.edit;

import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;

/** What of a unit is left when it is closed, or when boxes packed by hand have taken their part. */
final class UnitRoom {
  /** Before any van starts: a unit open then alone is closed. */
  private static final List<TimeWindow> CLOSED =
      List.of(new TimeWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

  private UnitRoom() {}

  static boolean isClosed(Unit unit) {
    return unit.windows().equals(CLOSED);
  }

  /** A closed unit is promised no visit. */
  static Unit closed(Unit unit) {
    return unit.withWindows(CLOSED).withPromise(false, unit.missedDays());
  }

  /** A unit at which so many boxes less may be received and packed. */
  static Unit less(Unit unit, int received, int packed) {
    return unit.withMaxBoxesIn(less(unit.maxBoxesIn(), received))
        .withEmptyBoxes(less(unit.emptyBoxes(), packed));
  }

  private static OptionalInt less(OptionalInt most, int taken) {
    return most.isEmpty() ? most : OptionalInt.of(Math.max(0, most.getAsInt() - taken));
  }
}
