package se.bokskjuts.optimizer.replan;

import java.util.List;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.VanId;

/**
 * A new plan of a day that went otherwise than published.
 *
 * @param day as it is now: closed windows, late items, the broken van's end where it stands
 * @param plan of the whole day; what has happened is in it as it happened
 * @param judgement of the plan on that day, without violations
 * @param differences from the published plan, in the order of the day
 */
public record ReplanAnswer(
    DayProblem day, Plan plan, Judgement judgement, List<PlanDifference> differences) {
  public ReplanAnswer {
    differences = List.copyOf(differences);
  }

  /** Vans whose stops, times or boxes from now on are others, broken ones left out. */
  public Set<VanId> driversToTell() {
    return PlanDifferences.driversToTell(differences);
  }
}
