package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.empties.EmptyRide;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;

class ManifestsTest {
  private final DalarnaDay tuesday = DalarnaDay.anOrdinaryTuesday();
  private final PaperDay paper =
      new PaperDay(
          tuesday.day(),
          tuesday.plan(),
          PaperSettings.of(PaperSettings.SWEDISH, "17"),
          tuesday.details,
          DalarnaDay.notes());

  @Test
  void what_goes_off_last_is_loaded_first() {
    List<ManifestView.Row> rows = manifest(DalarnaDay.NORTH).rows();

    assertThat(rows.get(0).on().stream().map(b -> b.ids().get(0)))
        .containsExactly("T-103", "T-108", "T-102", "T-101");
    assertThat(rows.get(0).on().get(0).note()).isEqualTo("→ 5");
  }

  @Test
  void boxes_and_kilograms_aboard_are_counted_after_each_stop() {
    List<ManifestView.Row> rows = manifest(DalarnaDay.NORTH).rows();

    assertThat(rows.stream().filter(r -> r.rest().isEmpty()).map(ManifestView.Row::boxesAfter))
        .containsExactly("4 lådor", "4 lådor", "5 lådor", "3 lådor", "2 lådor", "0 lådor");
    assertThat(rows.get(rows.size() - 1).kgAfter()).isEqualTo("0 kg");
  }

  @Test
  void empty_boxes_stand_at_the_stops_where_they_get_on_and_off() {
    EmptyRide ride = new EmptyRide(DalarnaDay.NORTH, DalarnaDay.HUB, 0, DalarnaDay.ORSA, 2, 3);
    PaperDay withEmpties =
        new PaperDay(
            tuesday.day(),
            tuesday.plan(),
            PaperSettings.of(PaperSettings.SWEDISH, "17")
                .withEmpties(EmptyBoxes.byStop(List.of(ride))),
            tuesday.details,
            DalarnaDay.notes());
    Route north =
        tuesday.plan().routes().stream()
            .filter(r -> r.van().equals(DalarnaDay.NORTH))
            .findFirst()
            .orElseThrow();

    List<ManifestView.Row> rows =
        new Manifests(withEmpties)
            .view(north).rows().stream().filter(r -> r.rest().isEmpty()).toList();

    assertThat(rows.get(0).emptyOn()).isEqualTo("Ta med 3 tomma");
    assertThat(rows.get(2).emptyOff()).isEqualTo("Lämna 3 tomma");
    assertThat(rows.get(1).emptyOn()).isEmpty();
  }

  @Test
  void every_loading_and_unloading_is_a_lift() {
    assertThat(manifest(DalarnaDay.NORTH).summary()).startsWith("6 stopp, 18 lyft");
  }

  @Test
  void a_break_stands_between_its_stops() {
    List<ManifestView.Row> rows = manifest(DalarnaDay.NORTH).rows();

    assertThat(rows.get(5).rest()).isEqualTo("RAST 09:45–10:15 (30 minuter)");
  }

  @Test
  void a_box_that_changes_van_says_which_van_takes_it_on() {
    ManifestView.Row mora = manifest(DalarnaDay.NORTH).rows().get(2);

    assertThat(mora.off())
        .anySatisfy(
            pile -> {
              assertThat(pile.heading()).isEqualTo("Ställs till bil M");
              assertThat(pile.boxes())
                  .singleElement()
                  .extracting("ids")
                  .asString()
                  .contains("T-107");
            });
    assertThat(mora.off().get(0).heading()).as("this unit's own come first").isEmpty();
  }

  @Test
  void a_stop_says_address_door_and_opening_hours() {
    ManifestView.Row mora = manifest(DalarnaDay.NORTH).rows().get(2);

    assertThat(mora.address()).isEqualTo("Köpmannagatan 4, Mora");
    assertThat(mora.doorNotes()).contains("Ring på klockan");
    assertThat(mora.window()).isEqualTo("07:00–16:00");
  }

  @Test
  void no_word_of_a_name_is_broken() {
    ManifestView.Row lasarett =
        manifest(DalarnaDay.NORTH).rows().stream()
            .filter(r -> r.unit().full().startsWith("Sjukhusbiblioteket"))
            .findFirst()
            .orElseThrow();

    StopName name = lasarett.name();
    assertThat(name.large()).isEqualTo("Mora lasarett");
    assertThat(name.small()).isEqualTo("Sjukhusbiblioteket Mora lasarett");
    assertThat(Typeface.BOLD_FACE.millimetres(name.large(), name.points()))
        .isLessThanOrEqualTo(StopName.WIDTH_MM);
  }

  @Test
  void a_name_that_one_line_takes_stands_whole() {
    ManifestView.Row mora = manifest(DalarnaDay.NORTH).rows().get(2);

    assertThat(mora.name().large()).isEqualTo("Mora bibliotek");
    assertThat(mora.name().small()).isEmpty();
  }

  @Test
  void a_box_from_another_van_says_which_and_when_it_comes() {
    ManifestView.Row mora = manifest(DalarnaDay.MORAS).rows().get(0);

    assertThat(mora.on().get(0).ids()).containsExactly("T-107 (A)");
    assertThat(mora.bringers()).isEqualTo("(A) kom med bil A 09:02");
    assertThat(manifest(DalarnaDay.NORTH).rows().get(2).bringers())
        .as("what the unit itself hands over")
        .isEmpty();
  }

  @Test
  void a_label_shows_every_van_of_the_way() {
    Labels labels = new Labels(paper);

    LabelView toIdre =
        labels.boxes(DalarnaDay.RATTVIK).stream().map(labels::view).findFirst().orElseThrow();

    assertThat(toIdre.hops().stream().map(LabelView.Hop::letter)).containsExactly("A", "M");
    assertThat(toIdre.hops().stream().map(LabelView.Hop::stop)).containsExactly(3, 2);
  }

  @Test
  void no_two_destinations_on_one_lane_look_alike_on_their_labels() {
    for (Route route : tuesday.plan().routes()) {
      List<String> beginnings =
          route.stops().stream()
              .map(s -> paper.name(s.unit()).code())
              .distinct()
              .map(code -> ShortCodes.seen(code.substring(0, 2)))
              .toList();

      assertThat(beginnings).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_pick_list_goes_box_by_box_in_shelf_order() {
    List<ListView.Block> blocks = new PickLists(paper).blocks(DalarnaDay.MORA);

    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(0).rows().stream().map(ListView.Row::shelf))
        .isSortedAccordingTo(new ShelfOrder());
    assertThat(blocks.get(0).facts()).isEqualTo("Klar till kl. 08:50, bil-1");
  }

  @Test
  void a_hold_filled_here_goes_to_the_hold_shelf_and_not_into_a_box() {
    List<ListView.Block> blocks = new PickLists(paper).blocks(DalarnaDay.ORSA);

    assertThat(blocks.get(1).heading()).isEqualTo("Till reservationshyllan här");
    assertThat(blocks.get(1).rows()).singleElement().extracting("title").isEqualTo("Kallocain");
    assertThat(blocks.get(2).heading()).isEqualTo("Ska inte med i dag");
  }

  @Test
  void a_sort_list_says_into_which_box_each_item_goes() {
    List<ListView.Block> blocks = new SortLists(paper).blocks(DalarnaDay.HUB);

    assertThat(blocks.stream().map(ListView.Block::heading))
        .first()
        .isEqualTo("Öppna låda T-116 från Avesta bibliotek");
    assertThat(blocks.get(0).rows().stream().map(ListView.Row::target))
        .containsExactly("Låda T-120 till Falu");
    assertThat(blocks.get(0).more())
        .endsWith("Det exemplar som inte står här blir kvar till nästa dag.");
  }

  @Test
  void an_item_for_the_sort_point_itself_has_arrived_and_does_not_wait() {
    ListView.Block fromFalun =
        new SortLists(paper)
            .blocks(DalarnaDay.HUB).stream()
                .filter(b -> b.heading().contains("T-121"))
                .findFirst()
                .orElseThrow();

    assertThat(fromFalun.rows())
        .extracting(ListView.Row::barcode, ListView.Row::target)
        .contains(tuple(paper.details(TransferId.of("T-121-0")).barcode(), "Framme: stannar här"));
  }

  @Test
  void items_from_sorting_are_counted_on_the_hubs_pick_list() {
    ListView.Block toFalun =
        new PickLists(paper)
            .blocks(DalarnaDay.HUB).stream()
                .filter(b -> b.heading().contains("T-120"))
                .findFirst()
                .orElseThrow();

    assertThat(toFalun.rows()).isEmpty();
    assertThat(toFalun.more()).contains("varav 4 från omsorteringen");
  }

  @Test
  void without_details_an_item_is_named_by_what_the_plan_knows() {
    PaperDay bare =
        new PaperDay(
            tuesday.day(),
            tuesday.plan(),
            PaperSettings.of(PaperSettings.SWEDISH, "17"),
            Map.of(),
            Map.of());

    assertThat(new PickLists(bare).blocks(DalarnaDay.ORSA).get(1).rows())
        .singleElement()
        .extracting("barcode")
        .isEqualTo("0301200099");
  }

  @Test
  void a_long_list_is_cut_into_parts_that_lose_no_row() {
    List<ListView.Block> blocks = new PickLists(paper).blocks(DalarnaDay.HUB);

    List<List<ListView.Block>> parts = ListView.parts(blocks, 10, "(forts.)");

    assertThat(parts).allSatisfy(p -> assertThat(rows(p)).hasSizeLessThanOrEqualTo(10));
    assertThat(parts.stream().flatMap(p -> rows(p).stream()).toList()).isEqualTo(rows(blocks));
    assertThat(parts.get(1).get(0).heading()).endsWith("(forts.)");
  }

  private static List<ListView.Row> rows(List<ListView.Block> blocks) {
    return blocks.stream().flatMap(b -> b.rows().stream()).toList();
  }

  private ManifestView manifest(VanId van) {
    Route route =
        tuesday.plan().routes().stream().filter(r -> r.van().equals(van)).findFirst().orElseThrow();
    return new Manifests(paper).view(route);
  }
}
