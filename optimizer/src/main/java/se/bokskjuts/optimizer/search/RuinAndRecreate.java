package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ruin and recreate by strings of neighbouring stops (slack induction by string removals,
 * Christiaens & Vanden Berghe 2020), repaired one unit after the other or by regret.
 */
final class RuinAndRecreate {
  /**
   * Percent of ruins that are large, begun at a promised unit that is not visited if there is one.
   */
  private static final int LARGE_RUINS = 10;

  /** Percent of repairs by regret rather than one unit after the other. */
  private static final int REGRETS = 50;

  private final Instance in;
  private final SplittableRandom random;
  private final StopDraw draw;
  private final Insertion insertion;
  private final Construction construction;
  private final double[] urgencies;

  RuinAndRecreate(
      Instance in,
      SplittableRandom random,
      StopDraw draw,
      Insertion insertion,
      Construction construction) {
    this.in = in;
    this.random = random;
    this.draw = draw;
    this.insertion = insertion;
    this.construction = construction;
    urgencies = new double[in.unitCount];
  }

  /** Cuts strings of stops around a seed and inserts their units anew; false if nothing was cut. */
  boolean apply(Routes routes) {
    List<Integer> absent = new ArrayList<>();
    int seed = draw.wanted[random.nextInt(draw.wanted.length)];
    boolean large = random.nextInt(100) < LARGE_RUINS;
    if (large) {
      seed = drawUnvisitedPromised(routes, seed);
    }
    int budget = large ? 8 + random.nextInt(20) : 2 + random.nextInt(9);
    boolean[] cut = new boolean[in.vanCount];
    if (draw.drawVisit(routes, seed)) {
      budget -= cutString(routes, draw.foundVan, draw.foundAt, budget, absent, cut);
    }
    for (int i = 0; budget > 0 && i < draw.near[seed].length && i < 20; i++) {
      if (draw.drawVisit(routes, draw.near[seed][i]) && !cut[draw.foundVan]) {
        budget -= cutString(routes, draw.foundVan, draw.foundAt, budget, absent, cut);
      }
    }
    if (absent.isEmpty()) {
      return false;
    }
    if (large || random.nextInt(3) == 0) {
      addUnvisited(routes, absent);
    }
    absent.removeIf(
        u -> draw.visits(routes, u) || (in.missedCost[u] == 0 && random.nextInt(5) == 0));
    insertion.readAll(routes);
    if (random.nextInt(100) < REGRETS) {
      drawUrgencies(absent);
      insertion.insertByRegret(routes, absent, urgencies);
      return true;
    }
    order(absent);
    for (int u : absent) {
      if (!draw.visits(routes, u)) {
        insertion.insert(routes, u);
      }
    }
    return true;
  }

  private void drawUrgencies(List<Integer> units) {
    for (int u : units) {
      urgencies[u] = (in.missedCost[u] > 0 ? 200 : 0) + random.nextDouble() * 60;
    }
  }

  private int drawUnvisitedPromised(Routes routes, int otherwise) {
    int drawn = otherwise;
    int seen = 0;
    for (int u : draw.wanted) {
      if (in.missedCost[u] > 0 && !draw.visits(routes, u) && random.nextInt(++seen) == 0) {
        drawn = u;
      }
    }
    return drawn;
  }

  private void addUnvisited(Routes routes, List<Integer> absent) {
    for (int u : draw.wanted) {
      if (in.missedCost[u] > 0 && !absent.contains(u) && !draw.visits(routes, u)) {
        absent.add(u);
      }
    }
  }

  private int cutString(
      Routes routes, int v, int at, int budget, List<Integer> absent, boolean[] cut) {
    cut[v] = true;
    int[] route = routes.stops[v];
    int most = Math.min(budget, Math.max(1, (route.length - draw.locked(v)) / 2 + 1));
    int length = 1 + random.nextInt(most);
    int first = Math.max(draw.locked(v), at - random.nextInt(length));
    int end = Math.min(route.length, first + length);
    int[] kept = new int[route.length];
    int n = 0;
    int removed = 0;
    for (int p = 0; p < route.length; p++) {
      int u = Routes.unitOf(route[p]);
      boolean out = p >= first && p < end && (in.sortOfUnit[u] < 0 || random.nextInt(4) == 0);
      if (out) {
        removed++;
        if (in.demand.isWorthACall(u) && in.sortOfUnit[u] < 0) {
          absent.add(u);
        }
      } else {
        kept[n++] = route[p];
      }
    }
    routes.stops[v] = Arrays.copyOf(kept, n);
    return Math.max(1, removed);
  }

  private void order(List<Integer> absent) {
    switch (random.nextInt(3)) {
      case 0 ->
          absent.sort((a, b) -> Double.compare(construction.urgency(b), construction.urgency(a)));
      case 1 ->
          absent.sort((a, b) -> Double.compare(construction.urgency(a), construction.urgency(b)));
      default -> {
        for (int i = absent.size() - 1; i > 0; i--) {
          int j = random.nextInt(i + 1);
          int u = absent.get(i);
          absent.set(i, absent.get(j));
          absent.set(j, u);
        }
      }
    }
  }
}
