package se.bokskjuts.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.IDRE;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;
import se.bokskjuts.optimizer.fixtures.TinyDays;
import se.bokskjuts.optimizer.search.CrateSearch;

class DayBoundTest {
  private static final int DAYS = 60;

  private static Optional<Money> planned(DayProblem day, long seed) {
    Plan[] best = new Plan[1];
    new CrateSearch()
        .run(
            day,
            Optional.empty(),
            SolveSettings.ofSteps(1_000, seed),
            () -> false,
            (plan, cost, phase, steps) -> best[0] = plan);
    if (best[0] == null) {
      return Optional.empty();
    }
    Judgement judgement = PlanChecker.judge(day, best[0]);
    return judgement.isFeasible() ? Optional.of(judgement.cost().total()) : Optional.empty();
  }

  @Test
  void no_plan_of_a_tiny_day_costs_less_than_its_bound() {
    double shares = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = TinyDays.day(seed);
      Money cost = planned(day, seed).orElseThrow();

      LowerBound bound = DayBound.of(day);

      assertThat(bound.total()).as("day %d", seed).isLessThanOrEqualTo(cost);
      shares += bound.total().ore() / (double) cost.ore() / DAYS;
    }
    assertThat(shares).as("mean share of the cost that is proven").isGreaterThan(0.4);
  }

  @Test
  void no_plan_of_a_small_county_with_every_rule_costs_less_than_its_bound() {
    int judged = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Optional<Money> cost = planned(day, seed);

      LowerBound bound = DayBound.of(day);

      if (cost.isPresent()) {
        judged++;
        assertThat(bound.total()).as("day %d", seed).isLessThanOrEqualTo(cost.get());
      }
    }
    assertThat(judged).isGreaterThan(DAYS / 2);
  }

  @Test
  void a_day_without_vans_costs_its_delay_and_its_promises() {
    DayProblem day =
        aDay()
            .with(FALUN)
            .with(aUnit(IDRE).promised(1))
            .with(aTransfer().kind(TransferKind.HOLD).from(FALUN).to(IDRE))
            .build();

    LowerBound bound = DayBound.of(day);

    assertThat(bound.total().sek().doubleValue()).isBetween(8029.9, 8030.0);
    assertThat(bound.vans()).isZero();
  }

  @Test
  void a_promise_far_away_is_worth_the_whole_tour_there() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aUnit(IDRE).promised(0))
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(IDRE))
            .leg(HUB, IDRE, 120, 200)
            .leg(FALUN, IDRE, 120, 200)
            .leg(MORA, IDRE, 120, 200)
            .build();

    LowerBound bound = DayBound.of(day);

    // 400 fixed, two legs of 120 min and 200 km, 240 s of service at 360 kr/h.
    assertThat(bound.total().sek().doubleValue()).isGreaterThan(400 + 2 * (720 + 800) + 24 - 1);
    assertThat(bound.gapOf(bound.total())).isZero();
  }
}
