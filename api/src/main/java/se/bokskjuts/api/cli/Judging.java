package se.bokskjuts.api.cli;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Turns a plan away that breaks a rule. */
final class Judging {
  private Judging() {}

  static void requireFeasible(CliTexts texts, DayProblem day, Plan plan) {
    refuseIfAny(texts, PlanChecker.judge(day, plan).violations());
  }

  /** Throws {@link InputRefused} with a line for each. */
  static void refuseIfAny(CliTexts texts, List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InputRefused(
          texts.get("check.broken", violations.size()),
          violations.stream().map(Violation::toString).toList());
    }
  }
}
