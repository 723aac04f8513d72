package se.bokskjuts.benchmarks.whatif;

import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * How a day ended.
 *
 * @param places where each transfer and each filled hold's item is
 * @param visited units where a box was loaded or unloaded
 * @param overtimeSeconds past the planned end, by van
 * @param grams of items, each time they are packed
 * @param missing items not on their shelf
 * @param shut stops where nobody let the driver in
 * @param late stops after the unit's window
 * @param empties empty boxes carried back
 */
record Outcome(
    Map<TransferId, UnitId> places,
    Set<UnitId> visited,
    Map<VanId, Integer> overtimeSeconds,
    int boxes,
    int lifts,
    long grams,
    int missing,
    int shut,
    int late,
    int empties) {}
