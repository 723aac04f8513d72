package se.bokskjuts.optimizer.planned;

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
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.fixtures.DayBuilder;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;
import se.bokskjuts.optimizer.fixtures.VanBuilder;

/** Every constraint alone, below, at and above its edge, on days one can reckon in the head. */
class ConstraintEdgesTest {
  private static final ConstraintVerifier<DayConstraints, PlannedDay> VERIFIER =
      ConstraintVerifier.build(
          new DayConstraints(),
          PlannedDay.class,
          PlannedThing.class,
          PlannedVan.class,
          PlannedPacking.class,
          PlannedItem.class);

  private static void verify(
      BiFunction<DayConstraints, ConstraintFactory, Constraint> constraint,
      DayProblem day,
      PlanBuilder plan,
      int penalty) {
    VERIFIER
        .verifyThat(constraint)
        .givenSolution(PlannedDay.of(day, plan.build()))
        .penalizesBy(penalty);
  }

  private static DayBuilder day(VanBuilder... vans) {
    return aDay().with(FALUN, MORA, LEKSAND).with(vans).with(aTransfer());
  }

  private static PlanBuilder direct(DayProblem day, String start) {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .route(aRoute(day, "bil-1", start).stop(FALUN, "+b1").stop(MORA, "-b1"));
  }

  @Test
  void h1_a_box_is_loaded_where_it_stands() {
    DayProblem day = day(aVan("bil-1")).build();
    var elsewhere = aRoute(day, "bil-1", "06:00").stop(LEKSAND, "+b1").stop(MORA, "-b1");

    verify(DayConstraints::boxWay, day, direct(day, "06:00"), 0);
    verify(DayConstraints::boxWay, day, aPlan().box("b1", FALUN, MORA, "t1"), 1);
    verify(DayConstraints::boxWay, day, aPlan().box("b1", FALUN, MORA, "t1").route(elsewhere), 1);
  }

  @Test
  void h1_an_item_is_packed_where_it_is() {
    DayProblem day = day(aVan("bil-1")).build();
    var route = aRoute(day, "bil-1", "06:00").stop(LEKSAND, "+b1").stop(MORA, "-b1");

    verify(DayConstraints::itemWay, day, direct(day, "06:00"), 0);
    verify(DayConstraints::itemWay, day, aPlan().box("b1", LEKSAND, MORA, "t1").route(route), 1);
  }

  @Test
  void h1_a_van_unloads_what_it_carries() {
    DayProblem day = day(aVan("bil-1")).build();
    var route = aRoute(day, "bil-1", "06:00").stop(FALUN).stop(MORA, "-b1");

    verify(DayConstraints::vanWay, day, direct(day, "06:00"), 0);
    verify(DayConstraints::vanWay, day, aPlan().box("b1", FALUN, MORA, "t1").route(route), 1);
  }

  @Test
  void h1_a_copy_fills_one_hold() {
    DayProblem day =
        day(aVan("bil-1"))
            .with(aHold("h1").copy("i1", FALUN), aHold("h2").copy("i1", FALUN))
            .build();

    verify(DayConstraints::copyFillsOneHold, day, aPlan().copy("h1", "i1"), 0);
    verify(DayConstraints::copyFillsOneHold, day, aPlan().copy("h1", "i1").copy("h2", "i1"), 1);
  }

  @Test
  void h2_a_direct_box_is_addressed_to_its_items_destination() {
    DayProblem day = day(aVan("bil-1")).build();

    verify(DayConstraints::boxContents, day, aPlan().box("b1", FALUN, MORA, "t1"), 0);
    verify(DayConstraints::boxContents, day, aPlan().box("b1", FALUN, LEKSAND, "t1"), 1);
    verify(DayConstraints::boxContents, day, aPlan().sortBox("b1", FALUN, HUB, "t1"), 0);
    verify(DayConstraints::boxContents, day, aPlan().sortBox("b1", FALUN, LEKSAND, "t1"), 1);
  }

  @ParameterizedTest
  @CsvSource({"39.999,12.999,0", "40.000,13.000,0", "40.001,1.000,1", "1.000,13.001,1"})
  void h3_a_box_has_its_limits(String litres, String kg, int penalty) {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aTransfer().litres(litres).kg(kg))
            .with(aVan("bil-1"))
            .build();

    verify(DayConstraints::boxLimits, day, aPlan().box("b1", FALUN, MORA, "t1"), penalty);
  }

  @ParameterizedTest
  @CsvSource({"2,2.501,0", "1,2.500,0", "0,2.500,1", "1,2.499,1"})
  void h4_a_van_has_its_limits(int boxes, String kg, int penalty) {
    DayProblem day = day(aVan("bil-1").capacity(boxes, kg)).build();

    verify(DayConstraints::vanLoad, day, direct(day, "06:00"), penalty);
  }

  @Test
  void h4_boxes_leave_the_van_and_end_at_an_address_or_a_dock() {
    DayProblem day = day(aVan("bil-1")).build();
    var aboard = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1");
    var wrong = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(LEKSAND, "-b1");
    var dock = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1");
    PlanBuilder box = aPlan().box("b1", FALUN, MORA, "t1");

    verify(DayConstraints::vanEmptied, day, direct(day, "06:00"), 0);
    verify(DayConstraints::vanEmptied, day, aPlan().box("b1", FALUN, MORA, "t1").route(aboard), 1);
    verify(DayConstraints::boxLeft, day, aPlan().box("b1", FALUN, MORA, "t1").route(wrong), 1);
    verify(DayConstraints::boxLeft, day, box.route(dock), 0);
  }

  @ParameterizedTest
  @CsvSource({"05:59:59,1", "06:00:00,0", "06:00:01,1"})
  void h5_a_route_keeps_its_shift(String start, int penalty) {
    DayProblem day = day(aVan("bil-1").shift("06:00", "07:38:40")).build();

    verify(DayConstraints::times, day, direct(day, start), penalty);
  }

  @ParameterizedTest
  @CsvSource({"05:59:59,1", "06:00:00,0", "06:30:00,0", "06:30:01,1"})
  void h5_service_begins_while_the_unit_is_open(String start, int penalty) {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).open("06:30", "07:00"))
            .with(MORA)
            .with(aVan("bil-1").shift("05:00", "18:00"))
            .with(aTransfer())
            .build();

    verify(DayConstraints::times, day, direct(day, start), penalty);
  }

  @ParameterizedTest
  @CsvSource({"07:18:39,1", "07:18:40,0", "07:18:41,0"})
  void h6_a_dock_takes_its_time(String onAt, int penalty) {
    DayProblem day = day(aVan("bil-1"), aVan("bil-2")).build();

    verify(
        DayConstraints::docks,
        day,
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1"))
            .route(aRoute(day, "bil-2", "07:00").stopAt(HUB, onAt, "+b1").stop(MORA, "-b1")),
        penalty);
  }

  @ParameterizedTest
  @CsvSource({"07:08:45,1", "07:08:46,0", "07:08:47,0"})
  void h7_items_leave_once_they_are_sorted(String onAt, int penalty) {
    DayProblem day = day(aVan("bil-1")).build();

    verify(
        DayConstraints::sortedFirst,
        day,
        aPlan()
            .sortBox("b1", FALUN, HUB, "t1")
            .box("b2", HUB, MORA, "t1")
            .route(
                aRoute(day, "bil-1", "06:00")
                    .stop(FALUN, "+b1")
                    .stop(HUB, "-b1")
                    .stopAt(HUB, onAt, "+b2")
                    .stop(MORA, "-b2")),
        penalty);
  }

  @ParameterizedTest
  @CsvSource({"5919,1", "5920,0", "5921,0"})
  void h8_work_has_a_limit(int maxWork, int penalty) {
    DayProblem day = day(aVan("bil-1").breaks(maxWork, 600)).build();

    verify(DayConstraints::breaks, day, direct(day, "06:00"), penalty);
  }

  @ParameterizedTest
  @CsvSource({"89,1", "90,0", "91,0"})
  void h9_a_van_has_a_range(int km, int penalty) {
    DayProblem day = day(aVan("bil-1").rangeKm(km)).build();

    verify(DayConstraints::reach, day, direct(day, "06:00"), penalty);
  }

  @Test
  void h9_a_municipal_van_serves_its_units() {
    DayProblem narrow = day(aVan("bil-1").serves(FALUN)).build();
    DayProblem wide = day(aVan("bil-1").serves(FALUN, MORA)).build();

    verify(DayConstraints::reach, narrow, direct(narrow, "06:00"), 1);
    verify(DayConstraints::reach, wide, direct(wide, "06:00"), 0);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "2,0"})
  void h10_and_h12_units_have_limits(int most, int penalty) {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).emptyBoxes(most), aUnit(MORA).maxBoxesIn(most))
            .with(aVan("bil-1"))
            .with(aTransfer())
            .build();

    verify(DayConstraints::boxesIn, day, direct(day, "06:00"), penalty);
    verify(DayConstraints::emptyBoxes, day, direct(day, "06:00"), penalty);
  }

  @Test
  void h11_pins_are_kept() {
    VanId bil1 = VanId.of("bil-1");
    TransferId t1 = TransferId.of("t1");
    DayProblem day =
        day(aVan("bil-1"), aVan("bil-2"))
            .with(aHold("h1").copy("i1", FALUN).copy("i2", LEKSAND))
            .with(
                new Pin.VanOfUnit(bil1, LEKSAND),
                new Pin.FirstStops(bil1, List.of(FALUN)),
                new Pin.CopyOfHold(HoldId.of("h1"), ItemId.of("i2")),
                new Pin.Stays(t1))
            .build();

    verify(DayConstraints::vanOfUnit, day, aPlan(), 0);
    verify(DayConstraints::vanOfUnit, day, direct(day, "06:00"), 1);
    verify(DayConstraints::firstStops, day, aPlan(), 1);
    verify(DayConstraints::firstStops, day, direct(day, "06:00"), 0);
    verify(DayConstraints::chosenCopy, day, aPlan(), 1);
    verify(DayConstraints::chosenCopy, day, aPlan().copy("h1", "i1"), 1);
    verify(DayConstraints::chosenCopy, day, aPlan().copy("h1", "i2"), 0);
    verify(DayConstraints::whatStays, day, aPlan(), 0);
    verify(DayConstraints::whatStays, day, direct(day, "06:00"), 1);
  }

  @Test
  void cost_parts_are_in_ore() {
    DayProblem day =
        aDay()
            .with(FALUN, LEKSAND)
            .with(aUnit(MORA).promised(1))
            .with(aVan("bil-1"))
            .with(aTransfer().waited(2))
            .build();
    PlanBuilder toHub =
        aPlan()
            .sortBox("b1", FALUN, HUB, "t1")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1"));

    verify(DayConstraints::vans, day, direct(day, "06:00"), 135_200);
    verify(DayConstraints::vans, day, aPlan(), 0);
    verify(DayConstraints::handling, day, direct(day, "06:00"), 2_200);
    verify(DayConstraints::sorting, day, direct(day, "06:00"), 0);
    verify(DayConstraints::sorting, day, toHub, 150);
    verify(DayConstraints::delay, day, direct(day, "06:00"), 0);
    verify(DayConstraints::delay, day, toHub, 400);
    verify(DayConstraints::delay, day, aPlan(), 800);
    verify(DayConstraints::missed, day, direct(day, "06:00"), 0);
    verify(DayConstraints::missed, day, toHub, 800_000);
  }

  @Test
  void every_match_says_who_and_what() {
    DayProblem day = day(aVan("bil-1").rangeKm(80)).build();

    Explanation explanation = DayScoring.explain(day, direct(day, "06:00").build());

    assertThat(explanation.isFeasible()).isFalse();
    assertThat(explanation.lines())
        .extracting(l -> l.constraint() + " | " + l.top())
        .containsExactly(
            "H9 | [H9 van bil-1: drives 10000 m beyond its range]",
            "handling | [the day: 1 boxes, 2 lifts: 22.00 kr]",
            "vans | [van bil-1: 2 stops, 90000 m, 5920 s: 1352.00 kr]");
  }
}
