package se.bokskjuts.api.rest;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.routing.BoundingBox;
import se.bokskjuts.routing.RoadPoint;

/** A tile of the web Mercator map (EPSG:3857), zoom, column from the west, row from the north. */
record MapTile(int z, int x, int y) {
  private static final int EXTENT = 4096;

  BoundingBox box() {
    return new BoundingBox(latOf(y + 1.0), lonOf(x), latOf(y), lonOf(x + 1.0));
  }

  private double lonOf(double column) {
    return column / (1 << z) * 360 - 180;
  }

  private double latOf(double row) {
    double n = Math.PI * (1 - 2 * row / (1 << z));
    return Math.toDegrees(Math.atan(Math.sinh(n)));
  }

  /** The points in the tile's own measure; a point on the spot of the one before is left out. */
  List<Integer> flatten(List<RoadPoint> points) {
    List<Integer> flat = new ArrayList<>(points.size() * 2);
    for (RoadPoint point : points) {
      double lat = Math.toRadians(point.lat());
      double row = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * (1 << z);
      double column = (point.lon() + 180) / 360 * (1 << z);
      int px = (int) Math.round((column - x) * EXTENT);
      int py = (int) Math.round((row - y) * EXTENT);
      int n = flat.size();
      if (n < 2 || flat.get(n - 2) != px || flat.get(n - 1) != py) {
        flat.add(px);
        flat.add(py);
      }
    }
    return flat;
  }
}
