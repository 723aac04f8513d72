package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.Dalarna.RATTVIK;
import static se.bokskjuts.optimizer.fixtures.Dalarna.at;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What is given up so that a first plan keeps all rules. */
class FallbackTest {
  private final DayProblem day =
      aDay()
          .with(LEKSAND, RATTVIK)
          .with(aUnit(MORA).promised(0), aUnit(FALUN).promised(0))
          .with(aVan("bil-1").shift("06:30", "08:20"), aVan("bil-2").shift("06:30", "08:20"))
          .with(aTransfer("t1").from(LEKSAND).to(HUB), aTransfer("t2").from(MORA).to(HUB))
          .with(aTransfer("t3").from(FALUN).to(HUB), aTransfer("t4").from(RATTVIK).to(HUB))
          .build();

  private final Plan published =
      aPlan()
          .box("b1", LEKSAND, HUB, "t1")
          .box("b2", MORA, HUB, "t2")
          .box("b3", FALUN, HUB, "t3")
          .box("b4", RATTVIK, HUB, "t4")
          .route(
              aRoute(day, "bil-1", "06:30")
                  .stop(LEKSAND, "+b1")
                  .stop(MORA, "+b2")
                  .stop(HUB, "-b1", "-b2"))
          .route(
              aRoute(day, "bil-2", "06:30")
                  .stop(FALUN, "+b3")
                  .stop(RATTVIK, "+b4")
                  .stop(HUB, "-b3", "-b4"))
          .build();

  @Test
  void each_van_that_comes_too_late_gives_up_the_stop_that_no_one_was_promised() {
    Events late =
        new Events(
            List.of(
                new DayEvent.VanLate(VanId.of("bil-1"), Duration.ofMinutes(15)),
                new DayEvent.VanLate(VanId.of("bil-2"), Duration.ofMinutes(15))));
    Plan expected = Lateness.of(published, late, at("06:20").toSecondOfDay());
    Past past = PastReading.of(day, expected, late, at("06:20"));
    Board board = new Board(DayNow.of(day, past, late), past, ReplanPrices.USUAL, published);
    Outlook outlook = new Outlook(board, new Freight(board, expected));
    assertThat(outlook.evaluate(board.toCome)).isEqualTo(Outlook.INFEASIBLE);

    Entry[][] routes = new Fallback(outlook).routes();

    assertThat(outlook.evaluate(routes)).isLessThan(Outlook.INFEASIBLE);
    assertThat(Arrays.stream(routes).map(t -> units(board, t)))
        .containsExactly(List.of(MORA, HUB), List.of(FALUN, HUB));
  }

  private static List<UnitId> units(Board board, Entry[] route) {
    return Arrays.stream(route).map(e -> board.unitIds[e.unit()]).toList();
  }
}
