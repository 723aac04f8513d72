package se.bokskjuts.routing;

import java.util.List;
import java.util.Optional;

/** A closed ring of corners, taken as flat: areas to close are a few kilometres wide. */
record Polygon(List<RoadPoint> corners) {
  /** A part of a line by shares of its length. */
  record Part(double from, double to) {}

  boolean contains(RoadPoint point) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      RoadPoint a = corners.get(i);
      RoadPoint b = corners.get((i + 1) % corners.size());
      boolean spans = a.lat() > point.lat() != b.lat() > point.lat();
      if (spans && point.lon() < lonAt(a, b, point.lat())) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double lonAt(RoadPoint a, RoadPoint b, double lat) {
    return a.lon() + (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat());
  }

  /** The part of a line from where it first is inside to where it last is, if it is at all. */
  Optional<Part> findInside(List<RoadPoint> line) {
    double total = Polyline.metres(line);
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    double walked = 0;
    for (int i = 1; i < line.size(); i++) {
      RoadPoint a = line.get(i - 1);
      RoadPoint b = line.get(i);
      double step = a.metresTo(b);
      for (double share : sharesInside(a, b)) {
        first = Math.min(first, walked + share * step);
        last = Math.max(last, walked + share * step);
      }
      walked += step;
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new Part(first / Math.max(total, 1e-9), last / Math.max(total, 1e-9)));
  }

  private double[] sharesInside(RoadPoint a, RoadPoint b) {
    java.util.stream.DoubleStream.Builder shares = java.util.stream.DoubleStream.builder();
    if (contains(a)) {
      shares.add(0);
    }
    if (contains(b)) {
      shares.add(1);
    }
    for (int i = 0; i < corners.size(); i++) {
      double share = crossing(a, b, corners.get(i), corners.get((i + 1) % corners.size()));
      if (share >= 0) {
        shares.add(share);
      }
    }
    return shares.build().toArray();
  }

  /** Share of a to b where it crosses c to d, or -1. */
  private static double crossing(RoadPoint a, RoadPoint b, RoadPoint c, RoadPoint d) {
    double abLat = b.lat() - a.lat();
    double abLon = b.lon() - a.lon();
    double cdLat = d.lat() - c.lat();
    double cdLon = d.lon() - c.lon();
    double cross = abLat * cdLon - abLon * cdLat;
    if (cross == 0) {
      return -1;
    }
    double along = ((c.lat() - a.lat()) * cdLon - (c.lon() - a.lon()) * cdLat) / cross;
    double across = ((c.lat() - a.lat()) * abLon - (c.lon() - a.lon()) * abLat) / cross;
    return along >= 0 && along <= 1 && across >= 0 && across <= 1 ? along : -1;
  }
}
