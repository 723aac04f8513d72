package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.bokskjuts.routing.Dalarna.AVESTA;
import static se.bokskjuts.routing.Dalarna.MORA;
import static se.bokskjuts.routing.Dalarna.place;
import static se.bokskjuts.routing.RoadSquare.EAST;
import static se.bokskjuts.routing.RoadSquare.NORTH;
import static se.bokskjuts.routing.RoadSquare.WEST;
import static se.bokskjuts.routing.RoadSquare.square;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that no road of the file reaches: each is named, with what is wrong. */
class UnreachedUnitsIT {
  @TempDir Path folder;

  private RoadSettings settings(OsmText text) {
    return RoadSquare.settings(folder, text);
  }

  @Test
  void a_unit_off_the_roads_is_named_with_its_distance() {
    Place lonely = place("lonely", "Ensamma", 60.61, 15.70);

    try (RoadNetwork roads =
        RoadNetwork.open(settings(square().node(9, 60.5, 15.8).way(19, "highway=primary", 2, 9)))) {
      assertThatThrownBy(() -> roads.matrix(List.of(WEST, lonely)))
          .asInstanceOf(InstanceOfAssertFactories.type(RoadFaults.class))
          .satisfies(
              refused -> {
                RoadFault fault = refused.faults().get(0);
                assertThat(fault.code()).isEqualTo(RoadFaultCode.UNIT_OFF_NETWORK);
                assertThat(fault.unit()).contains(lonely.id());
                assertThat(fault.metres().orElseThrow()).isBetween(2_500L, 3_300L);
              });
    }
  }

  @Test
  void units_without_a_road_between_them_are_named_in_pairs() {
    OsmText island =
        square().node(5, 60.70, 15.60).node(6, 60.70, 15.64).way(20, "highway=primary", 5, 6);
    Place far = place("island", "Ön", 60.70, 15.62);

    try (RoadNetwork roads = RoadNetwork.open(settings(island))) {
      assertThat(faults(() -> roads.matrix(List.of(WEST, far))))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.code()).isEqualTo(RoadFaultCode.UNITS_NOT_CONNECTED);
                assertThat(fault.unit()).contains(WEST.id());
                assertThat(fault.other()).contains(far.id());
                assertThat(fault.text())
                    .contains("between unit west (Västra) and unit island (Ön)");
              });
    }
  }

  @Test
  void a_unit_on_an_island_is_named_once_with_the_others() {
    OsmText island =
        square().node(5, 60.70, 15.60).node(6, 60.70, 15.64).way(20, "highway=primary", 5, 6);
    Place far = place("island", "Ön", 60.70, 15.62);

    try (RoadNetwork roads = RoadNetwork.open(settings(island))) {
      assertThat(faults(() -> roads.matrix(List.of(WEST, EAST, far, NORTH))))
          .singleElement()
          .satisfies(
              fault ->
                  assertThat(fault.text())
                      .startsWith(
                          "No road leads between unit island (Ön) and unit west (Västra),"
                              + " east (Östra), north (Norra)."));
    }
  }

  @Test
  void a_unit_one_can_leave_but_not_reach_is_named_so() {
    OsmText exit = square().node(5, 60.59, 15.60).way(20, "highway=primary oneway=yes", 5, 1);
    Place source = place("source", "Källan", 60.592, 15.60);

    try (RoadNetwork roads = RoadNetwork.open(settings(exit))) {
      assertThat(faults(() -> roads.matrix(List.of(source, WEST))))
          .extracting(RoadFault::text)
          .singleElement()
          .asString()
          .startsWith("No road leads from unit west (Västra) to unit source (Källan).");
    }
  }

  @Test
  void a_file_of_another_region_names_every_unit() {
    try (RoadNetwork roads = RoadNetwork.open(settings(square()))) {
      Place lund = place("lund", "Lund", 55.70, 13.19);

      assertThatThrownBy(() -> roads.matrix(List.of(AVESTA, lund, MORA)))
          .hasMessageContaining("Lund")
          .hasMessageContaining("Mora")
          .hasMessageContaining("outside the road network")
          .hasMessageContaining("set a road file of their region");
    }
  }

  @Test
  void coordinates_that_look_swapped_are_said_so() {
    Place swapped = place("swapped", "Omvända", 15.60, 60.60);

    try (RoadNetwork roads = RoadNetwork.open(settings(square()))) {
      assertThatThrownBy(() -> roads.matrix(List.of(WEST, swapped)))
          .hasMessageContaining("latitude and longitude look swapped");
    }
  }

  private static List<RoadFault> faults(ThrowingCallable question) {
    return catchThrowableOfType(RoadFaults.class, question).faults();
  }
}
