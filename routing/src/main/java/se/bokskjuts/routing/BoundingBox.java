package se.bokskjuts.routing;

import java.util.List;

/** A box between two parallels and two meridians, degrees WGS 84. */
public record BoundingBox(double south, double west, double north, double east) {
  public BoundingBox {
    if (!(south <= north && west <= east)) {
      throw new IllegalArgumentException(
          "a box from " + south + ", " + west + " to " + north + ", " + east + " is empty");
    }
  }

  static BoundingBox around(List<RoadPoint> points) {
    return new BoundingBox(
        points.stream().mapToDouble(RoadPoint::lat).min().orElseThrow(),
        points.stream().mapToDouble(RoadPoint::lon).min().orElseThrow(),
        points.stream().mapToDouble(RoadPoint::lat).max().orElseThrow(),
        points.stream().mapToDouble(RoadPoint::lon).max().orElseThrow());
  }

  public boolean contains(RoadPoint point) {
    return point.lat() >= south
        && point.lat() <= north
        && point.lon() >= west
        && point.lon() <= east;
  }

  public boolean meets(BoundingBox other) {
    return south <= other.north && other.south <= north && west <= other.east && other.west <= east;
  }
}
