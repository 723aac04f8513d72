package se.bokskjuts.data.scenario;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Whether the vans go the same way every week.
 *
 * @param fixed whether each van goes its weekday's loop, as drivers know it; else free plans
 * @param given loops by weekday and van; empty: the planner makes them once, on an ordinary week
 */
public record Loops(boolean fixed, Map<DayOfWeek, Map<VanId, List<UnitId>>> given) {
  public static final Loops FREE = new Loops(false, Map.of());
}
