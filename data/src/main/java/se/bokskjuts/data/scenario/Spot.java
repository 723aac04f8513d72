package se.bokskjuts.data.scenario;

/** A spot on the map, in degrees of WGS 84. */
public record Spot(double lat, double lon) {
  public Spot {
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("lat: -90 till / to 90, inte / not " + lat);
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lon: -180 till / to 180, inte / not " + lon);
    }
  }
}
