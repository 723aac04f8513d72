package se.bokskjuts.optimizer.planned.planted;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Breaks a wall on purpose: the score asks no checker. */
public final class AsksTheChecker {
  static Judgement judge(DayProblem day, Plan plan) {
    return PlanChecker.judge(day, plan);
  }
}
