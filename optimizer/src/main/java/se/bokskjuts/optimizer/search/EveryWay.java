package se.bokskjuts.optimizer.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Looks through all ways of all items of a small day over given routes, depth first, item by item;
 * cut where what is chosen and what the rest costs at least is no better than the best so far.
 */
final class EveryWay {
  private static final double EPSILON = 1e-6;

  private final Instance in;
  private final Cargo cargo;
  private final CargoWays ways;
  private final CargoState state;
  private final int[] order;

  /** SEK at least for the items from here on in order. */
  private final double[] rest;

  private final double unvisited;
  private CargoWay[] best;
  private double least;
  private int nodes;

  EveryWay(Instance in, Cargo cargo, CargoWays ways, CargoState state, double unvisited) {
    this.in = in;
    this.cargo = cargo;
    this.ways = ways;
    this.state = state;
    this.unvisited = unvisited;
    order =
        IntStream.range(0, cargo.count)
            .filter(i -> ways.ways[i].length > 1)
            .boxed()
            .sorted(Comparator.comparingInt(this::origin))
            .mapToInt(Integer::intValue)
            .toArray();
    rest = new double[order.length + 1];
    readRest();
    best = state.way.clone();
    least = state.cost;
  }

  /** Items of one origin follow each other, those with a choice of copies come last. */
  private int origin(int i) {
    return cargo.at[i].length == 1 ? cargo.at[i][0] : in.unitCount;
  }

  /** An origin that nothing has left yet pays a box, or all its items stay. */
  private void readRest() {
    int n = order.length - 1;
    while (n >= 0) {
      int origin = origin(order[n]);
      int end = n;
      double still = 0;
      double moved = 0;
      for (; n >= 0 && origin(order[n]) == origin; n--) {
        double cheapest = cheapest(order[n]);
        rest[n] = rest[n + 1] + cheapest;
        moved += cheapest;
        still += 2 * cargo.delay[order[n]];
      }
      if (origin < in.unitCount && in.sortOfUnit[origin] < 0) {
        rest[n + 1] = rest[end + 1] + Math.min(still, moved + in.boxCost);
      }
    }
  }

  private double cheapest(int i) {
    double cheapest = Double.MAX_VALUE;
    for (CargoWay way : ways.ways[i]) {
      cheapest = Math.min(cheapest, way.cost());
    }
    return cheapest;
  }

  /** Leaves the state at the best found; looks at so many partial choices at most. */
  void run(int most) {
    nodes = most;
    for (int i : order) {
      state.remove(i);
    }
    choose(0);
    for (int i : order) {
      state.add(i, best[i]);
    }
  }

  private double atLeast(int n) {
    return state.cost - state.missed + unvisited + rest[n];
  }

  private void choose(int n) {
    if (n == order.length) {
      if (state.cost < least - EPSILON) {
        least = state.cost;
        best = state.way.clone();
      }
      return;
    }
    int i = order[n];
    for (CargoWay way : ways.ways[i]) {
      if (atLeast(n + 1) + way.cost() < least - EPSILON && state.allows(i, way)) {
        if (--nodes < 0) {
          return;
        }
        state.add(i, way);
        if (atLeast(n + 1) < least - EPSILON) {
          choose(n + 1);
        }
        state.remove(i);
      }
    }
  }
}
