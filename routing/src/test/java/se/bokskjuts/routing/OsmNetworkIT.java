package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static se.bokskjuts.routing.Dalarna.AVESTA;
import static se.bokskjuts.routing.Dalarna.MORA;
import static se.bokskjuts.routing.Dalarna.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.model.TravelMatrix;

/** A square of roads near Falun, a degree's hundredth is 1,112 metres north and 546 east. */
class OsmNetworkIT {
  private static final Place WEST = place("west", "Västra", 60.60, 15.60);
  private static final Place EAST = place("east", "Östra", 60.60, 15.64);
  private static final Place NORTH = place("north", "Norra", 60.62, 15.64);

  @TempDir Path folder;

  private static OsmText square() {
    return OsmText.osm()
        .node(1, 60.60, 15.60)
        .node(2, 60.60, 15.64)
        .node(3, 60.62, 15.64)
        .node(4, 60.62, 15.60)
        .way(11, "highway=primary maxspeed=80 ref=80", 1, 2)
        .way(12, "highway=primary maxspeed=80 ref=E16", 2, 3)
        .way(13, "highway=secondary maxspeed=50 name=Norravägen", 3, 4)
        .way(14, "highway=secondary maxspeed=50", 4, 1);
  }

  private RoadSettings settings(OsmText text) {
    return RoadSettings.osm(text.writeTo(folder.resolve("roads.osm")), folder.resolve("cache"));
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

  private static List<RoadFault> faults(ThrowingCallable question) {
    return catchThrowableOfType(RoadFaults.class, question).faults();
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
  void a_changed_file_is_imported_anew() throws IOException {
    String before;
    try (RoadNetwork roads = RoadNetwork.open(settings(square()))) {
      before = roads.version();
    }

    try (RoadNetwork roads =
        RoadNetwork.open(settings(square().way(15, "highway=trunk maxspeed=100", 1, 3)))) {
      assertThat(roads.version()).isNotEqualTo(before);
      assertThat(roads.path(WEST, NORTH).metres()).isLessThan(3_500);
    }
    try (Stream<Path> made = Files.list(folder.resolve("cache"))) {
      assertThat(made.filter(path -> path.getFileName().toString().startsWith("import-")))
          .isEmpty();
    }
  }

  @Test
  void a_spoilt_cache_is_made_again() throws IOException {
    RoadSettings settings = settings(square());
    RoadNetwork.open(settings).close();
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "spoilt");
      }
    }

    try (RoadNetwork roads = RoadNetwork.open(settings)) {
      assertThat(roads.path(WEST, EAST).metres()).isPositive();
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

  @Test
  void what_is_no_openstreetmap_file_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("units.osm"), "id;name\n1;Falun\n");
    Path pbf = Files.writeString(folder.resolve("broken.osm.pbf"), "not a pbf at all, really not");
    Path cut = folder.resolve("cut.osm");
    Files.writeString(
        cut, Files.readString(square().writeTo(folder.resolve("whole.osm"))).substring(0, 300));
    Path empty = Files.createFile(folder.resolve("empty.osm.pbf"));
    Path odd = Files.writeString(folder.resolve("roads.csv"), "a,b\n");

    for (Path file : List.of(text, pbf, cut, empty, odd)) {
      assertThatThrownBy(() -> RoadNetwork.open(RoadSettings.osm(file, folder.resolve("c"))))
          .as(file.toString())
          .isInstanceOf(RoadFaults.class)
          .hasMessageContaining(file.getFileName().toString())
          .hasMessageContaining("OpenStreetMap");
    }
    assertThat(folder.resolve("c")).isEmptyDirectory();
  }

  @Test
  void a_missing_file_is_named() {
    Path missing = folder.resolve("sverige.osm.pbf");

    assertThatThrownBy(() -> RoadNetwork.open(RoadSettings.osm(missing, folder)))
        .hasMessageContaining("sverige.osm.pbf does not exist");
  }

  @Test
  void a_file_without_roads_is_refused() {
    OsmText paths = OsmText.osm().node(1, 60, 15).node(2, 60, 15.1).way(3, "highway=footway", 1, 2);

    assertThatThrownBy(() -> RoadNetwork.open(settings(paths)))
        .isInstanceOf(RoadFaults.class)
        .hasMessageContaining("no road");
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
  void a_cache_directory_that_cannot_be_made_is_refused() throws IOException {
    Path file = square().writeTo(folder.resolve("roads.osm"));
    Path occupied = Files.writeString(folder.resolve("occupied"), "a file, no directory");

    assertThatThrownBy(() -> RoadNetwork.open(RoadSettings.osm(file, occupied)))
        .isInstanceOfSatisfying(
            RoadFaults.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(RoadFault::code)
                    .containsExactly(RoadFaultCode.ROADS_CACHE_UNWRITABLE));
  }

  @Test
  void coordinates_that_look_swapped_are_said_so() {
    Place swapped = place("swapped", "Omvända", 15.60, 60.60);

    try (RoadNetwork roads = RoadNetwork.open(settings(square()))) {
      assertThatThrownBy(() -> roads.matrix(List.of(WEST, swapped)))
          .hasMessageContaining("latitude and longitude look swapped");
    }
  }
}
