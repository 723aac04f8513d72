package se.bokskjuts.optimizer.bound;

import java.util.Arrays;

/**
 * Tours through a depot that visit each unit or pay for not visiting it, from below: spanning trees
 * plus an edge at the depot for each tour, the degrees of units priced by subgradient steps (Held &
 * Karp 1971). An unvisited unit hangs on the depot by an edge of its own that counts twice.
 */
final class OneTree {
  private static final int STEPS = 150;
  private static final int STEPS_OF_MANY = 60;
  private static final int MANY = 100;

  private final int n;
  private final double[][] leg;
  private final double[] depot;
  private final double[] skip;
  private final double ofAllVisits;
  private final double[] price;
  private final int[] parent;
  private final boolean[] skipped;
  private final int[] degree;

  /**
   * @param leg SEK between units, no dearer by any way round
   * @param depot SEK between a unit and its nearest depot
   * @param visit SEK of a stop itself
   * @param noVisit SEK if there is none
   */
  OneTree(double[][] leg, double[] depot, double[] visit, double[] noVisit) {
    n = depot.length;
    this.leg = leg;
    this.depot = depot;
    skip = new double[n];
    double sum = 0;
    for (int u = 0; u < n; u++) {
      boolean never = visit[u] == Double.POSITIVE_INFINITY;
      skip[u] = never ? noVisit[u] : noVisit[u] - visit[u];
      sum += never ? 0 : visit[u];
    }
    ofAllVisits = sum;
    price = new double[n];
    parent = new int[n];
    skipped = new boolean[n];
    degree = new int[n];
  }

  /**
   * SEK at least for so many tours.
   *
   * @param aim SEK that the bound is not expected to exceed, for the length of steps
   */
  double bound(int tours, double aim) {
    Arrays.fill(price, 0);
    double best = Double.NEGATIVE_INFINITY;
    double pace = 1.6;
    int since = 0;
    for (int step = 0; step < (n > MANY ? STEPS_OF_MANY : STEPS); step++) {
      double value = tree() + extra(tours) + ofAllVisits;
      for (int u = 0; u < n; u++) {
        value -= 2 * price[u];
      }
      if (value > best + 1e-6) {
        best = value;
        since = 0;
      } else if (++since == 12) {
        pace /= 2;
        since = 0;
      }
      int norm = 0;
      for (int u = 0; u < n; u++) {
        norm += (degree[u] - 2) * (degree[u] - 2);
      }
      if (norm == 0) {
        return best;
      }
      double length = pace * Math.max(1, 1.02 * Math.max(aim, best) - value) / norm;
      for (int u = 0; u < n; u++) {
        price[u] += length * (degree[u] - 2);
      }
    }
    return best;
  }

  /** The cheapest spanning tree at the present prices (Prim 1957); counts degrees. */
  private double tree() {
    double[] least = new double[n];
    boolean[] in = new boolean[n];
    Arrays.fill(degree, 0);
    for (int u = 0; u < n; u++) {
      double by = depot[u] + price[u];
      double instead = skip[u] + 2 * price[u];
      skipped[u] = instead < by;
      least[u] = Math.min(by, instead);
      parent[u] = -1;
    }
    double sum = 0;
    for (int count = 0; count < n; count++) {
      int next = -1;
      for (int u = 0; u < n; u++) {
        if (!in[u] && (next < 0 || least[u] < least[next])) {
          next = u;
        }
      }
      in[next] = true;
      sum += least[next];
      degree[next] += skipped[next] && parent[next] < 0 ? 2 : 1;
      if (parent[next] >= 0) {
        degree[parent[next]]++;
      }
      for (int u = 0; u < n; u++) {
        double by = leg[next][u] + price[next] + price[u];
        if (!in[u] && by < least[u]) {
          least[u] = by;
          parent[u] = next;
        }
      }
    }
    return sum;
  }

  /**
   * The cheapest depot edges besides the tree, one a tour, each to another unit. There may be fewer
   * tours than vans, where two vans stop at the same units: those after the first count if it
   * helps.
   */
  private double extra(int tours) {
    Integer[] order = new Integer[n];
    Arrays.setAll(order, u -> u);
    Arrays.sort(order, (a, b) -> Double.compare(depot[a] + price[a], depot[b] + price[b]));
    double sum = 0;
    for (int i = 0; i < Math.min(tours, n); i++) {
      double edge = depot[order[i]] + price[order[i]];
      if (i == 0 || edge < 0) {
        sum += edge;
        degree[order[i]]++;
      }
    }
    return sum;
  }
}
