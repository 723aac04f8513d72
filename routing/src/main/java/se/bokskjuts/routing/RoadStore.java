package se.bokskjuts.routing;

import java.util.List;
import java.util.Locale;

/**
 * An opened source of roads.
 *
 * @param content name of the source's content, the same wherever that content is
 */
record RoadStore(GraphHopperRoads roads, List<RoadMap.Name> names, String content) {
  /** Goes into every content name, so that a change of the import makes new caches and matrices. */
  private static final String FORMAT = "roads/1";

  static RoadStore open(RoadSettings settings) {
    RoadTable table = RoadTable.ofDalarna();
    if (settings.source() instanceof RoadSource.OsmFile osm) {
      return OsmCache.open(osm.file(), settings, FORMAT).withNamesOr(names(table));
    }
    String content =
        Fingerprint.begin()
            .add(FORMAT)
            .add(RoadTable.fingerprint())
            .add(settings.van().fingerprint())
            .end();
    return new RoadStore(GraphHopperRoads.ofTable(table, settings), names(table), content);
  }

  /** A file without place names gets those of Dalarna that lie in it. */
  private RoadStore withNamesOr(List<RoadMap.Name> others) {
    return names.isEmpty() ? new RoadStore(roads, others, content) : this;
  }

  private static List<RoadMap.Name> names(RoadTable table) {
    return table.waypoints().values().stream()
        .filter(waypoint -> waypoint.kind().equals("town") || waypoint.kind().equals("village"))
        .map(
            waypoint ->
                new RoadMap.Name(
                    waypoint.name(),
                    RoadMap.NameKind.valueOf(waypoint.kind().toUpperCase(Locale.ROOT)),
                    waypoint.point()))
        .toList();
  }
}
