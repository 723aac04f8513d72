package se.bokskjuts.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dalarna's roads as a table of facts: named waypoints and the roads between them, with measured
 * kilometres. Sources and licences: README.md beside the two files.
 */
record RoadTable(Map<String, Waypoint> waypoints, List<Road> roads) {
  private static final String WAYPOINTS = "/dalarna/waypoints.csv";
  private static final String ROADS = "/dalarna/roads.csv";

  record Waypoint(String id, String name, RoadPoint point, String kind) {}

  /**
   * @param kmh mean speed of a van on it
   */
  record Road(String ref, Waypoint from, Waypoint to, double km, RoadKind kind, int kmh) {
    double metres() {
      return km * 1000;
    }
  }

  static RoadTable ofDalarna() {
    Map<String, Waypoint> waypoints = new LinkedHashMap<>();
    for (String[] row : rows(WAYPOINTS)) {
      RoadPoint point = new RoadPoint(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
      waypoints.put(row[0], new Waypoint(row[0], row[1], point, row[4]));
    }
    List<Road> roads = rows(ROADS).stream().map(row -> road(row, waypoints)).toList();
    return new RoadTable(waypoints, roads);
  }

  private static Road road(String[] row, Map<String, Waypoint> waypoints) {
    return new Road(
        row[0],
        waypoint(row[1], waypoints),
        waypoint(row[2], waypoints),
        Double.parseDouble(row[3]),
        RoadKind.of(row[4]),
        Integer.parseInt(row[5]));
  }

  private static Waypoint waypoint(String id, Map<String, Waypoint> waypoints) {
    Waypoint waypoint = waypoints.get(id);
    if (waypoint == null) {
      throw new IllegalStateException(ROADS + " names the unknown waypoint " + id);
    }
    return waypoint;
  }

  private static List<String[]> rows(String resource) {
    String text = new String(bytes(resource), StandardCharsets.UTF_8);
    return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /** The bytes that decide the built-in network. */
  static byte[] fingerprint() {
    byte[] waypoints = bytes(WAYPOINTS);
    byte[] roads = bytes(ROADS);
    byte[] both = new byte[waypoints.length + roads.length];
    System.arraycopy(waypoints, 0, both, 0, waypoints.length);
    System.arraycopy(roads, 0, both, waypoints.length, roads.length);
    return both;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = RoadTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
