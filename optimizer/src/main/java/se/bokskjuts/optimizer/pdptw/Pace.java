package se.bokskjuts.optimizer.pdptw;

import java.util.function.BooleanSupplier;
import se.bokskjuts.optimizer.SolveSettings;

/** Counts one thread's steps and says how much of the time or of the steps is spent. */
final class Pace {
  /** Steps between two looks at the clock. */
  private static final int LOOK_EVERY = 32;

  private final long beginNanos;
  private final long limitNanos;
  private final long limitSteps;
  private final BooleanSupplier stop;
  private long steps;
  private double spent;

  Pace(SolveSettings settings, long beginNanos, BooleanSupplier stop) {
    this.beginNanos = beginNanos;
    this.stop = stop;
    limitNanos = settings.time().map(java.time.Duration::toNanos).orElse(Long.MAX_VALUE);
    limitSteps = settings.steps().orElse(Long.MAX_VALUE);
  }

  /** Counts a step; false when the search must end. */
  boolean goesOn() {
    if (steps++ % LOOK_EVERY == 0) {
      look();
    }
    return spent < 1;
  }

  private void look() {
    double ofSteps = (double) steps / limitSteps;
    // Without a time limit the clock is never asked, so that a seed repeats itself.
    double ofTime =
        limitNanos == Long.MAX_VALUE ? 0 : (double) (System.nanoTime() - beginNanos) / limitNanos;
    spent = stop.getAsBoolean() ? 1 : Math.max(ofSteps, ofTime);
  }

  /** From 0 to 1, and 1 when the search must end. */
  double spent() {
    return Math.min(1, spent);
  }

  long steps() {
    return steps;
  }
}
