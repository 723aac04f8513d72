package se.bokskjuts.benchmarks.whatif;

import java.util.Map;
import java.util.TreeMap;

/**
 * A unit over all counted days.
 *
 * @param payer who pays for it; empty: nobody alone
 * @param toShelf reserved items that came, by service days from request to shelf
 * @param waiting reserved items that had not come on the last evening, by days waited so far
 */
public record UnitFigures(
    String unit,
    String name,
    String municipality,
    String payer,
    double lat,
    double lon,
    long stops,
    long lateStops,
    long promised,
    long missed,
    long boxesOut,
    long boxesIn,
    Map<Integer, Long> toShelf,
    Map<Integer, Long> waiting) {
  public UnitFigures {
    toShelf = new TreeMap<>(toShelf);
    waiting = new TreeMap<>(waiting);
  }

  /** Days of those that came, and of those that wait as far as they have: a lower bound. */
  DaysToShelf days() {
    return new DaysToShelf().add(toShelf).add(waiting);
  }
}
