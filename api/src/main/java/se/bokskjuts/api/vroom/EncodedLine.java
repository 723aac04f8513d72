package se.bokskjuts.api.vroom;

import java.util.List;
import se.bokskjuts.routing.RoadPoint;

/** Google's encoded polyline with five decimals, as OSRM and so VROOM's clients have it. */
final class EncodedLine {
  private static final double FIVE_DECIMALS = 1e5;
  private static final int FIVE_BITS = 5;
  private static final int MORE_FOLLOWS = 0x20;
  private static final int FIRST_LETTER = 63;

  private EncodedLine() {}

  static String of(List<RoadPoint> points) {
    StringBuilder text = new StringBuilder();
    long lat = 0;
    long lon = 0;
    for (RoadPoint point : points) {
      long nextLat = Math.round(point.lat() * FIVE_DECIMALS);
      long nextLon = Math.round(point.lon() * FIVE_DECIMALS);
      add(text, nextLat - lat);
      add(text, nextLon - lon);
      lat = nextLat;
      lon = nextLon;
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long step) {
    long rest = step < 0 ? ~(step << 1) : step << 1;
    while (rest >= MORE_FOLLOWS) {
      text.append((char) ((MORE_FOLLOWS | rest & (MORE_FOLLOWS - 1)) + FIRST_LETTER));
      rest >>= FIVE_BITS;
    }
    text.append((char) (rest + FIRST_LETTER));
  }
}
