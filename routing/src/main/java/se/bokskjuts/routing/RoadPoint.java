package se.bokskjuts.routing;

/**
 * A point on earth, WGS 84.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record RoadPoint(double lat, double lon) {
  private static final double EARTH_RADIUS_METRES = 6_371_000;

  public RoadPoint {
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lat " + lat + ", lon " + lon + " is no point on earth");
    }
  }

  /** Metres on the sphere (haversine); of the ground, never of a road. */
  double metresTo(RoadPoint other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double a =
        Math.pow(Math.sin(dLat), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(dLon), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  RoadPoint towards(RoadPoint other, double share) {
    return new RoadPoint(lat + (other.lat - lat) * share, lon + (other.lon - lon) * share);
  }
}
