package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.HoldBuilder.aHold;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** A plan put into a planned day comes out as it was. */
class RoundTripTest {
  @Property(tries = 200, seed = "44")
  void a_plan_comes_out_as_it_went_in(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    DayProblem day = SmallCounty.day(seed);
    Plan plan = new RandomPlans(day, seed).next();

    Plan written = PlannedDay.of(day, plan).toPlan();

    assertThat(written.copies()).isEqualTo(plan.copies());
    assertThat(written.boxes()).containsExactlyInAnyOrderElementsOf(plan.boxes());
    assertThat(written.routes()).isEqualTo(plan.routes());
    assertThat(new HashSet<>(written.stays())).isEqualTo(new HashSet<>(plan.stays()));
  }

  @Test
  void what_comes_out_stays_the_same_the_second_time() {
    DayProblem day = SmallCounty.day(7);
    Plan once = PlannedDay.of(day, new RandomPlans(day, 7).next()).toPlan();

    assertThat(PlannedDay.of(day, once).toPlan()).isEqualTo(once);
  }

  @Test
  void a_plan_that_does_not_fit_is_refused_by_name() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aTransfer())
            .with(aHold("h1").copy("i1", FALUN))
            .build();
    DayProblem wider =
        aDay().with(FALUN, MORA, LEKSAND).with(aVan("bil-2")).with(aUnit(MORA)).build();

    refused(day, aPlan().box("b1", FALUN, LEKSAND, "t1").build(), "no unit leksand");
    refused(day, aPlan().box("b1", FALUN, MORA, "t9").build(), "no item t9");
    refused(day, aPlan().copy("h1", "i9").build(), "item h1 has no copy i9");
    refused(day, aPlan().route(aRoute(wider, "bil-2", "06:00").stop(MORA)).build(), "no van bil-2");
    refused(
        day, aPlan().route(aRoute(day, "bil-1", "06:00").stop(MORA, "+b7")).build(), "no box b7");
    refused(
        day,
        aPlan().box("b1", FALUN, MORA, "t1").box("b1", FALUN, MORA, "t1").build(),
        "box b1 twice");
  }

  private static void refused(DayProblem day, Plan plan, String why) {
    assertThatThrownBy(() -> PlannedDay.of(day, plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the plan does not fit the day")
        .hasMessageContaining(why);
  }
}
