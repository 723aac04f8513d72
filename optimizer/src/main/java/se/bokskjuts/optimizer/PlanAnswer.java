package se.bokskjuts.optimizer;

import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;

/** A plan and what the independent checker says of it. */
public record PlanAnswer(Plan plan, Judgement judgement) {}
