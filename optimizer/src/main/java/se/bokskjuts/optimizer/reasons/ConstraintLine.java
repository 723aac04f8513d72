package se.bokskjuts.optimizer.reasons;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.planned.DayScoring;

/**
 * One constraint of the score that a plan matches.
 *
 * @param constraint its name: a rule's code, or a cost part
 * @param matches how often
 * @param broken how many hard breaches that is; 0 for a cost part
 * @param cost zero for a hard rule
 * @param top the heaviest matches in English words
 */
public record ConstraintLine(
    String constraint, int matches, long broken, Money cost, List<String> top) {
  public ConstraintLine {
    top = List.copyOf(top);
  }

  static List<ConstraintLine> list(DayProblem day, Plan plan) {
    return DayScoring.explain(day, plan).lines().stream()
        .map(l -> new ConstraintLine(l.constraint(), l.matches(), l.broken(), l.cost(), l.top()))
        .toList();
  }
}
