package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Small random changes of routes: relocate, swap, or-opt, 2-opt, 2-opt*, a stop more or less,
 * marks, and ruin and recreate by strings of neighbouring stops (SISR, Christiaens & Vanden Berghe
 * 2020). Pinned first stops are never touched; a van is offered only units it may serve.
 */
final class Moves {
  private static final int NEAR = 14;

  /**
   * Percent of ruins that are large, begun at a promised unit that is not visited if there is one.
   */
  private static final int LARGE_RUINS = 10;

  /** Percent of repairs by regret rather than one unit after the other. */
  private static final int REGRETS = 50;

  private final Instance in;
  private final SplittableRandom random;
  private final Insertion insertion;
  private final int[][] near;
  private final int[] wanted;
  private final int[] calls;
  private final double[] urgencies;
  private final boolean nothingToMove;
  private int foundVan;
  private int foundAt;

  Moves(Instance in, SplittableRandom random) {
    this.in = in;
    this.random = random;
    insertion = new Insertion(in, random);
    near = new int[in.unitCount][];
    for (int u = 0; u < in.unitCount; u++) {
      int a = u;
      near[u] =
          IntStream.range(0, in.unitCount)
              .filter(b -> b != a)
              .boxed()
              .sorted((b, c) -> Integer.compare(apart(a, b), apart(a, c)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    urgencies = new double[in.unitCount];
    wanted = IntStream.range(0, in.unitCount).filter(in.demand::isWanted).toArray();
    nothingToMove = in.vanCount == 0 || wanted.length == 0 || in.unitCount < 2;
    calls =
        IntStream.range(0, in.unitCount).filter(u -> in.dock[u] || in.sortOfUnit[u] >= 0).toArray();
  }

  private int apart(int a, int b) {
    return in.seconds(a, b) + in.seconds(b, a);
  }

  /** Routes that visit every wanted unit where times allow, promised ones first. */
  Routes construct(Predicate<Routes> isFeasible) {
    Routes routes = Routes.empty(in.vanCount);
    for (int v = 0; v < in.vanCount; v++) {
      if (in.pins.firstStops[v].length > 0) {
        routes.stops[v] = in.pins.firstStops[v].clone();
        int end = in.vanEnd[v];
        if (in.pins.allows(v, end)) {
          routes.insert(v, routes.stops[v].length, end);
        }
      }
    }
    insertion.readAll(routes);
    List<Integer> units = new ArrayList<>();
    for (int u : wanted) {
      if (in.sortOfUnit[u] < 0 || in.missedCost[u] > 0 || in.pins.vanOfUnit[u] >= 0) {
        units.add(u);
      }
    }
    units.sort((a, b) -> Double.compare(urgency(b), urgency(a)));
    for (int u : units) {
      if (!visits(routes, u)) {
        insertWhereFeasible(routes, u, isFeasible);
      }
    }
    return routes;
  }

  /** Tries the cheapest place, and where the true times refuse it, the other vans' places. */
  private void insertWhereFeasible(Routes routes, int u, Predicate<Routes> isFeasible) {
    for (int tries = 0; tries < in.vanCount; tries++) {
      int[][] before = routes.stops.clone();
      if (!insertion.insert(routes, u) || isFeasible.test(routes)) {
        break;
      }
      System.arraycopy(before, 0, routes.stops, 0, before.length);
      insertion.readAll(routes);
      insertion.close(insertion.van());
    }
    insertion.openAll();
  }

  Routes nothing() {
    return Routes.empty(in.vanCount);
  }

  private double urgency(int u) {
    int away = Integer.MAX_VALUE;
    for (int v = 0; v < in.vanCount; v++) {
      if (in.mayServe[v][u]) {
        away = Math.min(away, in.seconds(in.vanStart[v], u));
      }
    }
    double pinned = in.pins.vanOfUnit[u] >= 0 ? 1e9 : 0;
    return pinned + (in.missedCost[u] > 0 ? 1e6 : 0) + away;
  }

  private boolean visits(Routes routes, int u) {
    for (int[] route : routes.stops) {
      for (int code : route) {
        if (Routes.unitOf(code) == u) {
          return true;
        }
      }
    }
    return false;
  }

  /** One random change of a copy; null where the change drawn is not possible. */
  Routes neighbour(Routes routes) {
    if (nothingToMove) {
      return null;
    }
    Routes next = routes.copy();
    int dice = random.nextInt(100);
    boolean changed;
    if (dice < 22) {
      changed = relocate(next);
    } else if (dice < 30) {
      changed = swap(next);
    } else if (dice < 42) {
      changed = addStop(next);
    } else if (dice < 48) {
      changed = dropStop(next);
    } else if (dice < 62) {
      changed = moveSegment(next);
    } else if (dice < 69) {
      changed = reverse(next);
    } else if (dice < 79) {
      changed = crossTails(next);
    } else if (dice < 84) {
      changed = toggleMark(next);
    } else if (dice < 98) {
      changed = ruinAndRecreate(next);
    } else {
      changed = exchangeVans(next);
    }
    return changed ? next : null;
  }

  private int locked(int v) {
    return in.pins.firstStops[v].length;
  }

  /** Draws a stop that may be moved; false if none was found. */
  private boolean drawStop(Routes routes) {
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

  private boolean mayCall(int v, int u) {
    return in.mayServe[v][u] && in.pins.allows(v, u);
  }

  /** A place beside a near unit of u, or anywhere now and then; in foundVan, foundAt. */
  private boolean drawPlace(Routes routes, int u) {
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
      if (mayCall(v, u)) {
        foundVan = v;
        foundAt = locked(v) + random.nextInt(routes.stops[v].length - locked(v) + 1);
        return true;
      }
    }
    return false;
  }

  private boolean drawVisit(Routes routes, int u) {
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

  private boolean relocate(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    int code = routes.stops[foundVan][foundAt];
    routes.remove(foundVan, foundAt);
    if (!drawPlace(routes, Routes.unitOf(code))) {
      return false;
    }
    routes.insert(foundVan, Math.min(foundAt, routes.stops[foundVan].length), code);
    return true;
  }

  private boolean swap(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    int v = foundVan;
    int p = foundAt;
    int a = routes.stops[v][p];
    int beside = near[Routes.unitOf(a)][random.nextInt(Math.min(NEAR, in.unitCount - 1))];
    if (!(random.nextBoolean() ? drawVisit(routes, beside) : drawStop(routes))) {
      return false;
    }
    int b = routes.stops[foundVan][foundAt];
    boolean same = foundVan == v && foundAt == p;
    if (same
        || foundAt < locked(foundVan)
        || !mayCall(v, Routes.unitOf(b))
        || !mayCall(foundVan, Routes.unitOf(a))) {
      return false;
    }
    routes.set(v, p, b);
    routes.set(foundVan, foundAt, a);
    return true;
  }

  private boolean addStop(Routes routes) {
    boolean call = calls.length > 0 && random.nextInt(100) < 45;
    int u;
    if (call) {
      u =
          random.nextBoolean() && in.sortCount > 0
              ? in.sortUnit[random.nextInt(in.sortCount)]
              : calls[random.nextInt(calls.length)];
    } else {
      u = wanted[random.nextInt(wanted.length)];
      for (int tries = 0; tries < 4 && visits(routes, u); tries++) {
        u = wanted[random.nextInt(wanted.length)];
      }
    }
    if (call) {
      int v = random.nextInt(in.vanCount);
      if (!mayCall(v, u)) {
        return false;
      }
      foundVan = v;
      foundAt = locked(v) + random.nextInt(routes.stops[v].length - locked(v) + 1);
    } else if (!drawPlace(routes, u)) {
      return false;
    }
    foundAt = Math.min(foundAt, routes.stops[foundVan].length);
    routes.insert(foundVan, foundAt, u);
    if (in.sortOfUnit[u] >= 0 && random.nextInt(3) == 0) {
      routes.insert(foundVan, foundAt + 1, u | Routes.WAIT);
    }
    return true;
  }

  private boolean dropStop(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    routes.remove(foundVan, foundAt);
    return true;
  }

  private boolean moveSegment(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    int v = foundVan;
    int p = foundAt;
    int length = Math.min(routes.stops[v].length - p, 2 + random.nextInt(5));
    int[] segment = Arrays.copyOfRange(routes.stops[v], p, p + length);
    routes.removeRange(v, p, p + length);
    if (random.nextInt(3) == 0) {
      turn(segment);
    }
    if (!drawPlace(routes, Routes.unitOf(segment[0]))) {
      return false;
    }
    for (int code : segment) {
      if (!mayCall(foundVan, Routes.unitOf(code))) {
        return false;
      }
    }
    routes.insertAll(foundVan, Math.min(foundAt, routes.stops[foundVan].length), segment);
    return true;
  }

  private static void turn(int[] codes) {
    for (int i = 0, j = codes.length - 1; i < j; i++, j--) {
      int c = codes[i];
      codes[i] = codes[j];
      codes[j] = c;
    }
  }

  private boolean reverse(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    int v = foundVan;
    int rest = routes.stops[v].length - foundAt;
    if (rest < 2) {
      return false;
    }
    int length = 2 + random.nextInt(Math.min(rest - 1, 12));
    int[] route = routes.stops[v].clone();
    int[] part = Arrays.copyOfRange(route, foundAt, Math.min(route.length, foundAt + length));
    turn(part);
    System.arraycopy(part, 0, route, foundAt, part.length);
    routes.stops[v] = route;
    return true;
  }

  private boolean crossTails(Routes routes) {
    int v = random.nextInt(in.vanCount);
    int w = random.nextInt(in.vanCount);
    int[] a = routes.stops[v];
    int[] b = routes.stops[w];
    if (v == w || a.length + b.length == 0) {
      return false;
    }
    int p = locked(v) + random.nextInt(a.length - locked(v) + 1);
    int q = locked(w) + random.nextInt(b.length - locked(w) + 1);
    if (p < a.length && random.nextInt(100) < 70) {
      int beside = near[Routes.unitOf(a[p])][random.nextInt(Math.min(NEAR, in.unitCount - 1))];
      for (int i = locked(w); i < b.length; i++) {
        if (Routes.unitOf(b[i]) == beside) {
          q = i + random.nextInt(2);
        }
      }
    }
    for (int i = p; i < a.length; i++) {
      if (!mayCall(w, Routes.unitOf(a[i]))) {
        return false;
      }
    }
    for (int i = q; i < b.length; i++) {
      if (!mayCall(v, Routes.unitOf(b[i]))) {
        return false;
      }
    }
    routes.stops[v] = join(a, p, b, q);
    routes.stops[w] = join(b, q, a, p);
    return true;
  }

  private static int[] join(int[] head, int headEnd, int[] tail, int tailFrom) {
    int[] route = Arrays.copyOf(head, headEnd + tail.length - tailFrom);
    System.arraycopy(tail, tailFrom, route, headEnd, tail.length - tailFrom);
    return route;
  }

  private boolean toggleMark(Routes routes) {
    if (!drawStop(routes)) {
      return false;
    }
    int code = routes.stops[foundVan][foundAt];
    boolean sorts = in.sortOfUnit[Routes.unitOf(code)] >= 0;
    int mark = sorts && random.nextInt(3) > 0 ? Routes.WAIT : Routes.BREAK;
    if (mark == Routes.BREAK && in.maxWork[foundVan] >= Instance.NEVER) {
      return false;
    }
    routes.set(foundVan, foundAt, code ^ mark);
    return true;
  }

  private boolean exchangeVans(Routes routes) {
    int v = random.nextInt(in.vanCount);
    int w = random.nextInt(in.vanCount);
    if (v == w || locked(v) + locked(w) > 0) {
      return false;
    }
    for (int code : routes.stops[v]) {
      if (!mayCall(w, Routes.unitOf(code))) {
        return false;
      }
    }
    for (int code : routes.stops[w]) {
      if (!mayCall(v, Routes.unitOf(code))) {
        return false;
      }
    }
    int[] a = routes.stops[v];
    routes.stops[v] = routes.stops[w];
    routes.stops[w] = a;
    return true;
  }

  private boolean ruinAndRecreate(Routes routes) {
    List<Integer> absent = new ArrayList<>();
    int seed = wanted[random.nextInt(wanted.length)];
    boolean large = random.nextInt(100) < LARGE_RUINS;
    if (large) {
      seed = drawUnvisitedPromised(routes, seed);
    }
    int budget = large ? 8 + random.nextInt(20) : 2 + random.nextInt(9);
    boolean[] cut = new boolean[in.vanCount];
    if (drawVisit(routes, seed)) {
      budget -= cutString(routes, foundVan, foundAt, budget, absent, cut);
    }
    for (int i = 0; budget > 0 && i < near[seed].length && i < 20; i++) {
      if (drawVisit(routes, near[seed][i]) && !cut[foundVan]) {
        budget -= cutString(routes, foundVan, foundAt, budget, absent, cut);
      }
    }
    if (absent.isEmpty()) {
      return false;
    }
    if (large || random.nextInt(3) == 0) {
      addUnvisited(routes, absent);
    }
    absent.removeIf(u -> visits(routes, u) || (in.missedCost[u] == 0 && random.nextInt(5) == 0));
    insertion.readAll(routes);
    if (random.nextInt(100) < REGRETS) {
      drawUrgencies(absent);
      insertion.insertByRegret(routes, absent, urgencies);
      return true;
    }
    order(absent);
    for (int u : absent) {
      if (!visits(routes, u)) {
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
    for (int u : wanted) {
      if (in.missedCost[u] > 0 && !visits(routes, u) && random.nextInt(++seen) == 0) {
        drawn = u;
      }
    }
    return drawn;
  }

  private void addUnvisited(Routes routes, List<Integer> absent) {
    for (int u : wanted) {
      if (in.missedCost[u] > 0 && !absent.contains(u) && !visits(routes, u)) {
        absent.add(u);
      }
    }
  }

  private int cutString(
      Routes routes, int v, int at, int budget, List<Integer> absent, boolean[] cut) {
    cut[v] = true;
    int[] route = routes.stops[v];
    int most = Math.min(budget, Math.max(1, (route.length - locked(v)) / 2 + 1));
    int length = 1 + random.nextInt(most);
    int first = Math.max(locked(v), at - random.nextInt(length));
    int end = Math.min(route.length, first + length);
    int[] kept = new int[route.length];
    int n = 0;
    int removed = 0;
    for (int p = 0; p < route.length; p++) {
      int u = Routes.unitOf(route[p]);
      boolean out = p >= first && p < end && (in.sortOfUnit[u] < 0 || random.nextInt(4) == 0);
      if (out) {
        removed++;
        if (in.demand.isWanted(u) && in.sortOfUnit[u] < 0) {
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
      case 0 -> absent.sort((a, b) -> Double.compare(urgency(b), urgency(a)));
      case 1 -> absent.sort((a, b) -> Double.compare(urgency(a), urgency(b)));
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
