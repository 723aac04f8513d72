package se.bokskjuts.optimizer.planned;

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

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;

/** Where a cost part begins and ends; each sum can be done in the head. */
class CostEdgesTest {
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

  @ParameterizedTest
  @CsvSource({"29,200", "30,400", "31,400"})
  void a_box_left_at_a_dock_is_nearer_only_if_the_way_is_shorter(int minutes, int penalty) {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aTransfer())
            .leg(HUB, MORA, minutes, 30)
            .build();

    verify(
        DayConstraints::delay,
        day,
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(HUB, "-b1")),
        penalty);
  }

  @Test
  void a_hold_waits_two_days_until_a_copy_moves() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aHold("h1").to(MORA).copy("i1", FALUN).copy("i2", MORA))
            .build();
    PlanBuilder moved =
        aPlan()
            .copy("h1", "i1")
            .box("b1", FALUN, MORA, "h1")
            .route(aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1"));

    verify(DayConstraints::delay, day, aPlan(), 3_000);
    verify(DayConstraints::delay, day, aPlan().copy("h1", "i1"), 3_000);
    verify(DayConstraints::delay, day, aPlan().copy("h1", "i2"), 0);
    verify(DayConstraints::delay, day, moved, 0);
  }

  @Test
  void a_promise_is_missed_where_something_goes_and_nothing_is_lifted() {
    DayProblem wanted =
        aDay()
            .with(FALUN, LEKSAND)
            .with(aUnit(MORA).promised(0))
            .with(aVan("bil-1"))
            .with(aTransfer())
            .build();
    DayProblem unwanted =
        aDay().with(FALUN, MORA).with(aUnit(LEKSAND).promised(0)).with(aTransfer()).build();
    DayProblem unpromised = aDay().with(FALUN, MORA).with(aTransfer()).build();
    PlanBuilder passing = aPlan().route(aRoute(wanted, "bil-1", "06:00").stop(MORA));
    PlanBuilder calling =
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .route(aRoute(wanted, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1"));

    verify(DayConstraints::missed, wanted, aPlan(), 400_000);
    verify(DayConstraints::missed, wanted, passing, 400_000);
    verify(DayConstraints::missed, wanted, calling, 0);
    verify(DayConstraints::missed, unwanted, aPlan(), 0);
    verify(DayConstraints::missed, unpromised, aPlan(), 0);
  }

  @Test
  void a_promise_counts_for_a_hold_that_no_copy_fills() {
    DayProblem day =
        aDay().with(FALUN).with(aUnit(MORA).promised(1)).with(aHold("h1").to(MORA)).build();

    verify(DayConstraints::missed, day, aPlan(), 800_000);
  }

  @ParameterizedTest
  @CsvSource({"599,1", "600,0", "601,0"})
  void h8_a_break_has_its_length(int seconds, int penalty) {
    DayProblem day =
        aDay().with(FALUN, MORA).with(aVan("bil-1").breaks(10_000, 600)).with(aTransfer()).build();

    verify(
        DayConstraints::breaks,
        day,
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .route(
                aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").rest(seconds).stop(MORA, "-b1")),
        penalty);
  }
}
