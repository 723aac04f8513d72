package se.bokskjuts.optimizer.search;

import java.util.function.BooleanSupplier;
import se.bokskjuts.optimizer.SolveSettings;

/** How much of the search's time or steps is used; asked once per {@link #STEPS_BETWEEN_LOOKS}. */
final class SearchClock {
  static final int STEPS_BETWEEN_LOOKS = 32;

  private final long begun = System.nanoTime();
  private final double seconds;
  private final long steps;
  private final BooleanSupplier stop;

  SearchClock(SolveSettings settings, BooleanSupplier stop) {
    seconds = settings.time().map(t -> t.toNanos() / 1e9).orElse(Double.MAX_VALUE);
    steps = settings.steps().orElse(Long.MAX_VALUE);
    this.stop = stop;
  }

  /** Whether the search ends on steps, and must not depend on the time. */
  boolean countsSteps() {
    return steps < Long.MAX_VALUE;
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  double share(long stepsDone) {
    double bySteps = countsSteps() ? stepsDone / (double) steps : 0;
    double byTime = seconds == Double.MAX_VALUE ? 0 : seconds() / seconds;
    return Math.max(bySteps, byTime);
  }

  boolean isOver(long stepsDone) {
    return stop.getAsBoolean() || share(stepsDone) >= 1;
  }
}
