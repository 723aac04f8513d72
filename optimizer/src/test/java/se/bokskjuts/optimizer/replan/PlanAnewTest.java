package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** A new plan of a day that has not begun, weighed against the repair. */
class PlanAnewTest {
  private static final int DAYS = 20;
  private static final int STEPS = 200;
  private static final LocalTime NIGHT = LocalTime.of(5, 0);

  @Test
  void before_any_van_has_left_the_answer_is_no_dearer_than_a_new_plan_and_what_it_changes() {
    int taken = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Plan plan = published(day, seed);
      if (plan.routes().isEmpty() || !PlanChecker.judge(day, plan).isFeasible()) {
        continue;
      }
      VanId out =
          plan.routes().stream()
              .max(Comparator.comparingInt(r -> r.stops().size()))
              .map(Route::van)
              .orElseThrow();
      List<DayEvent> events = List.of(DayEvent.VanBreaksDown.of(out));
      Past past = PastReading.of(day, plan, new Events(events), NIGHT);
      DayProblem now = DayNow.of(day, past, new Events(events));
      Plan anew =
          new PlanAnew(now, past, plan)
              .find(SolveSettings.ofSteps(STEPS / 2, 1), SolveListener.SILENT, () -> false);
      Judgement judgement = PlanChecker.judge(now, anew);

      ReplanAnswer answer = SoundAnswers.replan(day, plan, NIGHT, events, STEPS);

      if (judgement.isFeasible()) {
        Plan priced = anew.withCost(judgement.cost());
        assertThat(price(plan, answer.plan(), out))
            .as("day %d", seed)
            .isLessThanOrEqualTo(price(plan, priced, out));
        taken += answer.plan().equals(priced) ? 1 : 0;
      }
    }
    assertThat(taken).as("days on which the new plan was the cheaper").isPositive();
  }

  @Test
  void a_day_is_planned_anew_until_the_first_van_has_left() {
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Plan plan = published(day, seed);
      plan.routes().stream()
          .map(Route::start)
          .min(Comparator.naturalOrder())
          .ifPresent(
              first -> {
                assertThat(isPossible(day, plan, first)).isTrue();
                assertThat(isPossible(day, plan, first.plusSeconds(1))).isFalse();
              });
    }
  }

  private static boolean isPossible(DayProblem day, Plan plan, LocalTime time) {
    Events none = new Events(List.of());
    Past past = PastReading.of(day, plan, none, time);
    return new PlanAnew(day, past, plan).isPossible(SolveSettings.ofSteps(STEPS, 1));
  }

  private static Plan published(DayProblem day, int seed) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(320, seed), SolveListener.SILENT, () -> false)
        .plan();
  }

  private static Money price(Plan before, Plan after, VanId out) {
    List<PlanDifference> differences =
        PlanDifferences.between(before, after, ReplanPrices.USUAL.freeShift(), Set.of(out));
    return after.cost().total().plus(PlanDifferences.price(differences, ReplanPrices.USUAL));
  }
}
