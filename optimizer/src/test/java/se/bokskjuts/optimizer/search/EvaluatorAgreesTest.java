package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/**
 * The search's fast evaluator against the independent checker, on days where every rule has an
 * edge.
 */
class EvaluatorAgreesTest {
  private static final int DAYS = 300;

  /** SEK: the checker rounds each van and each item to whole öre. */
  private static final double ROUNDING = 0.2;

  @Test
  void the_best_routes_become_plans_that_keep_every_rule_and_cost_what_was_reckoned() {
    int built = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Annealing annealing = new Annealing(new Instance(day), seed);
      annealing.begin();
      for (int step = 0; step < 600; step++) {
        annealing.step(step / 600.0, 120);
      }

      Optional<Plan> plan = PlanBuilder.build(annealing.holdBest());

      if (plan.isPresent()) {
        built++;
        Judgement judgement = PlanChecker.judge(day, plan.get());
        assertThat(judgement.violations())
            .as("day %d: a random pin may ask what cannot be done, no other rule is broken", seed)
            .allMatch(v -> v.rule().equals("H11"));
        if (judgement.isFeasible() && annealing.holdBest().overload == 0) {
          assertThat(judgement.cost().total().sek().doubleValue())
              .as("day %d", seed)
              .isCloseTo(annealing.bestCost(), within(ROUNDING));
        }
      }
    }
    assertThat(built).isGreaterThan(DAYS * 95 / 100);
  }
}
