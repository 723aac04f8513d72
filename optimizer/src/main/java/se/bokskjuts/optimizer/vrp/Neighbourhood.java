package se.bokskjuts.optimizer.vrp;

import java.util.stream.IntStream;

/** For each request the others, the nearest first, by driving time both ways. */
final class Neighbourhood {
  /** More are never asked for. */
  private static final int MOST = 200;

  private final int[][] near;

  Neighbourhood(Instance all) {
    near = new int[all.requests][];
    Ride ride = all.ride[0];
    double[] far = new double[all.requests];
    for (int r = 0; r < all.requests; r++) {
      for (int s = 0; s < all.requests; s++) {
        far[s] = s == r ? -1 : distance(all, ride, r, s);
      }
      near[r] =
          IntStream.range(0, all.requests)
              .boxed()
              .sorted((a, b) -> Double.compare(far[a], far[b]))
              .limit(MOST)
              .mapToInt(i -> i)
              .toArray();
    }
  }

  private static double distance(Instance all, Ride ride, int r, int s) {
    double least = Double.MAX_VALUE;
    for (int a = 2 * r; a < 2 * r + all.tasksOf(r); a++) {
      for (int b = 2 * s; b < 2 * s + all.tasksOf(s); b++) {
        int p = all.location[a];
        int q = all.location[b];
        least = Math.min(least, ride.time(p, q) + ride.time(q, p));
      }
    }
    return least;
  }

  /** Itself first. */
  int[] of(int request) {
    return near[request];
  }
}
