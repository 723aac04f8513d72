package se.bokskjuts.optimizer.check;

import static se.bokskjuts.optimizer.check.TimesTest.times;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
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

/** H2, H3, H4, H10 and H12. */
class PackingTest {
  @ParameterizedTest
  @CsvSource({"39.999,0", "40.000,0", "40.001,1"})
  void a_box_holds_so_many_litres(String litres, int faults) {
    DayProblem day =
        aDay().with(FALUN).with(MORA).with(aVan("bil-1")).with(aTransfer().litres(litres)).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1")))
        .breaks(times("H3", faults));
  }

  @ParameterizedTest
  @CsvSource({"12.999,0", "13.000,0", "13.001,1"})
  void a_packed_box_weighs_so_much_with_the_box_itself(String kg, int faults) {
    DayProblem day =
        aDay().with(FALUN).with(MORA).with(aVan("bil-1")).with(aTransfer().kg(kg)).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1")))
        .breaks(times("H3", faults));
  }

  @Test
  void a_box_is_never_empty_and_names_an_item_once() {
    DayProblem day = aDay().with(FALUN).with(MORA).with(aVan("bil-1")).with(aTransfer()).build();
    var route = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1");

    assertThatPlan(day, aPlan().box("b1", FALUN, MORA).route(route).stays("t1")).breaks("H3");
    assertThatPlan(day, aPlan().box("b1", FALUN, MORA, "t1", "t1").route(route)).breaks("H1", "H3");
  }

  @Test
  void a_direct_box_holds_items_for_its_address_only() {
    DayProblem day =
        aDay().with(FALUN, MORA, LEKSAND).with(aVan("bil-1")).with(aTransfer().to(LEKSAND)).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1")))
        .breaks("H2");
  }

  @Test
  void a_sort_box_goes_to_a_sort_point() {
    DayProblem day = aDay().with(FALUN, MORA).with(aVan("bil-1")).with(aTransfer()).build();
    var toMora = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1");
    var toHub = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1");

    assertThatPlan(day, aPlan().sortBox("b1", FALUN, MORA, "t1").route(toMora)).breaks("H2");
    assertThatPlan(day, aPlan().sortBox("b1", FALUN, HUB, "t1").route(toHub)).isFeasible();
  }

  @Test
  void a_direct_box_to_a_sort_point_is_delivered_and_not_sorted() {
    DayProblem day = aDay().with(FALUN).with(aVan("bil-1")).with(aTransfer().to(HUB)).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, HUB, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1")))
        .isFeasible()
        .delivers(1)
        .costs("sorting", "0");
  }

  @ParameterizedTest
  @CsvSource({"2,5.000,0", "1,5.000,1", "2,4.999,1"})
  void a_van_holds_so_many_boxes_and_kilos(int boxes, String kg, int faults) {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1").capacity(boxes, kg))
            .with(aTransfer("t1"), aTransfer("t2"))
            .build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .box("b2", FALUN, MORA, "t2")
                .route(
                    aRoute(day, "bil-1", "06:00")
                        .stop(FALUN, "+b1", "+b2")
                        .stop(MORA, "-b1", "-b2")))
        .breaks(times("H4", faults));
  }

  @Test
  void a_van_comes_home_without_boxes() {
    DayProblem day = aDay().with(FALUN, MORA).with(aVan("bil-1")).with(aTransfer()).build();

    assertThatPlan(
            day,
            aPlan()
                .box("b1", FALUN, MORA, "t1")
                .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1")))
        .breaks("H4", "H4")
        .saying("ends its route with box b1 aboard");
  }

  @Test
  void a_box_is_left_at_its_address_or_at_a_dock() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .with(aVan("bil-1"))
            .with(aTransfer())
            .leg(HUB, MORA, 20, 20)
            .build();
    var atLeksand = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(LEKSAND, "-b1");
    var atHub = aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1");
    var box = aPlan().box("b1", FALUN, MORA, "t1");

    assertThatPlan(day, aPlan().box("b1", FALUN, MORA, "t1").route(atLeksand)).breaks("H4");
    assertThatPlan(day, box.route(atHub)).isFeasible().delivers(0).costs("delay", "2.00");
  }

  @ParameterizedTest
  @CsvSource({"2,0", "1,1"})
  void a_unit_takes_so_many_boxes(int most, int faults) {
    DayProblem day =
        aDay()
            .with(FALUN)
            .with(aUnit(MORA).maxBoxesIn(most))
            .with(aVan("bil-1"))
            .with(aTransfer("t1"), aTransfer("t2"))
            .build();

    assertThatPlan(day, twoBoxes(day)).breaks(times("H10", faults));
  }

  @ParameterizedTest
  @CsvSource({"2,0", "1,1"})
  void a_unit_has_so_many_empty_boxes(int empty, int faults) {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).emptyBoxes(empty))
            .with(MORA)
            .with(aVan("bil-1"))
            .with(aTransfer("t1"), aTransfer("t2"))
            .build();

    assertThatPlan(day, twoBoxes(day)).breaks(times("H12", faults));
  }

  private static se.bokskjuts.optimizer.fixtures.PlanBuilder twoBoxes(DayProblem day) {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .box("b2", FALUN, MORA, "t2")
        .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1", "+b2").stop(MORA, "-b1", "-b2"));
  }
}
