package se.bokskjuts.optimizer;

import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.planned.Explanation;

/**
 * A plan, what the independent checker says of it, and what its score is made of.
 *
 * @param judgement without violations, unless the pins of the day leave no sound plan at all
 */
public record PlanAnswer(Plan plan, Judgement judgement, Explanation explanation) {}
