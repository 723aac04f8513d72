package se.bokskjuts.optimizer.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;

/** A van goes Falun – Mora – the hub with a box to Mora and a sort box. */
class ItemPricesTest {
  private final DayProblem day =
      aDay()
          .with(FALUN, MORA, LEKSAND)
          .with(aVan("bil-1"))
          .with(aTransfer("t1"), aTransfer("t2").to(LEKSAND))
          .build();
  private final Plan plan =
      aPlan()
          .box("b1", FALUN, MORA, "t1")
          .sortBox("b2", FALUN, HUB, "t2")
          .route(
              aRoute(day, "bil-1", "06:00")
                  .stop(FALUN, "+b1", "+b2")
                  .stop(MORA, "-b1")
                  .stop(HUB, "-b2"))
          .build();
  private final ItemPrices prices = ItemPrices.of(day, plan);

  @Test
  void an_item_more_in_a_box_with_room_costs_nothing() {
    assertThat(prices.find(FALUN, MORA)).contains(Money.ZERO);
  }

  @Test
  void where_a_van_goes_that_way_it_costs_a_box_and_two_lifts() {
    assertThat(prices.find(MORA, HUB)).contains(Money.ofOre(2200));
  }

  @Test
  void against_the_vans_way_or_off_it_costs_a_detour_besides() {
    assertThat(prices.find(MORA, FALUN).orElseThrow()).isGreaterThan(Money.ofOre(2200));
    assertThat(prices.find(FALUN, LEKSAND).orElseThrow()).isGreaterThan(Money.ofOre(2200));
  }

  @Test
  void without_a_van_there_is_no_price() {
    assertThat(ItemPrices.of(day, aPlan().stays("t1", "t2").build()).find(FALUN, MORA)).isEmpty();
  }
}
