package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Depth-first search for a cheaper exact cover, bounded by reduced costs. */
final class CoverSearch {
  private static final int MOST_NODES = 200_000;

  private final int vehicles;
  private final int requestCount;
  private final double[] reduced;
  private final PooledRoute[] columns;

  /** Of each request the columns that serve it, the cheapest first. */
  private final int[][] columnsOf;

  /** Requests, those with the fewest columns first. */
  private final Integer[] order;

  /** Least sum of the reduced costs of so many columns. */
  private final double[] least;

  private final RequestSet covered;
  private final int[] chosen;
  private final double prices;
  private double upperBound;
  private List<PooledRoute> best = List.of();
  private int nodes;

  CoverSearch(List<PooledRoute> pool, double[] price, int vehicles, double upperBound) {
    this.vehicles = vehicles;
    this.upperBound = upperBound;
    requestCount = price.length;
    prices = Arrays.stream(price).sum();
    columns =
        pool.stream()
            .sorted(Comparator.comparingDouble(column -> reducedCost(column, price)))
            .toArray(PooledRoute[]::new);
    reduced = Arrays.stream(columns).mapToDouble(column -> reducedCost(column, price)).toArray();
    columnsOf = new int[requestCount][];
    for (int request = 0; request < requestCount; request++) {
      int wanted = request;
      columnsOf[request] =
          java.util.stream.IntStream.range(0, columns.length)
              .filter(c -> columns[c].requests().contains(wanted))
              .toArray();
    }
    order = new Integer[requestCount];
    Arrays.setAll(order, request -> request);
    Arrays.sort(order, Comparator.comparingInt(request -> columnsOf[request].length));
    least = new double[vehicles + 1];
    for (int k = 0; k < vehicles; k++) {
      least[k + 1] = least[k] + Math.min(0, k < reduced.length ? reduced[k] : 0);
    }
    covered = new RequestSet(requestCount);
    chosen = new int[vehicles];
  }

  private static double reducedCost(PooledRoute column, double[] price) {
    double cost = column.cost();
    for (int request : column.requests().toArray()) {
      cost -= price[request];
    }
    return cost;
  }

  /** The cheapest cover below the upper bound, or an empty list. */
  List<PooledRoute> solve() {
    choose(0, 0, prices);
    return best;
  }

  private void choose(int depth, int from, double value) {
    int at = from;
    while (at < requestCount && covered.contains(order[at])) {
      at++;
    }
    if (at == requestCount) {
      keep(depth, value);
      return;
    }
    if (depth == vehicles) {
      return;
    }
    double others = least[vehicles - depth - 1];
    for (int c : columnsOf[order[at]]) {
      if (value + reduced[c] + others >= upperBound - 1e-7 || nodes++ > MOST_NODES) {
        return;
      }
      if (columns[c].requests().isDisjointFrom(covered)) {
        covered.toggle(columns[c].requests());
        chosen[depth] = c;
        choose(depth + 1, at + 1, value + reduced[c]);
        covered.toggle(columns[c].requests());
      }
    }
  }

  private void keep(int depth, double value) {
    if (value < upperBound - 1e-7) {
      upperBound = value;
      best = new ArrayList<>();
      for (int k = 0; k < depth; k++) {
        best.add(columns[chosen[k]]);
      }
    }
  }
}
