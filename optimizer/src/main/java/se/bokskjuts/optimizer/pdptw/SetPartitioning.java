package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses among pooled routes those that together serve each request once at the least cost:
 * Lagrangian bounds by subgradients (Held &amp; Karp 1971), columns fixed out by reduced cost, then
 * depth-first search. Over a pool from a good search little is left for the last part.
 */
final class SetPartitioning {
  private static final int ROUNDS = 240;
  private static final int ROUNDS_PER_FIXING = 40;

  private final int requestCount;
  private final int vehicles;
  private final double upperBound;
  private List<PooledRoute> columns;
  private int[][] rows;
  private double[] price;
  private double[] bestPrice;
  private double bestBound = Double.NEGATIVE_INFINITY;

  /**
   * @param vehicles at most so many routes
   * @param upperBound what is asked for must cost less
   */
  SetPartitioning(List<PooledRoute> pool, int requestCount, int vehicles, double upperBound) {
    this.requestCount = requestCount;
    this.vehicles = vehicles;
    this.upperBound = upperBound;
    columns = pool;
    rows = rowsOf(pool);
    price = new double[requestCount];
    bestPrice = price;
  }

  /** A cheaper choice, or an empty list if there is none or it was not found. */
  List<PooledRoute> solve() {
    if (columns.size() < vehicles || !startPrices()) {
      return List.of();
    }
    double pace = 1;
    double lastBound = bestBound;
    for (int round = 1; round <= ROUNDS; round++) {
      if (columns.size() < vehicles) {
        return List.of();
      }
      step(pace);
      if (round % ROUNDS_PER_FIXING == 0) {
        fixOut();
        pace = bestBound < lastBound + 0.001 * (upperBound - bestBound) ? pace / 2 : pace * 0.8;
        lastBound = bestBound;
      }
      if (bestBound >= upperBound) {
        return List.of();
      }
    }
    return new CoverSearch(columns, bestPrice, vehicles, upperBound).solve();
  }

  /** Each request pays its part of the cheapest route it is in; false if one is in none. */
  private boolean startPrices() {
    Arrays.fill(price, Double.MAX_VALUE);
    for (int c = 0; c < rows.length; c++) {
      double share = columns.get(c).cost() / rows[c].length;
      for (int request : rows[c]) {
        price[request] = Math.min(price[request], share);
      }
    }
    return Arrays.stream(price).allMatch(share -> share < Double.MAX_VALUE);
  }

  private double[] reducedCosts(double[] prices) {
    double[] reduced = new double[rows.length];
    for (int c = 0; c < rows.length; c++) {
      double cost = columns.get(c).cost();
      for (int request : rows[c]) {
        cost -= prices[request];
      }
      reduced[c] = cost;
    }
    return reduced;
  }

  /** One bound and one subgradient step towards a better one. */
  private void step(double pace) {
    double[] reduced = reducedCosts(price);
    double[] sorted = reduced.clone();
    Arrays.sort(sorted);
    double last = sorted[vehicles - 1];
    double bound = sum(price, requestCount);
    int[] covered = new int[requestCount];
    int left = vehicles;
    for (int c = 0; c < rows.length && left > 0; c++) {
      if (reduced[c] <= last && reduced[c] < 0) {
        left--;
        bound += reduced[c];
        for (int request : rows[c]) {
          covered[request]++;
        }
      }
    }
    if (bound > bestBound) {
      bestBound = bound;
      bestPrice = price.clone();
    }
    move(covered, pace * (upperBound - bound));
  }

  private void move(int[] covered, double force) {
    double norm = 0;
    for (int count : covered) {
      norm += (1 - count) * (1 - count);
    }
    if (norm > 0) {
      for (int request = 0; request < requestCount; request++) {
        price[request] += force / norm * (1 - covered[request]);
      }
    }
  }

  /** Drops the columns that no choice below the upper bound can hold. */
  private void fixOut() {
    double[] reduced = reducedCosts(bestPrice);
    double[] sorted = reduced.clone();
    Arrays.sort(sorted);
    // A column comes in where the dearest of the chosen ones, if any is dear enough, goes out.
    double swapped = Math.min(0, sorted[vehicles - 1]);
    List<PooledRoute> kept = new ArrayList<>();
    for (int c = 0; c < rows.length; c++) {
      if (bestBound + reduced[c] - swapped < upperBound) {
        kept.add(columns.get(c));
      }
    }
    columns = kept;
    rows = rowsOf(kept);
  }

  private static int[][] rowsOf(List<PooledRoute> columns) {
    return columns.stream().map(column -> column.requests().toArray()).toArray(int[][]::new);
  }

  private static double sum(double[] values, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += values[k];
    }
    return sum;
  }
}
