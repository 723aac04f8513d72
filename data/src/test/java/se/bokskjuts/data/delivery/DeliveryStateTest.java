package se.bokskjuts.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.delivery.EventKind.DEPARTED;
import static se.bokskjuts.data.delivery.EventKind.ITEM_FOUND;
import static se.bokskjuts.data.delivery.EventKind.ITEM_NOT_FOUND;
import static se.bokskjuts.data.delivery.EventKind.LOADED;
import static se.bokskjuts.data.delivery.EventKind.LOAD_UNDONE;
import static se.bokskjuts.data.delivery.EventKind.NOT_LOADED;
import static se.bokskjuts.data.delivery.EventKind.NOT_RECEIVED;
import static se.bokskjuts.data.delivery.EventKind.NOT_UNLOADED;
import static se.bokskjuts.data.delivery.EventKind.RECEIVED;
import static se.bokskjuts.data.delivery.EventKind.STOP_MISSED;
import static se.bokskjuts.data.delivery.EventKind.STOP_OPEN;
import static se.bokskjuts.data.delivery.EventKind.UNLOADED;
import static se.bokskjuts.data.delivery.EventKind.VAN_GOES_ON;
import static se.bokskjuts.data.delivery.EventKind.VAN_STOPPED;
import static se.bokskjuts.data.delivery.TwoVans.BIL_1;
import static se.bokskjuts.data.delivery.TwoVans.BIL_2;
import static se.bokskjuts.data.delivery.TwoVans.FALUN;
import static se.bokskjuts.data.delivery.TwoVans.IDRE;
import static se.bokskjuts.data.delivery.TwoVans.MEDIA_GROUP;
import static se.bokskjuts.data.delivery.TwoVans.MORA;
import static se.bokskjuts.data.delivery.TwoVans.atStop;
import static se.bokskjuts.data.delivery.TwoVans.atUnit;
import static se.bokskjuts.data.delivery.TwoVans.ofBox;
import static se.bokskjuts.data.delivery.TwoVans.ofItem;
import static se.bokskjuts.data.delivery.TwoVans.ofVan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

class DeliveryStateTest {
  private static final StopRef FIRST = new StopRef(BIL_1, 0);

  @Test
  void what_nobody_reported_went_as_planned() {
    DayOutcome outcome = state().outcome();

    assertThat(outcome.places())
        .containsEntry(BoxId.of("b1"), MORA)
        .containsEntry(BoxId.of("b2"), IDRE)
        .containsEntry(BoxId.of("b3"), MEDIA_GROUP)
        .containsEntry(BoxId.of("b4"), MORA);
    assertThat(outcome.visited()).containsExactlyInAnyOrder(FALUN, MORA, IDRE, MEDIA_GROUP);
    assertThat(outcome.notFound()).isEmpty();
  }

  @Test
  void a_box_that_was_not_loaded_stays_where_it_was_packed() {
    assertThat(placeOf("b1", ofBox(60, NOT_LOADED, BIL_1, 0, "b1", Reason.NOT_READY)))
        .isEqualTo(FALUN);
  }

  @Test
  void a_box_that_was_not_unloaded_comes_home_with_its_van() {
    assertThat(placeOf("b1", ofBox(120, NOT_UNLOADED, BIL_1, 1, "b1", Reason.REFUSED)))
        .isEqualTo(MEDIA_GROUP);
  }

  @Test
  void a_box_that_is_not_in_the_van_was_never_loaded_unless_the_driver_ticked_it() {
    DeliveryEvent gone = ofBox(120, NOT_UNLOADED, BIL_1, 1, "b1", Reason.NOT_ABOARD);

    assertThat(placeOf("b1", gone)).isEqualTo(FALUN);
    assertThat(placeOf("b1", gone, ofBox(60, LOADED, BIL_1, 0, "b1"))).isEqualTo(MEDIA_GROUP);
  }

  @Test
  void a_missed_stop_leaves_its_boxes_and_brings_home_those_for_it() {
    DeliveryState state = state(atStop(120, STOP_MISSED, BIL_1, 1, Reason.ROAD));

    assertThat(placeOf("b1", state)).isEqualTo(MEDIA_GROUP);
    assertThat(placeOf("b2", state)).as("never came to the dock").isEqualTo(MEDIA_GROUP);
    assertThat(placeOf("b3", state)).isEqualTo(MORA);
    assertThat(state.outcome().visited()).as("bil-2 was there").contains(MORA);
    assertThat(state.stop(new StopRef(BIL_1, 1)).reason()).contains(Reason.ROAD);
  }

  @Test
  void a_word_on_a_box_outweighs_the_word_on_its_stop() {
    assertThat(
            placeOf(
                "b1",
                ofBox(118, UNLOADED, BIL_1, 1, "b1"),
                atStop(120, STOP_MISSED, BIL_1, 1, Reason.NO_TIME)))
        .isEqualTo(MORA);
  }

  @Test
  void a_unit_that_nobody_reached_is_not_visited() {
    DeliveryState state = state(atStop(300, STOP_MISSED, BIL_2, 1, Reason.WEATHER));

    assertThat(state.outcome().visited()).doesNotContain(IDRE);
    assertThat(placeOf("b2", state)).as("home with bil-2").isEqualTo(MORA);
    assertThat(placeOf("b4", state)).isEqualTo(IDRE);
  }

  @Test
  void a_van_that_stands_still_misses_what_it_has_not_done_until_it_goes_on() {
    DeliveryEvent done = atStop(70, DEPARTED, BIL_1, 0);
    DeliveryEvent stands = ofVan(100, VAN_STOPPED, BIL_1, Reason.BREAKDOWN);

    DeliveryState standing = state(done, stands);
    assertThat(standing.stop(FIRST).phase()).isEqualTo(StopState.Phase.DONE);
    assertThat(standing.stop(new StopRef(BIL_1, 1)).isMissed()).isTrue();
    assertThat(standing.findStopped(BIL_1)).isPresent();

    DeliveryState going = state(done, stands, ofVan(130, VAN_GOES_ON, BIL_1));
    assertThat(going.stop(new StopRef(BIL_1, 1)).isMissed()).isFalse();
    assertThat(placeOf("b1", going)).isEqualTo(MORA);
  }

  @Test
  void the_later_of_two_words_counts_and_an_undoing_leaves_nothing() {
    DeliveryEvent not = ofBox(60, NOT_LOADED, BIL_1, 0, "b1", Reason.NOT_THERE);

    assertThat(placeOf("b1", not, ofBox(65, LOADED, BIL_1, 0, "b1"))).isEqualTo(MORA);
    assertThat(placeOf("b1", not, ofBox(65, LOAD_UNDONE, BIL_1, 0, "b1"))).isEqualTo(MORA);
    assertThat(placeOf("b1", not, ofBox(55, LOADED, BIL_1, 0, "b1"))).isEqualTo(FALUN);
    assertThat(
            state(atStop(60, STOP_MISSED, BIL_1, 0, Reason.CLOSED), atStop(61, STOP_OPEN, BIL_1, 0))
                .stop(FIRST)
                .phase())
        .isEqualTo(StopState.Phase.OPEN);
  }

  @Test
  void what_a_unit_sees_on_its_floor_outweighs_the_driver() {
    DeliveryEvent off = ofBox(120, UNLOADED, BIL_1, 1, "b1");
    DeliveryState missing = state(off, atUnit(130, NOT_RECEIVED, MORA, "b1", Reason.NOT_CAME));

    assertThat(placeOf("b1", missing)).isEqualTo(MEDIA_GROUP);
    assertThat(missing.isDisputed(box("b1"))).isTrue();
    assertThat(
            placeOf(
                "b1",
                ofBox(120, NOT_UNLOADED, BIL_1, 1, "b1", Reason.NO_ROOM),
                atUnit(130, RECEIVED, MORA, "b1")))
        .isEqualTo(MORA);
  }

  @Test
  void an_item_is_missing_until_somebody_finds_it() {
    DeliveryEvent lost = ofItem(30, ITEM_NOT_FOUND, "t2", Reason.NOT_ON_SHELF);

    assertThat(state(lost).outcome().notFound()).containsExactly(TransferId.of("t2"));
    assertThat(state(lost, ofItem(40, ITEM_FOUND, "t2")).outcome().notFound()).isEmpty();
    assertThat(state(ofItem(30, ITEM_NOT_FOUND, "h1", Reason.ON_LOAN)).outcome().notFound())
        .as("a copy already at the hold's unit")
        .containsExactly(TransferId.of("h1"));
  }

  @Test
  void the_first_word_from_a_stop_is_its_arrival_and_the_drivers_word_its_end() {
    StopState stop =
        state(ofBox(62, LOADED, BIL_1, 0, "b1"), atStop(75, DEPARTED, BIL_1, 0)).stop(FIRST);

    assertThat(stop.arrived()).contains(TwoVans.SEVEN.plusSeconds(62 * 60));
    assertThat(stop.left()).contains(TwoVans.SEVEN.plusSeconds(75 * 60));
  }

  /** Every number becomes an event, so that many collide on the same thing at the same minute. */
  private static DeliveryEvent eventOf(int number) {
    int minute = number % 5;
    int stop = number / 5 % 2;
    String box = stop == 0 ? "b1" : "b3";
    return switch (number / 10 % 9) {
      case 0 -> ofBox(minute, LOADED, BIL_1, stop, box);
      case 1 -> ofBox(minute, NOT_LOADED, BIL_1, stop, box, Reason.NO_ROOM);
      case 2 -> ofBox(minute, LOAD_UNDONE, BIL_1, stop, box);
      case 3 -> atStop(minute, DEPARTED, BIL_1, stop);
      case 4 -> atStop(minute, STOP_MISSED, BIL_1, stop, Reason.CLOSED);
      case 5 -> ofVan(minute, VAN_STOPPED, BIL_1, Reason.ACCIDENT);
      case 6 -> ofVan(minute, VAN_GOES_ON, BIL_1);
      case 7 -> atUnit(minute, NOT_RECEIVED, MORA, "b1", Reason.NOT_CAME);
      default -> ofItem(minute, number % 2 == 0 ? ITEM_NOT_FOUND : ITEM_FOUND, "t1");
    };
  }

  @Property(tries = 500, seed = "4711")
  void any_order_and_any_number_of_copies_come_to_the_same(
      @ForAll @Size(max = 40) List<@IntRange(max = 899) Integer> numbers, @ForAll long seed) {
    List<DeliveryEvent> once = numbers.stream().map(DeliveryStateTest::eventOf).toList();
    List<DeliveryEvent> shuffled = new ArrayList<>(once);
    Random random = new Random(seed);
    once.stream().filter(e -> random.nextBoolean()).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);

    DeliveryState inOrder = DeliveryState.of(TwoVans.DAY, TwoVans.PLAN, once);
    DeliveryState inDisorder = DeliveryState.of(TwoVans.DAY, TwoVans.PLAN, shuffled);

    assertThat(inDisorder.outcome()).isEqualTo(inOrder.outcome());
    for (Route route : TwoVans.PLAN.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        StopRef stop = new StopRef(route.van(), i);
        assertThat(inDisorder.stop(stop)).isEqualTo(inOrder.stop(stop));
      }
    }
  }

  @Test
  void reports_of_a_replaced_version_count_for_the_same_boxes_and_visits_alone() {
    Plan later = PlanFileReader.read(TwoVans.planText("b9")).plan();
    List<DeliveryEvent> before =
        List.of(
            atStop(70, DEPARTED, BIL_1, 0),
            ofBox(65, NOT_LOADED, BIL_1, 0, "b2", Reason.NO_ROOM),
            ofBox(65, NOT_LOADED, BIL_1, 0, "b1", Reason.NO_ROOM));
    UUID laterId = UUID.randomUUID();

    List<DeliveryEvent> now = new EarlierVersion(TwoVans.PLAN, later).translate(before, laterId);

    assertThat(now).hasSize(2).allMatch(e -> e.plan().equals(laterId));
    assertThat(DeliveryState.of(TwoVans.DAY, later, now).place(later.boxes().get(1)))
        .isEqualTo(FALUN);
  }

  @Test
  void a_stop_that_moved_is_known_again_by_van_unit_and_visit() {
    Route bil2 = TwoVans.PLAN.routes().get(1);
    Route shorter =
        new Route(bil2.van(), bil2.start(), bil2.end(), bil2.stops().subList(1, 3), bil2.breaks());
    Plan later =
        new Plan(
            TwoVans.PLAN.date(),
            TwoVans.PLAN.copies(),
            TwoVans.PLAN.boxes(),
            List.of(TwoVans.PLAN.routes().get(0), shorter),
            List.of(),
            TwoVans.PLAN.cost());

    List<DeliveryEvent> now =
        new EarlierVersion(TwoVans.PLAN, later)
            .translate(List.of(atStop(310, DEPARTED, BIL_2, 1)), UUID.randomUUID());

    assertThat(now).singleElement().satisfies(e -> assertThat(e.stopIndex()).hasValue(0));
  }

  private static UnitId placeOf(String box, DeliveryEvent... events) {
    return placeOf(box, state(events));
  }

  private static UnitId placeOf(String box, DeliveryState state) {
    return state.place(box(box));
  }

  private static Box box(String id) {
    return TwoVans.PLAN.boxes().stream()
        .filter(b -> b.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static DeliveryState state(DeliveryEvent... events) {
    return DeliveryState.of(TwoVans.DAY, TwoVans.PLAN, List.of(events));
  }
}
