package se.bokskjuts.optimizer;

import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;

/**
 * A plan and what the independent checker says of it.
 *
 * @param judgement without violations, unless the pins of the day leave no sound plan at all
 */
public record PlanAnswer(Plan plan, Judgement judgement) {}
