package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.bokskjuts.routing.Dalarna.place;
import static se.bokskjuts.routing.RoadSquare.EAST;
import static se.bokskjuts.routing.RoadSquare.NORTH;
import static se.bokskjuts.routing.RoadSquare.WEST;
import static se.bokskjuts.routing.RoadSquare.square;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.model.TravelMatrix;

/** What an OpenStreetMap file says of its roads, and how they are driven. */
class OsmNetworkIT {
  @TempDir Path folder;

  private RoadSettings settings(OsmText text) {
    return RoadSquare.settings(folder, text);
  }

  @Test
  void an_openstreetmap_file_gives_metres_and_signed_speeds() {
    try (RoadNetwork roads = RoadNetwork.open(settings(square()))) {
      TravelMatrix matrix = roads.matrix(List.of(WEST, EAST));

      assertThat(matrix.metres(WEST.id(), EAST.id())).isCloseTo(2184, within(10));
      assertThat(matrix.seconds(WEST.id(), EAST.id())).isEqualTo(Math.round(2184 / (72 / 3.6f)));
    }
  }

  @Test
  void winter_makes_every_drive_longer_and_no_road_longer() {
    RoadSettings bare = settings(square());

    try (RoadNetwork summer = RoadNetwork.open(bare);
        RoadNetwork winter = RoadNetwork.open(bare.withWinterFactor(1.25))) {
      RoadPath slow = winter.path(WEST, EAST);
      RoadPath fast = summer.path(WEST, EAST);
      assertThat(slow.seconds()).isEqualTo(Math.round(fast.seconds() * 1.25));
      assertThat(slow.metres()).isEqualTo(fast.metres());
      assertThat(winter.version()).isNotEqualTo(summer.version());
    }
  }

  @Test
  void a_oneway_road_makes_the_matrix_directed() {
    OsmText text = square().way(15, "highway=trunk maxspeed=100 oneway=yes", 1, 3);

    try (RoadNetwork roads = RoadNetwork.open(settings(text))) {
      TravelMatrix matrix = roads.matrix(List.of(WEST, NORTH));

      assertThat(matrix.seconds(WEST.id(), NORTH.id()))
          .isLessThan(matrix.seconds(NORTH.id(), WEST.id()));
    }
  }

  @Test
  void a_forbidden_turn_is_not_driven() {
    try (RoadNetwork free = RoadNetwork.open(settings(square()));
        RoadNetwork bound = RoadNetwork.open(settings(square().noTurn(11, 2, 12)))) {
      Place beforeTurn = place("before", "Före", 60.60, 15.62);
      Place afterTurn = place("after", "Efter", 60.61, 15.64);

      assertThat(bound.path(beforeTurn, afterTurn).metres())
          .isGreaterThan(free.path(beforeTurn, afterTurn).metres());
      assertThat(bound.path(afterTurn, beforeTurn).metres())
          .isEqualTo(free.path(afterTurn, beforeTurn).metres());
    }
  }

  @Test
  void a_road_under_a_low_bridge_is_not_driven() {
    OsmText text = square().way(15, "highway=trunk maxspeed=100 maxheight=2.2", 1, 3);

    try (RoadNetwork roads = RoadNetwork.open(settings(text))) {
      assertThat(roads.path(WEST, NORTH).metres()).isGreaterThan(4_000);
    }
  }

  @Test
  void a_slower_van_is_another_network() {
    VanProfile slow = new VanProfile(30, 2.8, 3.5, Map.of());
    RoadSettings settings = settings(square());

    try (RoadNetwork roads = RoadNetwork.open(settings);
        RoadNetwork slowRoads = RoadNetwork.open(settings.withVan(slow))) {
      assertThat(slowRoads.path(WEST, EAST).seconds())
          .isEqualTo(Math.round(slowRoads.path(WEST, EAST).metres() * 3.6 / 30));
      assertThat(slowRoads.version()).isNotEqualTo(roads.version());
    }
  }

  @Test
  void a_unit_by_a_yard_that_is_not_joined_to_its_street_takes_the_street() {
    OsmText text = OsmText.osm();
    int[] street = new int[120];
    for (int i = 0; i < street.length; i++) {
      street[i] = i + 1;
      text.node(i + 1, 60.60, 15.60 + i * 0.001);
    }
    for (int i = 1; i < street.length; i++) {
      text.way(500 + i, "highway=residential", street[i - 1], street[i]);
    }
    text.node(901, 60.601, 15.65).node(902, 60.601, 15.651).way(900, "highway=service", 901, 902);
    Place yard = place("yard", "Gården", 60.601, 15.6505);

    try (RoadNetwork roads = RoadNetwork.open(settings(text))) {
      assertThat(roads.anchors(List.of(yard)).get(0).metres()).isBetween(105, 115);
      assertThat(roads.path(WEST, yard).metres()).isBetween(2_700L, 2_800L);
    }
  }

  @Test
  void names_of_towns_come_from_the_file() {
    try (RoadNetwork roads =
        RoadNetwork.open(settings(square().town(50, "Grycksbo", 60.61, 15.61)))) {
      RoadMap map = roads.map(new BoundingBox(60.5, 15.5, 60.7, 15.7), 12);

      assertThat(map.names()).extracting(RoadMap.Name::text).containsExactly("Grycksbo");
      assertThat(map.lines()).extracting(RoadMap.Line::ref).contains("80", "E16");
    }
  }
}
