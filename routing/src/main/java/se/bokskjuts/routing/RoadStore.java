package se.bokskjuts.routing;

import java.util.List;

/**
 * An opened source of roads.
 *
 * @param content name of the source's content, the same wherever that content is
 */
record RoadStore(GraphHopperRoads roads, List<RoadMap.Name> names, String content) {
  /** Goes into every content name, so that a change of the import makes new caches and matrices. */
  private static final String FORMAT = "roads/1";

  static RoadStore open(RoadSettings settings) {
    if (settings.source() instanceof RoadSource.OsmFile osm) {
      return OsmCache.open(osm.file(), settings, FORMAT);
    }
    RoadTable table = RoadTable.ofDalarna();
    String content =
        Fingerprint.begin()
            .add(FORMAT)
            .add(RoadTable.fingerprint())
            .add(settings.van().fingerprint())
            .end();
    return new RoadStore(GraphHopperRoads.ofTable(table, settings), names(table), content);
  }

  private static List<RoadMap.Name> names(RoadTable table) {
    return table.waypoints().values().stream()
        .filter(waypoint -> waypoint.kind().equals("town") || waypoint.kind().equals("village"))
        .map(
            waypoint ->
                new RoadMap.Name(
                    waypoint.name(),
                    RoadMap.NameKind.valueOf(waypoint.kind().toUpperCase(java.util.Locale.ROOT)),
                    waypoint.point()))
        .toList();
  }
}
