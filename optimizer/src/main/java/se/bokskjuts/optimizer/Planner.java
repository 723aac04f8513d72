package se.bokskjuts.optimizer;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Plans one day. */
public final class Planner {
  /**
   * Searches until the settings' limit or until {@code stop} is true; the best plan so far is kept
   * either way.
   *
   * @param stop asked often; true ends the search soon
   */
  public PlanAnswer solve(
      DayProblem day, SolveSettings settings, SolveListener listener, BooleanSupplier stop) {
    Plan plan = everythingStays(day);
    return new PlanAnswer(plan, PlanChecker.judge(day, plan));
  }

  private static Plan everythingStays(DayProblem day) {
    List<Stay> stays =
        day.transfers().stream()
            .map(Transfer::id)
            .map(id -> new Stay(id, "no van is used"))
            .toList();
    return new Plan(day.date(), Map.of(), List.of(), List.of(), stays, PlanCost.ZERO);
  }
}
