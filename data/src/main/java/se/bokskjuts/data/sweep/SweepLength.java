package se.bokskjuts.data.sweep;

import java.time.LocalDate;

/**
 * How far and how hard each run of a sweep goes.
 *
 * @param first no earlier than this the first service day
 * @param days service days that count
 * @param warmup service days before them, simulated but not counted
 * @param seeds each scenario is run with the seeds 1 to this
 * @param items of an ordinary day in the base
 * @param steps of the search per day
 */
public record SweepLength(LocalDate first, int days, int warmup, int seeds, int items, long steps) {
  /**
   * Makes good plans at a thousand days an hour on two cores: benchmarks/results/whatif-speed.md.
   */
  public static final long USUAL_STEPS = 190_000;

  public static final int MOST_DAYS = 1000;
  public static final int MOST_SEEDS = 200;
  public static final int MOST_ITEMS = 100_000;
  public static final long MOST_STEPS = 100_000_000;

  public SweepLength {
    require("days", days, MOST_DAYS);
    if (warmup < 0 || warmup > MOST_DAYS) {
      throw new IllegalArgumentException("warmup must be 0 to " + MOST_DAYS + ", not " + warmup);
    }
    require("seeds", seeds, MOST_SEEDS);
    require("items", items, MOST_ITEMS);
    require("steps", steps, MOST_STEPS);
  }

  private static void require(String name, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be 1 to " + most + ", not " + value);
    }
  }
}
