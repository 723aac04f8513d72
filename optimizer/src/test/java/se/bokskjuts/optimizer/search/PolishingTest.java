package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/**
 * Items that find their own ways over routes already there, on days where every rule has an edge.
 */
class PolishingTest {
  private static final int DAYS = 200;

  @Test
  void a_polished_plan_keeps_every_rule_and_most_are_cheaper_none_much_dearer() {
    int polished = 0;
    int cheaper = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Annealing annealing = new Annealing(new Instance(day), seed);
      annealing.begin();
      for (int step = 0; step < 200; step++) {
        annealing.step(step / 200.0, 120);
      }
      Judgement plain = judge(day, PlanBuilder.build(annealing.holdBest()));

      Optional<Plan> plan = PlanBuilder.buildPolished(annealing.holdBest(), 2);

      if (plan.isPresent() && plain.isFeasible()) {
        polished++;
        Judgement better = PlanChecker.judge(day, plan.get());
        assertThat(better.violations()).as("day %d", seed).isEmpty();
        // A van that waits anyway may pay nothing for a lift that was reckoned.
        assertThat(total(better)).as("day %d", seed).isLessThan(total(plain) + 10);
        cheaper += total(better) < total(plain) - 0.01 ? 1 : 0;
      }
    }
    assertThat(polished).isGreaterThan(DAYS * 9 / 10);
    assertThat(cheaper).isGreaterThan(DAYS / 20);
  }

  private static Judgement judge(DayProblem day, Optional<Plan> plan) {
    return PlanChecker.judge(day, plan.orElseThrow());
  }

  private static double total(Judgement judgement) {
    return judgement.cost().total().sek().doubleValue();
  }
}
