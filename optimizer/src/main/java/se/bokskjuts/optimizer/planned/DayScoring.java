package se.bokskjuts.optimizer.planned;

import java.util.Comparator;
import java.util.List;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatch;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.score.stream.ConstraintJustification;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;

/** Scores plans with the constraint streams, without solving. */
public final class DayScoring {
  private static final int TOP = 5;
  private static final SolutionManager<PlannedDay, HardSoftLongScore> SCORES =
      SolutionManager.create(SolverFactory.create(DaySolver.scoring()));

  private DayScoring() {}

  /** Throws when the plan names what the day does not have. */
  public static Explanation explain(DayProblem day, Plan plan) {
    ScoreExplanation<PlannedDay, HardSoftLongScore> score =
        SCORES.explain(PlannedDay.of(day, plan));
    return new Explanation(
        score.getConstraintMatchTotalMap().values().stream()
            .filter(t -> t.getConstraintMatchCount() > 0)
            .map(DayScoring::line)
            .sorted(Comparator.comparing(Explanation.Line::constraint))
            .toList());
  }

  /** Every line of the plan's cost. Throws when the plan names what the day does not have. */
  public static List<CostLine> bill(DayProblem day, Plan plan) {
    return SCORES.explain(PlannedDay.of(day, plan)).getConstraintMatchTotalMap().values().stream()
        .flatMap(t -> t.getConstraintMatchSet().stream())
        .map(ConstraintMatch::getJustification)
        .filter(CostLine.class::isInstance)
        .map(CostLine.class::cast)
        .toList();
  }

  private static Explanation.Line line(ConstraintMatchTotal<HardSoftLongScore> total) {
    List<String> top =
        total.getConstraintMatchSet().stream()
            .sorted(
                Comparator.comparing((ConstraintMatch<HardSoftLongScore> m) -> m.getScore())
                    .thenComparing(DayScoring::words))
            .limit(TOP)
            .map(DayScoring::words)
            .toList();
    return new Explanation.Line(
        total.getConstraintName(),
        total.getConstraintMatchCount(),
        -total.getScore().hardScore(),
        Money.ofOre(-total.getScore().softScore()),
        top);
  }

  private static String words(ConstraintMatch<HardSoftLongScore> match) {
    ConstraintJustification why = match.getJustification();
    if (why instanceof CostLine line) {
      return line.who() + ": " + line.what() + ": " + Money.ofOre(line.ore());
    }
    if (why instanceof Breach breach) {
      return breach.toString();
    }
    throw new IllegalStateException("a match without a reason in words: " + match);
  }
}
