package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.optimizer.SolveSettings;

/** Turns what was asked into an order within the limits of the service. */
@Component
public class Orders {
  private final ServeSettings settings;

  Orders(ServeSettings settings) {
    this.settings = settings;
  }

  /**
   * @param seconds to search; empty: the service's own time, or no bound of interest when steps end
   *     it
   */
  public PlanOrder of(LocalDate date, OptionalInt seconds, OptionalLong steps, long seed) {
    Duration time =
        seconds.isPresent()
            ? Duration.ofSeconds(seconds.getAsInt())
            : steps.isPresent() ? settings.longestSolveTime() : settings.solveTime();
    return order(date, time, steps, seed);
  }

  /** An order that ends on time alone. */
  public PlanOrder ofTime(LocalDate date, Duration time) {
    return order(date, time, OptionalLong.empty(), 1);
  }

  private PlanOrder order(LocalDate date, Duration time, OptionalLong steps, long seed) {
    if (time.compareTo(settings.longestSolveTime()) > 0) {
      throw RefusedException.of(
          ProblemCode.WRONG_VALUE,
          "seconds (1–" + settings.longestSolveTime().toSeconds() + ")",
          String.valueOf(time.toSeconds()));
    }
    int threads = steps.isPresent() ? 1 : settings.solveThreads();
    SolveSettings search = new SolveSettings(Optional.of(time), steps, seed, threads);
    return new PlanOrder(date, search, Optional.empty());
  }
}
