package se.bokskjuts.data.scenario;

/** A spot on the map, in degrees of WGS 84. */
public record Spot(double lat, double lon) {
  public Spot {
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("lat must be -90 to 90, not " + lat);
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lon must be -180 to 180, not " + lon);
    }
  }
}
