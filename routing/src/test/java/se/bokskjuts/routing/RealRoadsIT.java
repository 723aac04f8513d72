package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.model.TravelMatrix;

/** All of Dalabiblioteken's units, on the built-in table and on a real network's file. */
class RealRoadsIT {
  private static final int NEAR_METRES = 5_000;

  @TempDir static Path folder;

  private static List<Place> units;
  private static RoadNetwork table;
  private static RoadNetwork file;

  /** Before each test, so that each that is skipped is counted. */
  @BeforeEach
  void open() {
    Path pbf = SharedFiles.assumed("data/roads/dalarna-roads.osm.pbf");
    if (file != null) {
      return;
    }
    units = SharedFiles.units();
    table = RoadNetwork.open(RoadSettings.builtIn());
    file = RoadNetwork.open(RoadSettings.osm(pbf, folder));
  }

  @AfterAll
  static void close() {
    if (file != null) {
      table.close();
      file.close();
    }
  }

  @Test
  void every_unit_of_dalarna_lies_by_a_road_of_both_networks() {
    for (RoadNetwork roads : List.of(table, file)) {
      assertThat(roads.anchors(units))
          .hasSize(58)
          .allSatisfy(anchor -> assertThat(anchor.metres()).as(anchor.toString()).isLessThan(500));
    }
  }

  @Test
  void the_table_says_what_the_real_network_says() {
    TravelMatrix thin = table.matrix(units);
    TravelMatrix real = file.matrix(units);

    List<Double> metresOff = new ArrayList<>();
    List<Double> secondsOff = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      for (int j = 0; j < units.size(); j++) {
        if (real.metresAt(i, j) > NEAR_METRES) {
          metresOff.add(Math.abs(thin.metresAt(i, j) / (double) real.metresAt(i, j) - 1));
          secondsOff.add(Math.abs(thin.secondsAt(i, j) / (double) real.secondsAt(i, j) - 1));
        }
      }
    }

    assertThat(share(metresOff, 0.5)).isLessThan(0.005);
    assertThat(share(metresOff, 0.95)).isLessThan(0.02);
    assertThat(share(secondsOff, 0.5)).isLessThan(0.01);
    assertThat(share(secondsOff, 0.95)).isLessThan(0.04);
  }

  @Test
  void an_imported_file_is_loaded_from_the_cache_with_the_same_answers() {
    Path pbf = SharedFiles.assumed("data/roads/dalarna-roads.osm.pbf");
    TravelMatrix first = file.matrix(units);

    try (RoadNetwork again = RoadNetwork.open(RoadSettings.osm(pbf, folder))) {
      TravelMatrix second = again.matrix(units);
      assertThat(again.version()).isEqualTo(file.version());
      for (int i = 0; i < units.size(); i++) {
        for (int j = 0; j < units.size(); j++) {
          assertThat(second.secondsAt(i, j)).isEqualTo(first.secondsAt(i, j));
          assertThat(second.metresAt(i, j)).isEqualTo(first.metresAt(i, j));
        }
      }
    }
  }

  private static double share(List<Double> values, double share) {
    return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
  }
}
