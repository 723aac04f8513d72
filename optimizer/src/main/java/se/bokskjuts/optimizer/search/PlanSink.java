package se.bokskjuts.optimizer.search;

import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

/** Where a search puts each plan that is better than all before. */
@FunctionalInterface
public interface PlanSink {
  /**
   * @param cost of the plan as the search reckons it
   * @param phase what the search is doing, one English word: {@code construct}, {@code search},
   *     {@code pack}
   * @param steps search steps done so far
   */
  void better(Plan plan, PlanCost cost, String phase, long steps);
}
