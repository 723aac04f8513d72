package se.bokskjuts.optimizer.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.HoldBuilder.aHold;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.fixtures.UnitBuilder;
import se.bokskjuts.optimizer.fixtures.VanBuilder;

/**
 * One item waits at Falun for Mora, which is promised a visit. A van out at 06:00 would take it at
 * 06:30, be at Mora at 07:04:20 and home at 07:38:40, for 1374 kr; it would save 4004 kr.
 */
class PlanReasonsTest {
  private static final Plan NOTHING = aPlan().stays("t1").build();

  private static Outcome tryOut(VanBuilder van, UnitBuilder falun, UnitBuilder mora) {
    DayProblem day = aDay().with(falun, mora).with(van).with(aTransfer()).build();
    PlanReasons reasons = PlanReasons.of(day, NOTHING, 50, () -> false);
    assertThat(reasons.left()).hasSize(1);
    assertThat(reasons.left().get(0).transfers()).containsExactly(TransferId.of("t1"));
    return reasons.left().get(0).outcome();
  }

  private static Outcome withVan(VanBuilder van) {
    return tryOut(van, aUnit(FALUN), aUnit(MORA).promised(0));
  }

  private static List<String> obstacles(Outcome outcome) {
    return outcome.obstacles().stream().map(Obstacle::words).toList();
  }

  private static List<String> remedies(Outcome outcome) {
    return outcome.remedies().stream().map(Remedy::words).toList();
  }

  @Test
  void a_unit_that_closes_too_early() {
    Outcome outcome =
        tryOut(aVan("bil-1"), aUnit(FALUN), aUnit(MORA).open("06:00", "07:00").promised(0));

    assertThat(obstacles(outcome))
        .containsExactly("van bil-1 would come to mora at 07:05, open until 07:00");
    assertThat(remedies(outcome)).containsExactly("mora open until 07:15: saves 2630.00 kr");
  }

  @Test
  void a_shift_that_ends_too_early() {
    Outcome outcome = withVan(aVan("bil-1").shift("06:00", "07:30"));

    assertThat(obstacles(outcome))
        .containsExactly("van bil-1 would be home at 07:39, its shift ends at 07:30");
    assertThat(remedies(outcome)).containsExactly("van bil-1 out until 07:45: saves 2630.00 kr");
  }

  @Test
  void a_range_that_is_too_short() {
    Outcome outcome = withVan(aVan("bil-1").rangeKm(80));

    assertThat(obstacles(outcome)).containsExactly("van bil-1 would drive 10 km beyond its range");
    assertThat(remedies(outcome))
        .containsExactly("van bil-1 with 10 km more range: saves 2630.00 kr");
  }

  @Test
  void a_van_that_does_not_serve_the_unit() {
    Outcome outcome = withVan(aVan("bil-1").serves(FALUN));

    assertThat(obstacles(outcome)).containsExactly("van bil-1 does not serve mora");
    assertThat(remedies(outcome)).containsExactly("van bil-1 serves mora: saves 2630.00 kr");
  }

  @Test
  void a_van_that_is_too_small() {
    Outcome boxes = withVan(aVan("bil-1").capacity(0, "800"));
    Outcome kilos = withVan(aVan("bil-1").capacity(1, "2.0"));

    assertThat(obstacles(boxes)).containsExactly("van bil-1 would carry 1 boxes too many");
    assertThat(remedies(boxes))
        .containsExactly("van bil-1 with room for 1 boxes more: saves 2630.00 kr");
    assertThat(obstacles(kilos)).containsExactly("van bil-1 would carry 500 g too much");
    assertThat(remedies(kilos))
        .containsExactly("van bil-1 with 500 g more payload: saves 2630.00 kr");
  }

  @Test
  void a_driver_who_would_drive_too_long() {
    Outcome outcome = withVan(aVan("bil-1").breaks(1700, 600));

    assertThat(obstacles(outcome))
        .containsExactly("van bil-1 would drive too long without a break");
    assertThat(outcome.remedies()).isEmpty();
  }

  @Test
  void a_driver_who_rests_on_the_way_is_no_obstacle() {
    Outcome outcome = withVan(aVan("bil-1").breaks(4000, 600));

    // A break of ten minutes costs 60 kr.
    assertThat(obstacles(outcome))
        .containsExactly("with van bil-1 it saves 2570.00 kr; a longer search may find it");
  }

  @Test
  void boxes_that_are_wanting() {
    Outcome none = tryOut(aVan("bil-1"), aUnit(FALUN).emptyBoxes(0), aUnit(MORA).promised(0));
    Outcome full = tryOut(aVan("bil-1"), aUnit(FALUN), aUnit(MORA).promised(0).maxBoxesIn(0));

    assertThat(obstacles(none)).containsExactly("falun has no empty box left");
    assertThat(remedies(none)).containsExactly("1 empty boxes more at falun: saves 2630.00 kr");
    assertThat(obstacles(full)).containsExactly("mora takes no more boxes");
    assertThat(remedies(full)).containsExactly("mora takes 1 boxes more: saves 2630.00 kr");
  }

  @Test
  void what_is_dearer_than_it_saves() {
    Outcome outcome = tryOut(aVan("bil-1"), aUnit(FALUN), aUnit(MORA));

    assertThat(obstacles(outcome))
        .containsExactly("with van bil-1 it costs 1370.00 kr more than it saves");
  }

  @Test
  void an_item_that_fits_in_no_box() {
    DayProblem day =
        aDay().with(FALUN, MORA).with(aVan("bil-1")).with(aTransfer().litres("40.001")).build();

    PlanReasons reasons = PlanReasons.of(day, NOTHING, 50, () -> false);

    assertThat(obstacles(reasons.left().get(0).outcome()))
        .containsExactly("item t1 fits in no box");
  }

  @Test
  void a_pin_a_day_without_vans_and_a_limit_of_trials() {
    DayProblem pinned =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aTransfer())
            .with(new Pin.Stays(TransferId.of("t1")))
            .build();
    DayProblem vanless = aDay().with(FALUN, MORA).with(aTransfer()).build();

    assertThat(first(pinned, 50)).containsExactly("a pin forbids it");
    assertThat(first(vanless, 50)).containsExactly("there is no van today");
    assertThat(first(pinned, 0)).containsExactly("not looked into");
  }

  private static List<String> first(DayProblem day, int trials) {
    return obstacles(PlanReasons.of(day, NOTHING, trials, () -> false).left().get(0).outcome());
  }

  @Test
  void a_missed_unit_has_the_reasons_of_what_waits_for_it() {
    DayProblem day =
        aDay()
            .with(FALUN)
            .with(aUnit(MORA).promised(0))
            .with(aVan("bil-1").shift("06:00", "07:30"))
            .with(aTransfer())
            .build();

    PlanReasons reasons = PlanReasons.of(day, NOTHING, 50, () -> false);

    assertThat(reasons.missed()).extracting(PlanReasons.Missed::unit).containsExactly(MORA);
    assertThat(remedies(reasons.missed().get(0).outcome()))
        .containsExactly("van bil-1 out until 07:45: saves 2630.00 kr");
  }

  @Test
  void an_unfilled_hold_has_its_reason() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(
                aHold("h0"),
                aHold("h1").copy("i1", FALUN),
                aHold("h2").copy("i1", FALUN),
                aHold("h3").copy("i3", FALUN),
                aHold("h4").copy("i4", MORA))
            .build();

    PlanReasons reasons =
        PlanReasons.of(day, aPlan().copy("h1", "i1").stays("h1").build(), 50, () -> false);

    assertThat(reasons.unfilled())
        .extracting(u -> u.hold() + ": " + obstacles(u.outcome()))
        .containsExactly(
            "h0: [there is no copy]",
            "h2: [its copies fill other holds, such as h1]",
            "h3: [with van bil-1 it costs 1344.00 kr more than it saves]",
            "h4: [a free copy stands at its own unit: choose it]");
  }

  @Test
  void boxes_say_why_they_are_direct_or_sorted() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .with(aVan("bil-1"))
            .with(aTransfer("t1"), aTransfer("t2"), aTransfer("t3").to(LEKSAND))
            .build();
    Plan plan =
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .sortBox("b2", FALUN, HUB, "t2", "t3")
            .route(
                aRoute(day, "bil-1", "06:00")
                    .stop(FALUN, "+b1", "+b2")
                    .stop(MORA, "-b1")
                    .stop(HUB, "-b2"))
            .build();

    PlanReasons reasons = PlanReasons.of(day, plan, 50, () -> false);

    assertThat(reasons.boxes())
        .extracting(b -> b.box() + " " + b.choice().words())
        .containsExactly(
            "b1 direct: 1 items for one unit at 22.00 kr in handling; sorted it would be 1.50 kr,"
                + " and 2.00 kr if they arrived a day later",
            "b2 sorted: 2 items for 2 units; a direct box to each would cost 44.00 kr in handling,"
                + " not 25.00 kr");
    assertThat(reasons.costs().vans()).containsOnlyKeys(VanId.of("bil-1"));
    // Falun packs two boxes and loads them; t2 and t3 wait one day.
    assertThat(reasons.costs().units())
        .containsEntry(FALUN, share(4000, 0))
        .containsEntry(MORA, share(200, 200))
        .containsEntry(LEKSAND, share(0, 200))
        .containsEntry(HUB, share(200, 0));
    assertThat(reasons.costs().parts()).containsOnlyKeys("vans", "handling", "sorting", "delay");
  }

  private static CostShares.UnitShare share(long handlingOre, long delayOre) {
    return new CostShares.UnitShare(Money.ofOre(handlingOre), Money.ofOre(delayOre), Money.ZERO);
  }

  @Test
  void the_plan_can_tell_its_reasons() {
    DayProblem day = aDay().with(FALUN, MORA).with(aTransfer()).build();
    Plan told = PlanReasons.of(day, NOTHING, 50, () -> false).tell(NOTHING);

    assertThat(told.stays())
        .extracting(s -> s.transfer() + ": " + s.reason())
        .containsExactly("t1: there is no van today");
  }

  @Test
  void a_reason_of_many_vans_is_no_longer_than_a_plan_file_takes() {
    VanBuilder[] vans =
        IntStream.range(0, 60)
            .mapToObj(i -> aVan("bil-" + i).shift("06:00", "07:30"))
            .toArray(VanBuilder[]::new);
    DayProblem day =
        aDay().with(aUnit(FALUN), aUnit(MORA).promised(0)).with(vans).with(aTransfer()).build();

    PlanReasons reasons = PlanReasons.of(day, NOTHING, 500, () -> false);
    String reason = reasons.tell(NOTHING).stays().get(0).reason();

    assertThat(reasons.left().get(0).outcome().obstacles()).hasSize(60);
    assertThat(reason).hasSizeBetween(1_500, 2_000).matches("(?s).*; and \\d+ more");
  }
}
