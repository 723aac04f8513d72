package se.bokskjuts.routing;

import static se.bokskjuts.routing.Dalarna.place;

import java.nio.file.Path;

/** A square of roads near Falun, a degree's hundredth is 1,112 metres north and 546 east. */
final class RoadSquare {
  static final Place WEST = place("west", "Västra", 60.60, 15.60);
  static final Place EAST = place("east", "Östra", 60.60, 15.64);
  static final Place NORTH = place("north", "Norra", 60.62, 15.64);

  private RoadSquare() {}

  static OsmText square() {
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

  /** The file and its cache in a folder of the test's own. */
  static RoadSettings settings(Path folder, OsmText text) {
    return RoadSettings.osm(text.writeTo(folder.resolve("roads.osm")), folder.resolve("cache"));
  }
}
