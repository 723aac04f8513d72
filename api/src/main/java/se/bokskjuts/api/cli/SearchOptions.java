package se.bokskjuts.api.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.bokskjuts.optimizer.SolveSettings;

/** How long and how to search: the same options wherever a day is solved. */
final class SearchOptions {
  @Option(names = "--seconds", paramLabel = "N", converter = PositiveNumber.class)
  @Nullable Integer seconds;

  @Option(names = "--steps", paramLabel = "N", converter = PositiveNumber.class)
  @Nullable Integer steps;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed = 1;

  @Option(names = "--threads", paramLabel = "N", converter = PositiveNumber.class)
  @Nullable Integer threads;

  /**
   * With steps alone one thread is used unless more are asked for, so that the same seed gives the
   * same plan.
   */
  SolveSettings settings(int otherwiseSeconds) {
    boolean stepsAlone = steps != null && seconds == null;
    Optional<Duration> time =
        stepsAlone
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(seconds == null ? otherwiseSeconds : seconds));
    OptionalLong most = steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
    int cores = Runtime.getRuntime().availableProcessors();
    int search = threads != null ? threads : stepsAlone ? 1 : cores;
    return new SolveSettings(time, most, seed, search);
  }
}
