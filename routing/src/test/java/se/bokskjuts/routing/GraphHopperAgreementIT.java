package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GHRequest;
import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our search against GraphHopper's own, on the same import. */
class GraphHopperAgreementIT {
  private static final int SIDE = 9;
  private static final String[] ROADS = {
    "highway=primary maxspeed=90",
    "highway=secondary maxspeed=70",
    "highway=tertiary maxspeed=50",
    "highway=tertiary maxspeed=40",
    "highway=residential",
    "highway=unclassified maxspeed=60",
    "highway=residential oneway=yes",
    "highway=unclassified maxspeed=30 oneway=-1"
  };

  @TempDir Path folder;

  /** A crooked grid of roads with one-ways and forbidden turns. */
  private static OsmText grid(Random random) {
    OsmText osm = OsmText.osm();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double lat = 60.5 + (i / SIDE) * 0.01 + random.nextDouble() * 0.004;
      osm.node(i + 1, lat, 15.0 + (i % SIDE) * 0.02 + random.nextDouble() * 0.008);
    }
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (i % SIDE < SIDE - 1) {
        osm.way(1000 + i, ROADS[random.nextInt(ROADS.length)], i + 1, i + 2);
      }
      if (i / SIDE < SIDE - 1) {
        osm.way(2000 + i, ROADS[random.nextInt(ROADS.length)], i + 1, i + 1 + SIDE);
      }
    }
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (i % SIDE > 0 && i / SIDE < SIDE - 1 && random.nextInt(3) == 0) {
        osm.noTurn(1000 + i - 1, i + 1, 2000 + i);
      }
    }
    return osm;
  }

  @Test
  void both_find_ways_of_the_same_seconds() {
    Random random = new Random(11);
    Path file = grid(random).writeTo(folder.resolve("grid.osm"));
    VanProfile van = VanProfile.lightTruck();
    GraphHopperImport.importOsm(file, folder.resolve("theirs"), van);
    GraphHopper theirs = GraphHopperImport.load(folder.resolve("theirs"), van);

    try (RoadNetwork ours = RoadNetwork.open(RoadSettings.osm(file, folder.resolve("ours")))) {
      for (int i = 0; i < 200; i++) {
        Place from = somewhere(random);
        Place to = somewhere(random);
        RoadPath path = ours.path(from, to);
        ResponsePath other = route(theirs, from, to);
        assertThat((double) path.seconds()).isCloseTo(other.getTime() / 1000.0, within(1.0));
        assertThat((double) path.metres()).isCloseTo(other.getDistance(), within(20.0));
      }
    }
    theirs.close();
  }

  private static ResponsePath route(GraphHopper hopper, Place from, Place to) {
    GHRequest request = new GHRequest(from.lat(), from.lon(), to.lat(), to.lon());
    return hopper.route(request.setProfile(GraphHopperImport.PROFILE)).getBest();
  }

  private static Place somewhere(Random random) {
    return Dalarna.place(
        "somewhere",
        "Någonstans",
        60.502 + random.nextDouble() * 0.08,
        15.005 + random.nextDouble() * 0.16);
  }
}
