package se.bokskjuts.api.vroom;

import java.util.List;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;

/**
 * Ways between places that our roads do not hold: the great circle (haversine formula, mean earth
 * radius of the IUGG) times a detour factor, driven at one speed.
 */
final class CrowFlight {
  private static final double EARTH_METRES = 6_371_008.8;
  private static final double METRES_PER_KM = 1000;
  private static final double SECONDS_PER_HOUR = 3600;

  private final double detour;
  private final double metresPerSecond;

  CrowFlight(VroomSettings settings) {
    detour = settings.crowDetour();
    metresPerSecond = settings.crowKmPerHour() * METRES_PER_KM / SECONDS_PER_HOUR;
  }

  RoadTable table(List<LonLat> at) {
    int n = at.size();
    long[][] seconds = new long[n][n];
    long[][] metres = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double way = detour * greatCircleMetres(at.get(a), at.get(b));
        metres[a][b] = Math.round(way);
        seconds[a][b] = Math.round(way / metresPerSecond);
      }
    }
    return new RoadTable(seconds, metres, true);
  }

  static double greatCircleMetres(LonLat a, LonLat b) {
    double lat = Math.toRadians(b.lat() - a.lat());
    double lon = Math.toRadians(b.lon() - a.lon());
    double h =
        Math.pow(Math.sin(lat / 2), 2)
            + Math.cos(Math.toRadians(a.lat()))
                * Math.cos(Math.toRadians(b.lat()))
                * Math.pow(Math.sin(lon / 2), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
