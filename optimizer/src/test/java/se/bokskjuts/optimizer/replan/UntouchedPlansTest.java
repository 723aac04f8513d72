package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;
import se.bokskjuts.optimizer.replan.HarmlessEvents.Harmless;

/** Nothing changed in, nothing changed out: also where something happened that stands in no way. */
class UntouchedPlansTest {
  private static final int DAYS = 300;
  private static final int STEPS = 200;

  private static ReplanAnswer replan(
      DayProblem day, Plan plan, LocalTime now, List<DayEvent> events) {
    return new Replanner()
        .replan(
            day,
            plan,
            now,
            events,
            ReplanPrices.USUAL,
            SolveSettings.ofSteps(STEPS, 1),
            SolveListener.SILENT,
            () -> false);
  }

  /** A sound plan of a random day, by chance and so with much to better. */
  private static Optional<Plan> published(DayProblem day, long seed) {
    Plan plan = new RandomPlans(day, seed).next();
    return Optional.of(plan.withCost(PlanChecker.judge(day, plan).cost()))
        .filter(p -> PlanChecker.judge(day, p).isFeasible());
  }

  @Test
  void what_stands_in_no_way_changes_nothing() {
    Map<Harmless, Integer> tried = new EnumMap<>(Harmless.class);
    for (long seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Optional<Plan> plan = published(day, seed);
      if (plan.isEmpty()) {
        continue;
      }
      Random random = new Random(seed);
      LocalTime now = LocalTime.of(5, 0).plusMinutes(random.nextInt(600));
      HarmlessEvents harmless = new HarmlessEvents(day, plan.get(), now, random);
      List<DayEvent> all = new ArrayList<>();
      for (Harmless kind : Harmless.values()) {
        for (DayEvent event : harmless.of(kind).stream().toList()) {
          tried.merge(kind, 1, Integer::sum);
          assertUnchanged(day, plan.get(), now, List.of(event));
          all.add(event);
        }
      }
      assertUnchanged(day, plan.get(), now, all);
    }
    assertThat(tried)
        .hasSameSizeAs(Harmless.values())
        .allSatisfy((k, n) -> assertThat(n).isGreaterThan(20));
  }

  /** But for its cost: which dock is nearer to an address (domain.md 5) may depend on the road. */
  private static void assertUnchanged(
      DayProblem day, Plan plan, LocalTime now, List<DayEvent> events) {
    ReplanAnswer answer = replan(day, plan, now, events);

    assertThat(answer.plan().withCost(plan.cost()))
        .as("at %s after %s", now, events)
        .isEqualTo(plan);
    assertThat(answer.differences()).isEmpty();
    assertThat(answer.driversToTell()).isEmpty();
  }

  @Test
  void the_same_plans_are_bettered_when_asked() {
    int bettered = 0;
    for (long seed = 0; seed < 60; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Optional<Plan> plan = published(day, seed);
      if (plan.isPresent()) {
        ReplanAnswer answer =
            replan(day, plan.get(), LocalTime.of(6, 0), List.of(new DayEvent.BetterWanted()));
        long saved =
            plan.get().cost().total().ore()
                - answer.judgement().cost().total().ore()
                - PlanDifferences.price(answer.differences(), ReplanPrices.USUAL).ore();

        assertThat(saved).isNotNegative();
        bettered += saved > 0 ? 1 : 0;
      }
    }
    assertThat(bettered).isGreaterThan(10);
  }

  @Test
  void a_late_van_that_still_keeps_every_rule_is_only_later() {
    int late = 0;
    for (long seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Optional<Plan> plan = published(day, seed);
      if (plan.isEmpty() || plan.get().routes().isEmpty()) {
        continue;
      }
      LocalTime now = LocalTime.of(8, 0);
      DayEvent event =
          new DayEvent.VanLate(plan.get().routes().get(0).van(), Duration.ofMinutes(3));
      Plan expected = Lateness.of(plan.get(), new Events(List.of(event)), now.toSecondOfDay());
      if (!expected.equals(plan.get()) && PlanChecker.judge(day, expected).isFeasible()) {
        late++;
        assertThat(replan(day, plan.get(), now, List.of(event)).plan().routes())
            .isEqualTo(expected.routes());
      }
    }
    assertThat(late).isGreaterThan(10);
  }
}
