package se.bokskjuts.optimizer.check;

import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.HoldBuilder.aHold;
import static se.bokskjuts.optimizer.fixtures.PlanAssert.assertThatPlan;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;

/** H11. */
class PinsTest {
  private static DayProblem day(Pin pin) {
    return aDay()
        .with(FALUN, MORA, LEKSAND)
        .with(aVan("bil-1"), aVan("bil-2"))
        .with(aTransfer())
        .with(aHold("h1").copy("i1", FALUN).copy("i2", LEKSAND))
        .with(pin)
        .build();
  }

  private static PlanBuilder driven(DayProblem day) {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1"));
  }

  @Test
  void a_units_van_is_kept() {
    DayProblem mine = day(new Pin.VanOfUnit(VanId.of("bil-1"), MORA));
    DayProblem others = day(new Pin.VanOfUnit(VanId.of("bil-2"), MORA));
    DayProblem elsewhere = day(new Pin.VanOfUnit(VanId.of("bil-1"), LEKSAND));

    assertThatPlan(mine, driven(mine)).isFeasible();
    assertThatPlan(others, driven(others)).breaks("H11");
    assertThatPlan(elsewhere, driven(elsewhere)).breaks("H11");
    assertThatPlan(others, aPlan().stays("t1")).isFeasible();
  }

  @Test
  void first_stops_are_kept() {
    DayProblem one = day(new Pin.FirstStops(VanId.of("bil-1"), List.of(FALUN)));
    DayProblem all = day(new Pin.FirstStops(VanId.of("bil-1"), List.of(FALUN, MORA)));
    DayProblem more = day(new Pin.FirstStops(VanId.of("bil-1"), List.of(FALUN, MORA, LEKSAND)));

    assertThatPlan(one, driven(one)).isFeasible();
    assertThatPlan(all, driven(all)).isFeasible();
    assertThatPlan(more, driven(more)).breaks("H11");
  }

  @Test
  void a_chosen_copy_is_kept() {
    DayProblem day = day(new Pin.CopyOfHold(HoldId.of("h1"), ItemId.of("i2")));

    assertThatPlan(day, aPlan().stays("t1", "h1").copy("h1", "i2")).isFeasible();
    assertThatPlan(day, aPlan().stays("t1", "h1").copy("h1", "i1")).breaks("H11");
    assertThatPlan(day, aPlan().stays("t1")).breaks("H11");
  }

  @Test
  void what_shall_stay_stays() {
    DayProblem day = day(new Pin.Stays(TransferId.of("t1")));

    assertThatPlan(day, aPlan().stays("t1")).isFeasible();
    assertThatPlan(day, driven(day)).breaks("H11");
  }
}
