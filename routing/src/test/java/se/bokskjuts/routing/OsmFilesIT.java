package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.routing.RoadSquare.EAST;
import static se.bokskjuts.routing.RoadSquare.NORTH;
import static se.bokskjuts.routing.RoadSquare.WEST;
import static se.bokskjuts.routing.RoadSquare.square;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, are spoilt, or are no map at all. */
class OsmFilesIT {
  @TempDir Path folder;

  private RoadSettings settings(OsmText text) {
    return RoadSquare.settings(folder, text);
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
}
