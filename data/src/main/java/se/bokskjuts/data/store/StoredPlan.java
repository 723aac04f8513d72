package se.bokskjuts.data.store;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/** A stored plan with the day that it plans, matrix and pins included. */
public record StoredPlan(PlanSummary summary, DayProblem day, Plan plan) {}
