package se.bokskjuts.optimizer.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.optimizer.fixtures.PlanBreaker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** What holds of every judgement, whatever the plan says. */
class CheckerPropertiesTest {
  @Property(tries = 300, seed = "42")
  void any_plan_can_be_judged_and_no_item_is_lost(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(max = 12) int faults) {
    DayProblem day = SmallCounty.day(seed);
    PlanBreaker breaker = new PlanBreaker(day, seed);
    Plan plan = new RandomPlans(day, seed).next();
    for (int i = 0; i < faults; i++) {
      plan = breaker.mutate(plan);
    }

    Judgement judgement = PlanChecker.judge(day, plan);

    KeyFigures figures = judgement.figures();
    assertThat(figures.delivered() + figures.onTheWay() + figures.notNearer())
        .isEqualTo(figures.items());
    PlanCost cost = judgement.cost();
    assertThat(cost.total())
        .isEqualTo(
            cost.vans()
                .plus(cost.handling())
                .plus(cost.sorting())
                .plus(cost.delay())
                .plus(cost.missed()));
    assertThat(judgement.violations()).allMatch(v -> isCode(v.rule()));
  }

  @Property(tries = 100, seed = "43")
  void the_order_of_routes_and_stays_does_not_matter(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    DayProblem day = SmallCounty.day(seed);
    Plan plan = new RandomPlans(day, seed).next();
    Plan turned =
        new Plan(
            plan.date(),
            plan.copies(),
            plan.boxes(),
            turned(plan.routes()),
            turned(plan.stays()),
            plan.cost());

    assertThat(PlanChecker.judge(day, turned).cost())
        .isEqualTo(PlanChecker.judge(day, plan).cost());
    assertThat(PlanChecker.judge(day, turned).violations())
        .containsExactlyInAnyOrderElementsOf(PlanChecker.judge(day, plan).violations());
  }

  private static <T> java.util.List<T> turned(java.util.List<T> list) {
    java.util.List<T> copy = new java.util.ArrayList<>(list);
    java.util.Collections.reverse(copy);
    return copy;
  }

  private static boolean isCode(String rule) {
    return Rule.valueOf(rule) != null;
  }
}
