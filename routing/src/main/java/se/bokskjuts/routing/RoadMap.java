package se.bokskjuts.routing;

import java.util.List;

/** A piece of the network to draw: what a map of one box shows at one zoom level. */
public record RoadMap(List<Line> lines, List<Name> names) {
  public RoadMap {
    lines = List.copyOf(lines);
    names = List.copyOf(names);
  }

  /**
   * A road.
   *
   * @param ref its number, or empty
   */
  public record Line(RoadKind kind, String ref, List<RoadPoint> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A place name. */
  public record Name(String text, NameKind kind, RoadPoint point) {}

  /** Size of a named place; OpenStreetMap's place values. */
  public enum NameKind {
    CITY(0),
    TOWN(7),
    VILLAGE(10),
    HAMLET(12);

    private final int firstZoom;

    NameKind(int firstZoom) {
      this.firstZoom = firstZoom;
    }

    /** The first zoom level of a web map at which such a name is written. */
    public int firstZoom() {
      return firstZoom;
    }
  }
}
