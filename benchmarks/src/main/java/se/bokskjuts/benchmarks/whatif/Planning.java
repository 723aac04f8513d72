package se.bokskjuts.benchmarks.whatif;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;

/** How a run comes to each day's plan. */
@FunctionalInterface
interface Planning {
  /** Asked for one service day after the other. */
  PlanAnswer plan(DayProblem day);
}
