package se.bokskjuts.data.scenario;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What a scenario changes in the base; what it does not name stays.
 *
 * @param vansAdded new van to the one it is like
 * @param electric vans that become electric, as {@code bil-1} is
 * @param weekdays when a unit is promised a visit
 * @param hub the unit beside which the media group stands instead
 * @param sortPoints unit to seconds per item
 * @param nearestCopies whether each hold takes the nearest copy, not the planner's choice
 * @param demandPercent items per day, 100 as in the base
 * @param rates SEK by the names of the day file's {@code rates}
 * @param closed spots where the road is closed
 */
public record Scenario(
    ScenarioWords words,
    Map<VanId, VanId> vansAdded,
    Set<VanId> vansRemoved,
    Set<VanId> electric,
    Map<UnitId, Set<DayOfWeek>> weekdays,
    Optional<UnitId> hub,
    Map<UnitId, Integer> sortPoints,
    Optional<BoxType> box,
    boolean nearestCopies,
    int demandPercent,
    Map<String, BigDecimal> rates,
    List<Spot> closed) {}
