package se.bokskjuts.optimizer.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.edit.HandCalls.Call;

/** Keep mine, improve the rest: boxes and stops that no pin can say. */
class HandWorkTest {
  private static final VanId ONE = VanId.of("bil-1");
  private static final VanId TWO = VanId.of("bil-2");
  private static final BoxId B1 = BoxId.of("b1");

  private static final DayProblem DAY =
      aDay()
          .with(FALUN, MORA, LEKSAND)
          .with(aVan("bil-1"), aVan("bil-2"))
          .with(
              aTransfer("t1").from(FALUN).to(MORA).waited(20),
              aTransfer("t2").from(FALUN).to(LEKSAND).waited(20),
              aTransfer("t3").from(LEKSAND).to(MORA).waited(20))
          .build();

  /** Everything with one van, as a search has it. */
  private static Plan oneVan() {
    return price(
        aPlan()
            .box("b1", FALUN, LEKSAND, "t2")
            .box("b2", FALUN, MORA, "t1")
            .box("b3", LEKSAND, MORA, "t3")
            .route(
                aRoute(DAY, "bil-1", "07:00")
                    .stop(FALUN, "+b1", "+b2")
                    .stop(LEKSAND, "-b1", "+b3")
                    .stop(MORA, "-b2", "-b3"))
            .build());
  }

  private static Plan price(Plan plan) {
    return Editing.judge(EditState.of(DAY, plan)).state().plan();
  }

  /** The box to Mora put on the second van, which drives there for it alone. */
  private static EditState mine() {
    EditState now =
        EditState.of(
            DAY,
            price(
                aPlan()
                    .box("b1", FALUN, MORA, "t1")
                    .box("b2", FALUN, LEKSAND, "t2")
                    .route(
                        aRoute(DAY, "bil-1", "07:00")
                            .stop(FALUN, "+b1", "+b2")
                            .stop(LEKSAND, "-b2")
                            .stop(MORA, "-b1"))
                    .stays("t3")
                    .build()));
    for (Edit edit :
        List.of(
            new Edit.AddStop(FALUN, TWO, 0),
            new Edit.AddStop(MORA, TWO, 1),
            new Edit.MoveBox(B1, TWO, OptionalInt.empty(), OptionalInt.empty()))) {
      now = Editing.apply(edit, now, List.of()).state();
    }
    assertThat(now.byHand()).containsExactly(B1);
    return now;
  }

  @Test
  void a_box_put_on_a_van_by_hand_rides_there_in_every_plan_found() {
    HandWork work = new HandWork(mine(), HandCalls.NONE);
    Plan found =
        price(
            aPlan()
                .box("b1", FALUN, LEKSAND, "t2")
                .box("b2", FALUN, MORA, "t1")
                .route(aRoute(DAY, "bil-1", "07:00").stop(FALUN, "+b1").stop(LEKSAND, "-b1"))
                .route(
                    aRoute(DAY, "bil-2", "07:00")
                        .stop(FALUN, "+b2")
                        .stop(LEKSAND)
                        .stop(MORA, "-b2"))
                .stays("t3")
                .build());

    Plan kept = work.into(found).orElseThrow();

    assertThat(HandWork.vanOf(B1, kept)).contains(TWO);
    assertThat(kept.boxes())
        .filteredOn(b -> b.id().equals(B1))
        .containsExactly(mine().plan().boxes().get(0));
    assertThat(PlanChecker.judge(DAY, kept).isFeasible()).isTrue();
  }

  @Test
  void a_plan_whose_van_does_not_pass_both_units_cannot_keep_the_box() {
    HandWork work = new HandWork(mine(), HandCalls.NONE);

    assertThat(work.isIn(oneVan())).isFalse();
    assertThat(work.into(oneVan())).isEmpty();
  }

  @Test
  void a_stop_taken_off_a_van_does_not_come_back_and_one_put_to_a_van_is_there() {
    EditState alone = EditState.of(DAY, oneVan());
    HandWork without = new HandWork(alone, new HandCalls(Set.of(), Set.of(new Call(ONE, LEKSAND))));
    HandWork with = new HandWork(alone, new HandCalls(Set.of(new Call(TWO, LEKSAND)), Set.of()));

    Plan off = without.into(oneVan()).orElseThrow();
    Plan on = with.into(oneVan()).orElseThrow();

    assertThat(HandCalls.isIn(off, new Call(ONE, LEKSAND))).isFalse();
    assertThat(HandCalls.isIn(on, new Call(TWO, LEKSAND))).isTrue();
  }

  @Test
  void where_a_box_cannot_ride_the_stops_are_kept_all_the_same() {
    Call notLeksand = new Call(ONE, LEKSAND);
    HandWork work = new HandWork(mine(), new HandCalls(Set.of(), Set.of(notLeksand)));
    assertThat(work.into(oneVan())).as("all of it cannot be kept").isEmpty();

    Plan most = work.mostInto(oneVan());

    assertThat(HandCalls.isIn(most, notLeksand)).isFalse();
    assertThat(HandWork.vanOf(B1, most)).isNotEqualTo(Optional.of(TWO));
    assertThat(PlanChecker.judge(DAY, most).isFeasible()).isTrue();
  }

  @Test
  void of_two_boxes_the_one_that_can_ride_does() {
    EditState mine = mine();
    BoxId b2 = BoxId.of("b2");
    Plan bothOnTwo =
        aPlan()
            .box("b1", FALUN, MORA, "t1")
            .box("b2", FALUN, LEKSAND, "t2")
            .route(
                aRoute(DAY, "bil-2", "07:00")
                    .stop(FALUN, "+b1", "+b2")
                    .stop(LEKSAND, "-b2")
                    .stop(MORA, "-b1"))
            .stays("t3")
            .build();
    HandWork work =
        new HandWork(new EditState(DAY, price(bothOnTwo), Set.of(B1, b2)), HandCalls.NONE);
    Plan found = mine.plan();
    assertThat(work.into(found)).as("bil-2 does not pass Leksand").isEmpty();

    Plan most = work.mostInto(found);

    assertThat(HandWork.vanOf(B1, most)).contains(TWO);
    assertThat(HandWork.vanOf(b2, most)).isNotEqualTo(Optional.of(TWO));
    assertThat(PlanChecker.judge(DAY, most).isFeasible()).isTrue();
  }

  @Test
  void of_two_stops_the_one_that_breaks_no_rule_is_kept() {
    DayProblem day =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .with(aVan("bil-1"), aVan("bil-2").serves(FALUN, MORA))
            .with(aTransfer("t1").from(FALUN).to(MORA).waited(20))
            .build();
    Plan found =
        Editing.judge(
                EditState.of(
                    day,
                    aPlan()
                        .box("b1", FALUN, MORA, "t1")
                        .route(
                            aRoute(day, "bil-1", "07:00")
                                .stop(FALUN, "+b1")
                                .stop(LEKSAND)
                                .stop(MORA, "-b1"))
                        .build()))
            .state()
            .plan();
    Call forbidden = new Call(TWO, LEKSAND);
    Call notLeksand = new Call(ONE, LEKSAND);
    HandWork work =
        new HandWork(
            EditState.of(day, found), new HandCalls(Set.of(forbidden), Set.of(notLeksand)));

    Plan most = work.mostInto(found);

    assertThat(HandCalls.isIn(most, notLeksand)).isFalse();
    assertThat(HandCalls.isIn(most, forbidden)).isFalse();
    assertThat(PlanChecker.judge(day, most).isFeasible()).isTrue();
  }

  @Test
  void a_plan_that_can_hold_nothing_of_it_stays_as_it_was_found() {
    HandWork work = new HandWork(mine(), HandCalls.NONE);

    assertThat(work.mostInto(oneVan())).isEqualTo(oneVan());
  }

  @Test
  void a_search_that_is_told_keeps_the_box_though_another_plan_is_cheaper() {
    EditState mine = mine();
    HandWork work = new HandWork(mine, HandCalls.NONE);
    SolveSettings steps = SolveSettings.ofSteps(300, 1);

    Plan free =
        new Planner().solve(DAY, mine.plan(), steps, SolveListener.SILENT, () -> false).plan();
    Plan kept =
        Planner.keeping(work::into)
            .solve(DAY, mine.plan(), steps, SolveListener.SILENT, () -> false)
            .plan();

    assertThat(HandWork.vanOf(B1, free).equals(Optional.of(TWO)) && work.isIn(free))
        .as("the search left alone packs anew, or this proves nothing")
        .isFalse();
    assertThat(work.isIn(kept)).isTrue();
    assertThat(kept.cost().total().ore()).isLessThanOrEqualTo(mine.plan().cost().total().ore());
  }
}
