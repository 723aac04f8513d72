package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import se.bokskjuts.data.sweep.SweepLength;

/**
 * How far and how hard to simulate.
 *
 * @param first the first day that counts, or the next service day
 * @param days service days that count
 * @param warmup service days before them, simulated but not counted, so that shelves are not empty
 * @param items of an ordinary day in the base, where demand is generated
 * @param steps of the search per day
 */
public record RunSettings(LocalDate first, int days, int warmup, int items, long steps) {
  /** See {@link SweepLength#USUAL_STEPS}. */
  public static final long USUAL_STEPS = SweepLength.USUAL_STEPS;

  public RunSettings {
    if (days < 1 || warmup < 0 || items < 1 || steps < 1) {
      throw new IllegalArgumentException(
          "days, items and steps must be 1 or more, warmup 0 or more: "
              + days
              + ", "
              + items
              + ", "
              + steps
              + ", "
              + warmup);
    }
  }
}
