package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts units back into routes where driving them costs least and the times allow it: constant time
 * per place, from earliest times forward and slack backward (Savelsbergh 1992). Blinks: a place is
 * overlooked now and then (Christiaens & Vanden Berghe 2020), so that repeated repairs differ.
 */
final class Insertion {
  private static final double BLINK = 0.02;

  /** Boxes handled at a stop, before they are decided. */
  private static final int BOXES_GUESS = 3;

  private static final int BOXES_GUESS_AT_SORT_POINT = 16;

  private final Instance in;
  private final SplittableRandom random;
  private final int[][] depart;
  private final int[][] slack;

  /** Seconds of work left in each van's route before one more break is due (H8). */
  private final int[] workLeft;

  private final boolean[] closed;
  private int van;
  private int place;

  Insertion(Instance in, SplittableRandom random) {
    this.in = in;
    this.random = random;
    depart = new int[in.vanCount][];
    slack = new int[in.vanCount][];
    workLeft = new int[in.vanCount];
    closed = new boolean[in.vanCount];
  }

  /** Keeps a van out of {@link #insert} until all are opened again. */
  void close(int v) {
    closed[v] = true;
  }

  void openAll() {
    Arrays.fill(closed, false);
  }

  /** The van that the last insertion went to. */
  int van() {
    return van;
  }

  void readAll(Routes routes) {
    for (int v = 0; v < in.vanCount; v++) {
      read(routes, v);
    }
  }

  /** Earliest departures and slacks of one van; place p stands before stop p. */
  private void read(Routes routes, int v) {
    int[] stops = routes.stops[v];
    int n = stops.length;
    int[] leave = new int[n + 1];
    int[] room = new int[n + 1];
    int[] wait = new int[n + 1];
    int clock = n == 0 ? in.shiftFrom[v] : firstDeparture(v, Routes.unitOf(stops[0]));
    int work = clock;
    int worked = 0;
    int breaks = 0;
    int at = in.vanStart[v];
    leave[0] = clock;
    for (int p = 0; p < n; p++) {
      int u = Routes.unitOf(stops[p]);
      int arrival = clock + in.seconds(at, u);
      int start = in.windowStart(u, arrival);
      int end = start + service(u);
      if (end - work > in.maxWork[v]) {
        worked += clock - work;
        breaks++;
        work = clock + in.breakSeconds[v];
        start = in.windowStart(u, arrival + in.breakSeconds[v]);
        end = start + service(u);
      }
      wait[p] = Math.max(0, start - arrival);
      room[p] = in.lastStart(u) - start;
      clock = end;
      at = u;
      leave[p + 1] = clock;
    }
    int home = in.seconds(at, in.vanEnd[v]);
    worked += clock + home - work;
    workLeft[v] = (breaks + 1) * in.maxWork[v] - worked;
    room[n] = in.shiftTo[v] - clock - home;
    for (int p = n - 1; p >= 0; p--) {
      room[p] = Math.min(room[p], room[p + 1] + (p + 1 < n ? wait[p + 1] : 0));
    }
    for (int p = 0; p < n; p++) {
      room[p] += wait[p];
    }
    depart[v] = leave;
    slack[v] = room;
  }

  /** As late as the first stop's window allows without waiting there. */
  private int firstDeparture(int v, int u) {
    int leg = in.seconds(in.vanStart[v], u);
    return Math.max(in.shiftFrom[v], in.windowFrom[u][0] - leg);
  }

  private int service(int u) {
    int boxes = in.sortOfUnit[u] < 0 ? BOXES_GUESS : BOXES_GUESS_AT_SORT_POINT;
    return in.serviceSeconds[u] + boxes * in.secondsPerBox[u];
  }

  /** Inserts the unit at its cheapest place; false where no place is left. */
  boolean insert(Routes routes, int u) {
    double best = Double.MAX_VALUE;
    van = -1;
    for (int v = 0; v < in.vanCount; v++) {
      if (!closed[v] && in.mayServe[v][u] && in.pins.allows(v, u)) {
        best = offerVan(routes, v, u, best);
      }
    }
    if (van < 0) {
      return false;
    }
    putIn(routes, u);
    return true;
  }

  private void putIn(Routes routes, int u) {
    if (routes.stops[van].length == 0) {
      routes.stops[van] = firstRoute(van, u);
    } else {
      routes.insert(van, place, u);
    }
    read(routes, van);
  }

  /**
   * Inserts the units, always next the one that would lose most if it had to take its second-best
   * van (regret insertion, Potvin & Rousseau 1993), urgency added; units without a place are left.
   */
  void insertByRegret(Routes routes, List<Integer> units, double[] urgency) {
    int n = units.size();
    double[][] costs = new double[n][in.vanCount];
    int[][] places = new int[n][in.vanCount];
    for (int i = 0; i < n; i++) {
      for (int v = 0; v < in.vanCount; v++) {
        offer(routes, v, units.get(i), costs[i], places[i]);
      }
    }
    boolean[] done = new boolean[n];
    for (int round = 0; round < n; round++) {
      int next = drawByRegret(n, done, costs, units, urgency);
      if (next < 0) {
        return;
      }
      done[next] = true;
      int v = bestOf(costs[next]);
      van = v;
      place = places[next][v];
      putIn(routes, units.get(next));
      for (int i = 0; i < n; i++) {
        if (!done[i]) {
          offer(routes, v, units.get(i), costs[i], places[i]);
        }
      }
    }
  }

  private void offer(Routes routes, int v, int u, double[] costs, int[] places) {
    costs[v] = Double.MAX_VALUE;
    if (in.mayServe[v][u] && in.pins.allows(v, u)) {
      van = -1;
      double cost = offerVan(routes, v, u, Double.MAX_VALUE);
      if (van == v) {
        costs[v] = cost;
        places[v] = place;
      }
    }
  }

  private static int bestOf(double[] costs) {
    int best = 0;
    for (int v = 1; v < costs.length; v++) {
      if (costs[v] < costs[best]) {
        best = v;
      }
    }
    return best;
  }

  private int drawByRegret(
      int n, boolean[] done, double[][] costs, List<Integer> units, double[] urgency) {
    int next = -1;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      if (done[i]) {
        continue;
      }
      double first = Double.MAX_VALUE;
      double second = Double.MAX_VALUE;
      for (double cost : costs[i]) {
        if (cost < first) {
          second = first;
          first = cost;
        } else if (cost < second) {
          second = cost;
        }
      }
      if (first == Double.MAX_VALUE) {
        continue;
      }
      double regret = Math.min(second, 5_000) - first + urgency[units.get(i)];
      if (regret > most) {
        most = regret;
        next = i;
      }
    }
    return next;
  }

  /** A first stop brings loading at the start and unloading at the end with it. */
  private int[] firstRoute(int v, int u) {
    int start = in.vanStart[v];
    int end = in.vanEnd[v];
    boolean loads = start != u && in.pins.allows(v, start);
    boolean unloads = end != u && in.pins.allows(v, end);
    if (loads && unloads) {
      return new int[] {start, u, end};
    }
    return loads ? new int[] {start, u} : unloads ? new int[] {u, end} : new int[] {u};
  }

  private double offerVan(Routes routes, int v, int u, double bestSoFar) {
    int[] stops = routes.stops[v];
    double best = bestSoFar;
    int last = in.vanEnd[v];
    for (int p = in.pins.firstStops[v].length; p <= stops.length; p++) {
      int before = p == 0 ? in.vanStart[v] : Routes.unitOf(stops[p - 1]);
      int after = p == stops.length ? last : Routes.unitOf(stops[p]);
      int driving = in.seconds(before, u) + in.seconds(u, after) - in.seconds(before, after);
      int metres = in.metres(before, u) + in.metres(u, after) - in.metres(before, after);
      double cost = (driving + service(u)) * in.costPerSecond[v] + metres * in.costPerMetre[v];
      if (stops.length == 0) {
        cost += in.fixedCost[v];
      }
      if (cost < best && fits(v, p, u, before, after, driving) && random.nextDouble() > BLINK) {
        best = cost;
        van = v;
        place = p;
      }
    }
    return best;
  }

  private boolean fits(int v, int p, int u, int before, int after, int driving) {
    int arrival = depart[v][p] + in.seconds(before, u);
    int start = in.windowStart(u, arrival);
    if (start >= Instance.NEVER) {
      return false;
    }
    int longer = start - arrival + driving + service(u);
    boolean oneMoreBreak = driving + service(u) > workLeft[v];
    return longer + (oneMoreBreak ? in.breakSeconds[v] : 0) <= slack[v][p];
  }
}
