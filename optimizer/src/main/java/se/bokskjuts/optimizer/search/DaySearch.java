package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;

/** Looks for a plan of one day. */
@FunctionalInterface
public interface DaySearch {
  /**
   * Searches until the settings' time or steps are used or {@code stop} is true, then returns.
   * Every plan given to the sink keeps all hard rules and lists its stays.
   *
   * @param start a plan to begin from
   * @param stop asked often; true ends the search soon
   * @param sink hears each better plan, never from two threads at once
   */
  void run(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      BooleanSupplier stop,
      PlanSink sink);
}
