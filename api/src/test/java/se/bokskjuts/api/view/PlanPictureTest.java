package se.bokskjuts.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.BoxId;

class PlanPictureTest {
  private final PlanPicture picture = PlanPicture.of(Fixture.day(), Fixture.plan());
  private final VanDay van = picture.vans().get(0);

  @Test
  void a_vans_day_is_cut_without_a_gap_into_driving_waiting_service_and_breaks() {
    assertThat(van.spans())
        .extracting(s -> s.kind() + " " + s.from() + "-" + s.to())
        .containsExactly(
            "DRIVE 08:00-09:00",
            "WAIT 09:00-09:30",
            "SERVICE 09:30-09:40",
            "DRIVE 09:40-10:00",
            "BREAK 10:00-10:30",
            "DRIVE 10:30-11:10",
            "SERVICE 11:10-11:20",
            "DRIVE 11:20-13:20");
  }

  @Test
  void the_load_after_a_stop_counts_items_and_the_empty_box() {
    assertThat(van.stops()).extracting(StopLine::boxesAboard).containsExactly(1, 0);
    assertThat(van.stops()).extracting(StopLine::gramsAboard).containsExactly(2550, 0);
  }

  @Test
  void the_distance_counts_the_way_home() {
    assertThat(van.metres()).isEqualTo(50_000 + 40_000 + 90_000);
  }

  @Test
  void a_boxs_way_names_van_and_times() {
    assertThat(picture.findBox(Fixture.BOX).orElseThrow().way())
        .containsExactly(new Ride(Fixture.VAN, "Leksand", "09:40", "Mora", "11:20"));
  }

  @Test
  void a_unit_sees_what_comes_what_goes_and_what_stays() {
    UnitDay mora = picture.findUnit(Fixture.MORA).orElseThrow();

    assertThat(mora.itemsIn()).isEqualTo(1);
    assertThat(mora.itemsOut()).isZero();
    assertThat(mora.itemsStaying()).isEqualTo(1);
    assertThat(mora.visits()).extracting(UnitDay.Visit::start).containsExactly("11:10");
  }

  @Test
  void a_units_boxes_stand_in_the_order_in_which_they_go() {
    List<BoxLine> boxes =
        List.of(going("b10", "09:40"), going("b2", "10:10"), going("b9", "09:40"));

    List<UnitDay> units = UnitDays.of(Fixture.day(), Fixture.plan(), List.of(), boxes);

    assertThat(units.get(1).out())
        .extracting(b -> b.id().value())
        .containsExactly("b9", "b10", "b2");
  }

  private static BoxLine going(String id, String on) {
    Ride ride = new Ride(Fixture.VAN, "Leksand", on, "Mora", "11:20");
    return new BoxLine(
        BoxId.of(id),
        Fixture.LEKSAND,
        "Leksand",
        Fixture.MORA,
        "Mora",
        false,
        List.of(),
        0,
        0,
        List.of(ride));
  }

  @Test
  void the_time_axis_covers_whole_hours_and_holds_every_stretch() {
    TimeAxis axis = TimeAxis.of(picture);

    assertThat(axis.hours()).first().extracting(TimeAxis.Hour::text).isEqualTo("08:00");
    assertThat(axis.hours()).last().extracting(TimeAxis.Hour::text).isEqualTo("14:00");
    assertThat(axis.rows().get(0).bars()).hasSameSizeAs(van.spans());
    assertThat(axis.rows().get(0).loads()).isNotEmpty();
  }
}
