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

  /**
   * What to say of a plan of our own that breaks rules: pins may ask too much, anything else is a
   * fault of the program.
   */
  static String brokenPlanKey(List<Violation> violations) {
    return violations.stream().allMatch(Violation::isOfPin) ? "solve.pins" : "solve.broken";
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
