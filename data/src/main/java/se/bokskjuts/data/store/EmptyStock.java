package se.bokskjuts.data.store;

import java.time.LocalDate;
import java.util.OptionalInt;
import se.bokskjuts.model.UnitId;

/**
 * A unit's empty boxes on the morning of a day.
 *
 * @param counted at the last count; empty: never short of them
 * @param countedOn the date on whose morning they were counted
 * @param goal what it should have; empty: no goal
 * @param stock the count, and what published plans took and added since; never below 0
 * @param rowVersion of the unit
 */
public record EmptyStock(
    UnitId unit,
    String name,
    String municipality,
    OptionalInt counted,
    LocalDate countedOn,
    OptionalInt goal,
    OptionalInt stock,
    int rowVersion) {}
