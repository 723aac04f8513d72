package se.bokskjuts.optimizer.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.Dalarna.RATTVIK;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.UnitBuilder;

/**
 * Bil-1 brings a box from Falun to Leksand, ten minutes before bil-2 takes it on to Mora. One item
 * at Falun waits for Rättvik, which is nearly on the way to Leksand: there first, and the box comes
 * too late; Leksand first, and it does not.
 */
class ConnectionReasonsTest {
  private static List<String> against(UnitBuilder rattvik) {
    DayProblem day =
        aDay()
            .with(aUnit(HUB), aUnit(FALUN), aUnit(LEKSAND).dock(), aUnit(MORA), rattvik)
            .with(aVan("bil-1").shift("06:00", "16:00"), aVan("bil-2").serves(LEKSAND, MORA))
            .with(aTransfer("t1").from(FALUN).to(MORA), aTransfer("t2").from(FALUN).to(RATTVIK))
            .leg(FALUN, RATTVIK, 5, 4)
            .leg(RATTVIK, LEKSAND, 28, 24)
            .build();
    Plan plan =
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stopAt(LEKSAND, "07:10", "-b1"))
            .route(
                aRoute(day, "bil-2", "06:54").stopAt(LEKSAND, "07:24:20", "+b1").stop(MORA, "-b1"))
            .stays("t2")
            .build();
    assertThat(PlanChecker.judge(day, plan).violations()).isEmpty();
    PlanReasons reasons = PlanReasons.of(day, plan, 50, () -> false);
    return reasons.left().get(0).outcome().obstacles().stream().map(Obstacle::words).toList();
  }

  @Test
  void a_dearer_way_that_makes_no_box_late_is_found() {
    assertThat(against(aUnit(RATTVIK).promised(0)))
        .anyMatch(words -> words.startsWith("with van bil-1 it saves "))
        .noneMatch(words -> words.contains("miss"));
  }

  @Test
  void a_box_that_would_miss_its_van_on_every_way_is_told() {
    assertThat(against(aUnit(RATTVIK).promised(0).open("06:00", "07:15")))
        .contains("with van bil-1 another box would miss its van or its sorting");
  }
}
