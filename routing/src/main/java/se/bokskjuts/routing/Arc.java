package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * The circular arc over a chord whose length is that of the road: the table knows how long a road
 * is, not how it winds, and an arc looks more like a road than a chord does.
 */
final class Arc {
  private static final double METRES_PER_DEGREE = Math.toRadians(1) * 6_371_000;
  private static final int STEPS = 12;

  /** Beyond two thirds of a circle an arc says less of a road than a bend does. */
  private static final double MOST_HALF_ANGLE = 2.1;

  private Arc() {}

  /** Points between the two ends, without them; none where the road is as straight as the chord. */
  static List<RoadPoint> between(RoadPoint from, RoadPoint to, double metres, boolean left) {
    double chord = from.metresTo(to);
    if (chord < 1 || metres < chord * 1.001) {
      return List.of();
    }
    double half = halfAngle(chord / metres);
    double radius = chord / 2 / Math.sin(half);
    List<RoadPoint> points = new ArrayList<>();
    for (int i = 1; i < STEPS; i++) {
      double angle = -half + 2 * half * i / STEPS;
      double along = 0.5 + radius * Math.sin(angle) / chord;
      double aside = radius * (Math.cos(angle) - Math.cos(half)) * (left ? 1 : -1);
      points.add(offset(from, to, along, aside, chord));
    }
    return points;
  }

  /** Solves sin(x) / x = chord / length by halving. */
  private static double halfAngle(double ratio) {
    double low = 0;
    double high = MOST_HALF_ANGLE;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (Math.sin(middle) / middle > ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static RoadPoint offset(
      RoadPoint from, RoadPoint to, double along, double aside, double chord) {
    RoadPoint on = from.towards(to, along);
    double metresPerDegreeLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(on.lat()));
    double east = (to.lon() - from.lon()) * metresPerDegreeLon / chord;
    double north = (to.lat() - from.lat()) * METRES_PER_DEGREE / chord;
    return new RoadPoint(
        on.lat() + aside * east / METRES_PER_DEGREE, on.lon() - aside * north / metresPerDegreeLon);
  }
}
