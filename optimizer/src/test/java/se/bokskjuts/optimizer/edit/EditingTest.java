package se.bokskjuts.optimizer.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.edit.EditRefusedException.Why;
import se.bokskjuts.optimizer.fixtures.DayBuilder;

/** Two vans, three towns: what an edit does, box by box. */
class EditingTest {
  private static final VanId ONE = VanId.of("bil-1");
  private static final VanId TWO = VanId.of("bil-2");

  private static final DayProblem DAY =
      aDay()
          .with(FALUN)
          .with(aUnit(MORA).promised(0).open("07:00", "10:00"))
          .with(LEKSAND)
          .with(aVan("bil-1"), aVan("bil-2").capacity(1, "900"))
          .with(
              aTransfer("t1").from(FALUN).to(MORA).waited(20),
              aTransfer("t2").from(FALUN).to(LEKSAND).waited(20),
              aTransfer("t3").from(LEKSAND).to(MORA).waited(9))
          .build();

  private static EditState start() {
    return Editing.judge(
            EditState.of(
                DAY,
                aPlan()
                    .box("b1", FALUN, MORA, "t1")
                    .box("b2", FALUN, LEKSAND, "t2")
                    .route(
                        aRoute(DAY, "bil-1", "07:00")
                            .stop(FALUN, "+b1", "+b2")
                            .stop(LEKSAND, "-b2")
                            .stop(MORA, "-b1"))
                    .stays("t3")
                    .build()))
        .state();
  }

  private static Edited apply(EditState now, Edit... edits) {
    Edited edited = Editing.judge(now);
    for (Edit edit : edits) {
      edited = Editing.apply(edit, edited.state(), List.of(now));
    }
    return edited;
  }

  private static List<UnitId> stops(Edited edited, VanId van) {
    return edited.state().plan().routes().stream()
        .filter(r -> r.van().equals(van))
        .flatMap(r -> r.stops().stream())
        .map(Stop::unit)
        .toList();
  }

  private static List<String> rules(Edited edited) {
    return edited.judgement().violations().stream().map(Violation::rule).toList();
  }

  @Test
  void a_stop_moved_to_another_van_stands_there_and_its_boxes_are_decided_anew() {
    Edited edited =
        apply(start(), new Edit.AddStop(FALUN, TWO, 0), new Edit.MoveStop(ONE, 2, TWO, 1));

    assertThat(stops(edited, ONE)).containsExactly(FALUN, LEKSAND);
    assertThat(stops(edited, TWO)).containsExactly(FALUN, MORA);
    assertThat(edited.judgement().isFeasible()).isTrue();
    assertThat(edited.state().plan().boxes())
        .anyMatch(b -> b.to().equals(MORA) && b.items().contains(TransferId.of("t1")));
  }

  @Test
  void a_van_whose_stops_are_not_touched_keeps_its_times() {
    EditState start = start();
    Route before = start.plan().routes().get(0);

    Edited edited = apply(start, new Edit.AddPin(new Pin.VanOfUnit(ONE, MORA)));

    assertThat(edited.state().plan().routes()).containsExactly(before);
  }

  @Test
  void what_comes_too_late_is_driven_all_the_same_and_told() {
    DayProblem early =
        DAY.withUnit(MORA, u -> aUnit(MORA).promised(0).open("06:00", "06:30").build());

    Edited edited =
        Editing.apply(
            new Edit.MoveStop(ONE, 1, ONE, 2), EditState.of(early, start().plan()), List.of());

    assertThat(stops(edited, ONE)).containsExactly(FALUN, MORA, LEKSAND);
    assertThat(rules(edited)).containsExactly("H5");
  }

  @Test
  void a_box_moved_by_hand_rides_where_it_was_put_even_where_it_has_no_room() {
    Edited edited =
        apply(
            start(),
            new Edit.AddStop(FALUN, TWO, 0),
            new Edit.AddStop(LEKSAND, TWO, 1),
            new Edit.AddStop(MORA, TWO, 2),
            new Edit.MoveBox(BoxId.of("b1"), TWO, OptionalInt.empty(), OptionalInt.empty()),
            new Edit.MoveBox(BoxId.of("b2"), TWO, OptionalInt.empty(), OptionalInt.empty()));

    assertThat(rules(edited)).containsExactly("H4");
    assertThat(edited.state().byHand()).contains(BoxId.of("b1"), BoxId.of("b2"));

    Edited later = apply(edited.state(), new Edit.Repack());

    assertThat(rules(later)).as("decided anew, nothing rides by hand").isEmpty();
  }

  @Test
  void a_box_put_somewhere_by_hand_stays_there_when_a_stop_is_moved() {
    Edited edited =
        apply(
            start(),
            new Edit.AddStop(FALUN, TWO, 0),
            new Edit.AddStop(MORA, TWO, 1),
            new Edit.MoveBox(BoxId.of("b1"), TWO, OptionalInt.empty(), OptionalInt.empty()),
            new Edit.MoveStop(ONE, 1, ONE, 2));

    Route two =
        edited.state().plan().routes().stream().filter(r -> r.van().equals(TWO)).findFirst().get();
    assertThat(two.stops().get(1).unload()).containsExactly(BoxId.of("b1"));
  }

  /** Eighty items take eight minutes to sort, six more than the van is away. */
  @Test
  void a_van_waits_for_what_it_unloaded_itself_to_be_sorted_however_late_it_could_leave() {
    List<String> items = IntStream.range(0, 80).mapToObj(i -> "s" + i).toList();
    DayBuilder builder =
        aDay()
            .with(FALUN, MORA, LEKSAND)
            .leg(HUB, FALUN, 1, 1)
            .with(aVan("bil-1"), aVan("bil-2"))
            .with(aTransfer("t1").from(FALUN).to(LEKSAND));
    items.forEach(i -> builder.with(aTransfer(i).from(MORA).to(LEKSAND).litres("0.1").kg("0.1")));
    DayProblem day = builder.build();
    String[] all = items.toArray(String[]::new);
    EditState now =
        EditState.of(
            day,
            aPlan()
                .sortBox("b1", MORA, HUB, all)
                .box("b2", HUB, LEKSAND, all)
                .box("b3", FALUN, LEKSAND, "t1")
                .route(
                    aRoute(day, "bil-1", "08:00")
                        .stop(MORA, "+b1")
                        .stop(HUB, "-b1")
                        .stop(FALUN)
                        .stopAt(HUB, "10:00", "+b2")
                        .stop(LEKSAND, "-b2"))
                .route(aRoute(day, "bil-2", "08:00").stop(FALUN, "+b3").stop(LEKSAND, "-b3"))
                .build());
    assertThat(rules(Editing.judge(now))).isEmpty();

    Edited boxMoved =
        apply(now, new Edit.MoveBox(BoxId.of("b3"), ONE, OptionalInt.empty(), OptionalInt.empty()));
    Edited stopMoved = apply(now, new Edit.AddStop(FALUN, ONE, 5));

    assertThat(rules(boxMoved)).isEmpty();
    assertThat(rules(stopMoved)).isEmpty();
    assertThat(boxMoved.state().plan().routes().get(0).start())
        .isEqualTo(now.plan().routes().get(0).start());
  }

  @Test
  void a_transfer_left_behind_is_pinned_there_and_travels_again_when_the_pin_goes() {
    EditState start = start();
    Edited left = apply(start, new Edit.LeaveTransfer(TransferId.of("t1")));

    assertThat(left.state().plan().stays())
        .extracting(s -> s.transfer().value())
        .containsExactly("t1", "t3");
    assertThat(left.state().day().pins()).containsExactly(new Pin.Stays(TransferId.of("t1")));

    Edited again =
        Editing.apply(
            new Edit.RemovePin(new Pin.Stays(TransferId.of("t1"))), left.state(), List.of(start));

    assertThat(again.state()).isEqualTo(start);
  }

  @Test
  void a_closed_unit_gets_no_visit_was_promised_none_and_opens_again() {
    EditState start = start();
    Edited closed = apply(start, new Edit.CloseUnit(MORA));

    assertThat(stops(closed, ONE)).containsExactly(FALUN, LEKSAND);
    assertThat(closed.judgement().isFeasible()).isTrue();
    assertThat(closed.judgement().figures().missedVisits()).isZero();
    assertThat(Editing.isClosed(closed.state().day().getUnit(MORA))).isTrue();
    assertThatThrownBy(() -> apply(closed.state(), new Edit.AddStop(MORA, ONE, 0)))
        .isInstanceOfSatisfying(
            EditRefusedException.class, e -> assertThat(e.why()).isEqualTo(Why.UNIT_IS_CLOSED));

    Edited opened = Editing.apply(new Edit.OpenUnit(MORA), closed.state(), List.of(start));

    assertThat(opened.state().day().getUnit(MORA)).isEqualTo(DAY.getUnit(MORA));
  }

  @Test
  void a_van_taken_out_carries_nothing_and_comes_back_without_stops() {
    EditState start = start();
    Edited out = apply(start, new Edit.TakeVanOut(ONE));

    assertThat(out.state().plan().boxes()).isEmpty();
    assertThat(out.state().plan().stays()).hasSize(3);
    assertThat(out.judgement().figures().missedVisits()).isEqualTo(1);

    Edited back = Editing.apply(new Edit.PutVanBack(ONE), out.state(), List.of(start));

    assertThat(back.state().day().vans()).isEqualTo(DAY.vans());
    assertThat(stops(back, ONE)).isEmpty();
  }

  @Test
  void a_stop_against_a_pin_is_told() {
    Edited edited =
        apply(
            start(),
            new Edit.AddPin(new Pin.VanOfUnit(ONE, MORA)),
            new Edit.AddStop(FALUN, TWO, 0),
            new Edit.MoveStop(ONE, 2, TWO, 1));

    assertThat(rules(edited)).contains("H11");
  }

  @Test
  void longer_roads_move_the_times() {
    int[][] hours = {
      {0, 3000, 3000, 3000}, {3000, 0, 3000, 3000}, {3000, 3000, 0, 3000}, {3000, 3000, 3000, 0}
    };
    TravelMatrix slow = new TravelMatrix(DAY.matrix().units(), hours, hours);

    Edited edited = apply(start(), new Edit.ChangeRoads(slow));

    assertThat(edited.state().plan().routes().get(0).end())
        .isAfter(start().plan().routes().get(0).end());
    assertThat(edited.state().day().matrix()).isEqualTo(slow);
  }

  @Test
  void what_means_nothing_is_refused_with_what_it_spoke_of() {
    EditState start = start();
    assertThat(refusal(start, new Edit.MoveStop(ONE, 7, TWO, 0)).values())
        .containsExactly("bil-1", "8");
    assertThat(refusal(start, new Edit.MoveStop(ONE, 1, ONE, 1)).why())
        .isEqualTo(Why.NOTHING_TO_DO);
    assertThat(refusal(start, new Edit.AddStop(FALUN, ONE, 9)).why()).isEqualTo(Why.NO_SUCH_PLACE);
    assertThat(refusal(start, new Edit.TakeVanOut(VanId.of("bil-9"))).why())
        .isEqualTo(Why.NO_SUCH_VAN);
    assertThat(
            refusal(
                start,
                new Edit.MoveBox(BoxId.of("b1"), TWO, OptionalInt.empty(), OptionalInt.empty())))
        .extracting(EditRefusedException::why, EditRefusedException::values)
        .containsExactly(Why.VAN_DOES_NOT_PASS, List.of("bil-2", "falun", "mora"));
  }

  private static EditRefusedException refusal(EditState state, Edit edit) {
    try {
      Editing.apply(edit, state, List.of());
    } catch (EditRefusedException e) {
      return e;
    }
    throw new AssertionError(edit + " was made");
  }
}
