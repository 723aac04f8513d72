package se.bokskjuts.data.scenario;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.UnitId;

/**
 * What a scenario changes in the base; what it does not name stays.
 *
 * @param weekdays when a unit is promised a visit
 * @param hub the unit beside which the media group stands instead
 * @param sortPoints unit to seconds per item
 * @param nearestCopies whether each hold takes the nearest copy, not the planner's choice
 * @param demandPercent items per day, 100 as in the base
 * @param rates SEK by the names of the day file's {@code rates}
 * @param closedRoads spots where the road is closed
 */
public record Scenario(
    ScenarioWords words,
    VanChanges vans,
    UnitChanges units,
    Map<UnitId, Set<DayOfWeek>> weekdays,
    Optional<UnitId> hub,
    Map<UnitId, Integer> sortPoints,
    Optional<BoxType> box,
    boolean nearestCopies,
    ReturnPolicies returns,
    Loops loops,
    int demandPercent,
    Map<String, BigDecimal> rates,
    List<Spot> closedRoads,
    Chance chance,
    Sharing sharing,
    Climate climate) {}
