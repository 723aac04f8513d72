package se.bokskjuts.optimizer.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;
import se.bokskjuts.optimizer.reasons.Remedy.RemedyKind;

/**
 * A remedy is a promise in kronor: on a day that is changed as its words say, and on nothing but
 * its words, a plan is found that saves at least so much.
 */
class RemediesComeTrueTest {
  private static final int DAYS = Integer.getInteger("bokskjuts.remedy-days", 100);

  private static final int SOLVED_OF_A_KIND = 12;

  private static Plan solve(DayProblem day, Plan start) {
    return new Planner()
        .solve(day, start, SolveSettings.ofSteps(4000, 1), SolveListener.SILENT, () -> false)
        .plan();
  }

  /**
   * Plans by chance, because a good plan of so small a day leaves nothing that one change mends.
   */
  @Test
  void the_changed_day_saves_what_was_promised() {
    Map<RemedyKind, Integer> tried = new EnumMap<>(RemedyKind.class);
    for (long seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Plan drawn = new RandomPlans(day, seed).next();
      Judgement judgement = PlanChecker.judge(day, drawn);
      if (!judgement.isFeasible()) {
        continue;
      }
      Plan plan = drawn.withCost(judgement.cost());
      for (Remedy remedy : remedies(PlanReasons.of(day, plan, 400, () -> false))) {
        DayProblem changed = RemedyAsTold.on(day, remedy);
        tried.merge(remedy.kind(), 1, Integer::sum);

        assertThat(PlanChecker.judge(changed, plan).cost()).isEqualTo(plan.cost());
        if (tried.get(remedy.kind()) <= SOLVED_OF_A_KIND) {
          assertThat(ore(plan) - ore(solve(changed, plan)))
              .as("day %d: %s", seed, remedy.words())
              .isGreaterThanOrEqualTo(remedy.saves().ore());
        }
      }
    }
    assertThat(tried.values().stream().mapToInt(n -> n).sum()).isGreaterThan(60);
    assertThat(tried.keySet())
        .contains(RemedyKind.SERVES, RemedyKind.RANGE, RemedyKind.EMPTY_BOXES, RemedyKind.BOXES_IN);
  }

  private static long ore(Plan plan) {
    return plan.cost().total().ore();
  }

  private static List<Remedy> remedies(PlanReasons reasons) {
    return outcomes(reasons).stream().flatMap(o -> o.remedies().stream()).distinct().toList();
  }

  private static List<Outcome> outcomes(PlanReasons reasons) {
    List<Outcome> all = new ArrayList<>();
    reasons.left().forEach(l -> all.add(l.outcome()));
    reasons.missed().forEach(m -> all.add(m.outcome()));
    reasons.unfilled().forEach(u -> all.add(u.outcome()));
    return all;
  }
}
