package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of points: lengths, parts and simpler shapes of them. */
final class Polyline {
  private Polyline() {}

  static double metres(List<RoadPoint> points) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += points.get(i - 1).metresTo(points.get(i));
    }
    return sum;
  }

  /** The part between two shares of the length, backwards where the first is the larger. */
  static List<RoadPoint> part(List<RoadPoint> points, double from, double to) {
    if (from > to) {
      List<RoadPoint> part = new ArrayList<>(part(points, to, from));
      Collections.reverse(part);
      return part;
    }
    double total = metres(points);
    List<RoadPoint> part = new ArrayList<>();
    part.add(at(points, from * total));
    double walked = 0;
    for (int i = 1; i < points.size() - 1; i++) {
      walked += points.get(i - 1).metresTo(points.get(i));
      if (walked > from * total && walked < to * total) {
        part.add(points.get(i));
      }
    }
    part.add(at(points, to * total));
    return part;
  }

  private static RoadPoint at(List<RoadPoint> points, double metres) {
    double left = metres;
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i - 1).metresTo(points.get(i));
      if (left <= step) {
        return step == 0
            ? points.get(i)
            : points.get(i - 1).towards(points.get(i), Math.max(0, left / step));
      }
      left -= step;
    }
    return points.get(points.size() - 1);
  }

  /**
   * The nearest point of a line.
   *
   * @param share how far along the line it lies, by length, 0 to 1
   * @param metres from the point that was asked for
   */
  record Nearest(RoadPoint point, double share, double metres) {}

  /** The point of the line nearest to a point; flat around that point. */
  static Nearest nearest(RoadPoint point, List<RoadPoint> line) {
    double total = metres(line);
    Nearest best = new Nearest(line.get(0), 0, point.metresTo(line.get(0)));
    double walked = 0;
    for (int i = 1; i < line.size(); i++) {
      RoadPoint foot = foot(point, line.get(i - 1), line.get(i));
      double metres = point.metresTo(foot);
      if (metres < best.metres()) {
        double along = walked + line.get(i - 1).metresTo(foot);
        best = new Nearest(foot, total == 0 ? 0 : Math.min(1, along / total), metres);
      }
      walked += line.get(i - 1).metresTo(line.get(i));
    }
    return best;
  }

  static double metresFrom(RoadPoint point, List<RoadPoint> line) {
    return nearest(point, line).metres();
  }

  private static RoadPoint foot(RoadPoint point, RoadPoint a, RoadPoint b) {
    double narrowing = Math.cos(Math.toRadians(a.lat()));
    double east = (b.lon() - a.lon()) * narrowing;
    double north = b.lat() - a.lat();
    double square = east * east + north * north;
    double along = (point.lon() - a.lon()) * narrowing * east + (point.lat() - a.lat()) * north;
    return square == 0 ? a : a.towards(b, Math.min(1, Math.max(0, along / square)));
  }

  /** The line with fewer points, nowhere farther from the old ones (Douglas and Peucker 1973). */
  static List<RoadPoint> simplified(List<RoadPoint> line, double metres) {
    boolean[] kept = new boolean[line.size()];
    kept[0] = true;
    kept[line.size() - 1] = true;
    keepFarthest(line, 0, line.size() - 1, metres, kept);
    List<RoadPoint> simple = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        simple.add(line.get(i));
      }
    }
    return simple;
  }

  private static void keepFarthest(
      List<RoadPoint> line, int first, int last, double metres, boolean[] kept) {
    int farthest = first;
    double most = metres;
    List<RoadPoint> chord = List.of(line.get(first), line.get(last));
    for (int i = first + 1; i < last; i++) {
      double off = metresFrom(line.get(i), chord);
      if (off > most) {
        most = off;
        farthest = i;
      }
    }
    if (farthest > first) {
      kept[farthest] = true;
      keepFarthest(line, first, farthest, metres, kept);
      keepFarthest(line, farthest, last, metres, kept);
    }
  }
}
