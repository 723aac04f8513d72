package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.PlanBreaker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

class DaySolverTest {
  @Test
  void the_best_of_the_plans_is_kept_and_every_step_passes_full_assert() {
    for (long seed = 1; seed <= 4; seed++) {
      DayProblem day = SmallCounty.day(seed);
      List<Plan> plans = plans(day, seed);
      Deque<Plan> source = new ArrayDeque<>(plans.subList(1, plans.size()));
      List<Plan> heard = new ArrayList<>();

      PlannedDay best =
          DaySolver.solve(
              PlannedDay.of(day, plans.get(0)),
              () -> Optional.ofNullable(source.poll()),
              heard::add,
              EnvironmentMode.FULL_ASSERT);

      assertThat(source).isEmpty();
      assertThat(rank(day, best.toPlan())).isEqualTo(bestOf(day, plans));
      if (!heard.isEmpty()) {
        assertThat(rank(day, heard.get(heard.size() - 1))).isEqualTo(rank(day, best.toPlan()));
      }
    }
  }

  private static List<Plan> plans(DayProblem day, long seed) {
    RandomPlans random = new RandomPlans(day, seed);
    PlanBreaker breaker = new PlanBreaker(day, seed);
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Plan plan = random.next();
      plans.add(plan);
      Plan broken = breaker.mutate(plan);
      if (Agreement.planned(day, broken).isPresent()) {
        plans.add(broken);
      }
    }
    return plans;
  }

  /** Broken rules first, then öre. */
  private record Rank(long broken, long ore) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      return Comparator.comparingLong(Rank::broken)
          .thenComparingLong(Rank::ore)
          .compare(this, other);
    }
  }

  private static Rank rank(DayProblem day, Plan plan) {
    Judgement judgement = PlanChecker.judge(day, PlannedDay.of(day, plan).toPlan());
    return new Rank(judgement.violations().size(), judgement.cost().total().ore());
  }

  private static Rank bestOf(DayProblem day, List<Plan> plans) {
    return plans.stream().map(p -> rank(day, p)).min(Comparator.naturalOrder()).orElseThrow();
  }
}
