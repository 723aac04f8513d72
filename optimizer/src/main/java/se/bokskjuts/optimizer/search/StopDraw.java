package se.bokskjuts.optimizer.search;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws stops and places in routes at random, near ones rather than far; what was drawn stands
 * here.
 */
final class StopDraw {
  static final int NEAR = 14;

  private final Instance in;
  private final SplittableRandom random;

  /** Other units by driving time there and back, nearest first. */
  final int[][] near;

  /**
   * Units at which something starts or ends today, or may start: a copy for a hold stands there.
   */
  final int[] wanted;

  int foundVan;
  int foundAt;

  StopDraw(Instance in, SplittableRandom random) {
    this.in = in;
    this.random = random;
    near = new int[in.unitCount][];
    for (int u = 0; u < in.unitCount; u++) {
      near[u] = nearest(u);
    }
    wanted = IntStream.range(0, in.unitCount).filter(in.demand::isWorthACall).toArray();
  }

  private int[] nearest(int a) {
    return IntStream.range(0, in.unitCount)
        .filter(b -> b != a)
        .boxed()
        .sorted((b, c) -> Integer.compare(apart(a, b), apart(a, c)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int apart(int a, int b) {
    return in.seconds(a, b) + in.seconds(b, a);
  }

  /** Pinned first stops of the van: never touched. */
  int locked(int v) {
    return in.pins.firstStops[v].length;
  }

  /** Draws a stop that may be moved; false if none was found. */
  boolean drawStop(Routes routes) {
    for (int tries = 0; tries < 8; tries++) {
      int v = random.nextInt(in.vanCount);
      int n = routes.stops[v].length - locked(v);
      if (n > 0) {
        foundVan = v;
        foundAt = locked(v) + random.nextInt(n);
        return true;
      }
    }
    return false;
  }

  /** Whether the van may stop there (H9, H11). */
  boolean mayCall(int v, int u) {
    return in.mayServe[v][u] && in.pins.allows(v, u);
  }

  /** A place beside a near unit of u, or anywhere now and then; in foundVan, foundAt. */
  boolean drawPlace(Routes routes, int u) {
    if (random.nextInt(100) < 85) {
      for (int tries = 0; tries < 4; tries++) {
        int beside =
            near[u][(int) (random.nextDouble() * random.nextDouble() * NEAR) % near[u].length];
        if (drawVisit(routes, beside)) {
          foundAt += random.nextInt(2);
          if (foundAt >= locked(foundVan) && mayCall(foundVan, u)) {
            return true;
          }
        }
      }
    }
    for (int tries = 0; tries < 6; tries++) {
      int v = random.nextInt(in.vanCount);
      if (mayCall(v, u) && routes.stops[v].length >= locked(v)) {
        foundVan = v;
        foundAt = locked(v) + random.nextInt(routes.stops[v].length - locked(v) + 1);
        return true;
      }
    }
    return false;
  }

  /** Draws one of the unit's visits; false if there is none. */
  boolean drawVisit(Routes routes, int u) {
    int seen = 0;
    for (int v = 0; v < in.vanCount; v++) {
      int[] route = routes.stops[v];
      for (int p = 0; p < route.length; p++) {
        if (Routes.unitOf(route[p]) == u && random.nextInt(++seen) == 0) {
          foundVan = v;
          foundAt = p;
        }
      }
    }
    return seen > 0;
  }

  boolean visits(Routes routes, int u) {
    for (int[] route : routes.stops) {
      for (int code : route) {
        if (Routes.unitOf(code) == u) {
          return true;
        }
      }
    }
    return false;
  }
}
