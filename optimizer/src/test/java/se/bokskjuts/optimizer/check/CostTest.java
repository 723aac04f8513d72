package se.bokskjuts.optimizer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.HoldBuilder.aHold;
import static se.bokskjuts.optimizer.fixtures.PlanAssert.assertThatPlan;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;
import se.bokskjuts.optimizer.fixtures.VanBuilder;

/** Every part of the cost, reckoned by hand. */
class CostTest {
  private static DayProblem day(VanBuilder van) {
    return aDay().with(FALUN, MORA).with(van).with(aTransfer()).build();
  }

  private static PlanBuilder driven(DayProblem day, int idleSeconds) {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .route(
            aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1").idle(idleSeconds));
  }

  @Test
  void a_van_costs_its_day_its_hours_and_its_kilometres() {
    DayProblem day = day(aVan("bil-1"));

    // 400 + 360 × (5920 s / 3600) + 4 × 90 km
    assertThatPlan(day, driven(day, 0)).costs("vans", "1352.00").costs("handling", "22.00");
    // 0.1 kr a second
    assertThatPlan(day, driven(day, 1)).costs("vans", "1352.10");
  }

  @ParameterizedTest
  @CsvSource({"0,760.00", "3,760.41", "100,773.50", "317,802.80"})
  void carbon_has_its_price(String grams, String sek) {
    DayProblem day = day(aVan("bil-1").perHour("0").gramsCo2PerKm(grams));

    // 1.5 kr per kg: 317 g × 90 km = 28.53 kg = 42.795 kr, rounded half up; 3 g: 0.405 kr
    assertThatPlan(day, driven(day, 0)).costs("vans", sek);
  }

  @ParameterizedTest
  @CsvSource({
    "HOLD,0,30.00",
    "RETURN,0,4.00",
    "TO_MEDIA_GROUP,0,2.00",
    "FROM_MEDIA_GROUP,0,8.00",
    "ROTATION,0,1.00",
    "HOLD,1,45.00",
    "ROTATION,3,2.50"
  })
  void an_item_still_at_its_origin_costs_two_days_and_more_by_age(
      TransferKind kind, int waited, String sek) {
    DayProblem day = aDay().with(FALUN, MORA).with(aTransfer().kind(kind).waited(waited)).build();

    assertThatPlan(day, aPlan().stays("t1")).costs("delay", sek).costs("total", sek);
  }

  @Test
  void an_item_at_its_sort_point_costs_one_day_and_the_sorting() {
    DayProblem day = day(aVan("bil-1"));

    assertThatPlan(
            day,
            aPlan()
                .sortBox("b1", FALUN, HUB, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1")))
        .isFeasible()
        .costs("delay", "2.00")
        .costs("sorting", "1.50");
  }

  @ParameterizedTest
  @CsvSource({"29,2.00", "30,4.00", "31,4.00"})
  void a_direct_box_left_at_a_dock_costs_one_day_if_the_dock_is_nearer(int minutes, String sek) {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aTransfer())
            .leg(HUB, MORA, minutes, 30)
            .build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1")))
        .isFeasible()
        .costs("delay", sek);
  }

  @Test
  void an_unfilled_hold_costs_as_one_at_its_origin() {
    DayProblem day = aDay().with(FALUN, MORA).with(aHold("h1").copy("i1", FALUN).waited(2)).build();

    assertThatPlan(day, aPlan()).isFeasible().costs("delay", "60.00");
  }

  @Test
  void a_promised_unit_with_demand_wants_a_visit_that_lifts_a_box() {
    DayProblem day =
        aDay()
            .with(FALUN, LEKSAND)
            .with(aUnit(MORA).promised(2))
            .with(aVan("bil-1"))
            .with(aTransfer())
            .build();

    assertThatPlan(day, aPlan().stays("t1")).costs("missed", "12000.00");
    assertThatPlan(day, aPlan().stays("t1").route(aRoute(day, "bil-1", "06:00").stop(MORA)))
        .costs("missed", "12000.00");
    assertThatPlan(day, driven(day, 0)).costs("missed", "0");
  }

  @Test
  void a_promised_unit_without_demand_is_not_missed() {
    DayProblem day =
        aDay().with(FALUN, MORA).with(aUnit(LEKSAND).promised(0)).with(aTransfer()).build();

    assertThatPlan(day, aPlan().stays("t1")).costs("missed", "0");
  }

  @Test
  void an_unfilled_hold_is_demand_of_its_unit() {
    DayProblem day = aDay().with(FALUN).with(aUnit(MORA).promised(0)).with(aHold("h1")).build();

    assertThatPlan(day, aPlan()).costs("missed", "4000.00");
  }

  @Test
  void a_stated_cost_must_be_the_true_one_in_every_part() {
    DayProblem day = day(aVan("bil-1"));
    Plan plan = driven(day, 0).build();
    PlanCost cost = PlanChecker.judge(day, plan).cost();
    Money more = Money.ofOre(1);
    PlanCost wrong =
        new PlanCost(
            cost.vans().plus(more),
            cost.handling().plus(more),
            cost.sorting().plus(more),
            cost.delay().plus(more),
            cost.missed().plus(more));

    assertThat(PlanChecker.judgeStated(day, plan.withCost(cost)).violations()).isEmpty();
    assertThat(PlanChecker.judgeStated(day, plan.withCost(wrong)).violations())
        .extracting(v -> v.rule() + " " + v.text())
        .containsExactly(
            "COST vans: the plan says 1352.01, by the rules it is 1352.00",
            "COST missed: the plan says 0.01, by the rules it is 0.00",
            "COST handling: the plan says 22.01, by the rules it is 22.00",
            "COST sorting: the plan says 0.01, by the rules it is 0.00",
            "COST delay: the plan says 0.01, by the rules it is 0.00",
            "COST total: the plan says 1374.05, by the rules it is 1374.00");
  }
}
