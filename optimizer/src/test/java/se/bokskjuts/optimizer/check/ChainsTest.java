package se.bokskjuts.optimizer.check;

import static se.bokskjuts.optimizer.check.TimesTest.times;
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
import se.bokskjuts.optimizer.fixtures.DayBuilder;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;

/** H1, H6, H7 and stays: what happens to an item from box to box. */
class ChainsTest {
  private static DayBuilder twoVans() {
    return aDay().with(FALUN, MORA, LEKSAND).with(aVan("bil-1"), aVan("bil-2")).with(aTransfer());
  }

  /** Box b1 is off bil-1 at the dock at 07:08:40; 600 s later it may go on. */
  private static PlanBuilder overDock(DayProblem day, String onAt) {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1"))
        .route(aRoute(day, "bil-2", "07:00").stopAt(HUB, onAt, "+b1").stop(MORA, "-b1"));
  }

  @ParameterizedTest
  @CsvSource({"07:18:39,1", "07:18:40,0", "07:18:41,0"})
  void a_box_rests_at_the_dock_before_it_goes_on(String onAt, int faults) {
    DayProblem day = twoVans().build();

    assertThatPlan(day, overDock(day, onAt)).breaks(times("H6", faults)).delivers(1);
  }

  @Test
  void a_box_changes_van_at_a_dock_only() {
    DayProblem day = twoVans().build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(LEKSAND, "-b1"))
                .route(aRoute(day, "bil-2", "09:00").stop(LEKSAND, "+b1").stop(MORA, "-b1")))
        .breaks("H6");
  }

  /** Two items off at 07:08:40 and sorted at 6 s each: ready at 07:08:52. */
  private static PlanBuilder sorted(DayProblem day, String onAt) {
    return aPlan()
        .sortBox("b1", FALUN, HUB, "t1", "t2")
        .box("b2", HUB, MORA, "t1")
        .box("b3", HUB, LEKSAND, "t2")
        .route(
            aRoute(day, "bil-1", "06:00")
                .stop(FALUN, "+b1")
                .stop(HUB, "-b1")
                .stopAt(HUB, onAt, "+b2", "+b3")
                .stop(MORA, "-b2")
                .stop(LEKSAND, "-b3"));
  }

  private static DayBuilder twoItems() {
    return twoVans().with(aTransfer("t2").to(LEKSAND));
  }

  @ParameterizedTest
  @CsvSource({"07:08:51,2", "07:08:52,0"})
  void items_go_on_once_they_are_sorted(String onAt, int faults) {
    DayProblem day = twoItems().build();

    assertThatPlan(day, sorted(day, onAt)).breaks(times("H7", faults)).delivers(2);
  }

  @Test
  void sorting_begins_when_the_sort_point_opens() {
    DayProblem day = twoItems().sorting(HUB, "08:00", "18:00").build();

    assertThatPlan(day, sorted(day, "08:00:11")).breaks("H7", "H7");
    assertThatPlan(day, sorted(day, "08:00:12")).isFeasible().costs("sorting", "3.00");
  }

  @ParameterizedTest
  @CsvSource({"07:08:52,0", "07:08:51,2"})
  void what_is_ready_after_closing_is_ready_tomorrow(String closes, int faults) {
    DayProblem day = twoItems().sorting(HUB, "06:00", closes).build();

    assertThatPlan(day, sorted(day, "09:00")).breaks(times("H1", faults));
  }

  @Test
  void sort_boxes_are_handled_first_come_first_served() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .with(aVan("bil-1"), aVan("bil-2"))
            .with(aTransfer("t1"), aTransfer("t2").from(LEKSAND))
            .build();
    PlanBuilder both =
        aPlan()
            .sortBox("b1", FALUN, HUB, "t1")
            .sortBox("b2", LEKSAND, HUB, "t2")
            .box("b3", HUB, MORA, "t2")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1"));

    assertThatPlan(
            day,
            both.route(
                aRoute(day, "bil-2", "06:00")
                    .stop(LEKSAND, "+b2")
                    .stop(HUB, "-b2")
                    .stopAt(HUB, "07:08:51", "+b3")
                    .stop(MORA, "-b3")))
        .breaks("H7")
        .saying("item t2 leaves mediegruppen in box b3 before it is sorted");
  }

  @Test
  void a_box_rides_only_where_it_was_loaded() {
    DayProblem day = twoVans().build();

    assertThatPlan(day, aPlan().box("b1", FALUN, MORA, "t1"))
        .breaks("H1")
        .saying("packed but never loaded");
    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN).stop(MORA, "-b1")))
        .breaks("H1", "H1")
        .saying("box b1 is not aboard");
    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(
                    aRoute(day, "bil-1", "06:00")
                        .stop(FALUN, "+b1")
                        .stop(LEKSAND, "+b1")
                        .stop(MORA, "-b1")))
        .breaks("H1")
        .saying("is aboard already");
    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(LEKSAND, "+b1").stop(MORA, "-b1")))
        .breaks("H1")
        .saying("loaded at leksand but stands at falun");
  }

  @Test
  void an_item_is_packed_where_it_is() {
    DayProblem day = twoVans().build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", LEKSAND, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(LEKSAND, "+b1").stop(MORA, "-b1")))
        .breaks("H1")
        .saying("item t1 is packed into box b1 at leksand but is at falun");
  }

  @Test
  void a_copy_fills_one_hold() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .with(aHold("h1").to(MORA).copy("i1", FALUN), aHold("h2").to(MORA).copy("i1", FALUN))
            .build();

    assertThatPlan(day, aPlan().copy("h1", "i1").copy("h2", "i1").stays("h1", "h2"))
        .breaks("H1")
        .saying("item i1 fills both hold h1 and hold h2");
  }

  @Test
  void copies_name_holds_and_items_of_the_day() {
    DayProblem day = aDay().with(FALUN, MORA).with(aHold("h1").copy("i1", FALUN)).build();

    assertThatPlan(day, aPlan().copy("h9", "i1")).breaks("FILE").costs("delay", "30.00");
    assertThatPlan(day, aPlan().copy("h1", "i9")).breaks("FILE").costs("delay", "30.00");
  }

  @Test
  void a_hold_filled_at_home_is_delivered_without_transport() {
    DayProblem day = aDay().with(FALUN, MORA).with(aHold("h1").copy("i1", MORA)).build();

    assertThatPlan(day, aPlan().copy("h1", "i1")).isFeasible().delivers(1).costs("total", "0");
  }

  @Test
  void what_stays_is_listed() {
    DayProblem day = twoVans().build();

    assertThatPlan(day, aPlan()).breaks("STAYS");
    assertThatPlan(day, aPlan().stays("t1")).isFeasible().costs("delay", "4.00");
  }

  @Test
  void a_unit_that_nobody_knows_is_a_fault_of_the_file() {
    DayProblem day = twoVans().build();
    var ghost = se.bokskjuts.model.UnitId.of("spokstad");

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, ghost, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b9", "-b1")))
        .breaks("H2", "FILE")
        .saying("unknown box b9");
  }

  @Test
  void a_box_is_named_once() {
    DayProblem day = twoVans().build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1")))
        .breaks("FILE")
        .saying("box b1 twice");
  }

  @Test
  void an_unknown_item_in_a_box_is_a_fault_of_the_file() {
    DayProblem day = twoVans().with(aUnit(MORA)).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1", "t9")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1")))
        .breaks("FILE")
        .saying("unknown item t9");
  }
}
