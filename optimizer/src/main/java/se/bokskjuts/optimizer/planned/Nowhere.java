package se.bokskjuts.optimizer.planned;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** Stand-ins for a day without units or vans: constraint streams cannot join with nothing. */
final class Nowhere {
  private static final UnitId ID = UnitId.of("-");
  private static final OptionalInt NONE = OptionalInt.empty();

  private Nowhere() {}

  static Unit unit() {
    return new Unit(
        ID, "-", "-", UnitKind.DEPOT, 0, 0, List.of(), 0, 0, NONE, NONE, false, false, 0);
  }

  /** Never used: no plan can name it. */
  static Van van() {
    TimeWindow never = new TimeWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    BigDecimal free = BigDecimal.ZERO;
    return new Van(
        VanId.of("-"),
        ID,
        ID,
        never,
        0,
        0,
        Optional.empty(),
        NONE,
        free,
        free,
        free,
        free,
        NONE,
        0);
  }
}
