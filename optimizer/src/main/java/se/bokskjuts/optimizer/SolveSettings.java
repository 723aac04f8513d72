package se.bokskjuts.optimizer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long and how to search.
 *
 * @param time wall time at most; empty: until the steps are done
 * @param steps search steps at most; with steps, a seed and one thread the plan is the same byte
 *     for byte
 * @param seed of every random choice
 * @param threads search threads, 1 or more
 */
public record SolveSettings(Optional<Duration> time, OptionalLong steps, long seed, int threads) {
  public SolveSettings {
    if (time.isEmpty() && steps.isEmpty()) {
      throw new IllegalArgumentException("a search needs a time or a number of steps to end at");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, but is " + threads);
    }
  }

  public static SolveSettings ofTime(Duration time, long seed, int threads) {
    return new SolveSettings(Optional.of(time), OptionalLong.empty(), seed, threads);
  }

  public static SolveSettings ofSteps(long steps, long seed) {
    return new SolveSettings(Optional.empty(), OptionalLong.of(steps), seed, 1);
  }
}
