package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Builds first routes: every wanted unit at its cheapest place, promised and far ones first. */
final class Construction {
  private final Instance in;
  private final StopDraw draw;
  private final Insertion insertion;

  Construction(Instance in, StopDraw draw, Insertion insertion) {
    this.in = in;
    this.draw = draw;
    this.insertion = insertion;
  }

  /** Routes that visit every wanted unit where times allow, promised ones first. */
  Routes build(Predicate<Routes> isFeasible) {
    Routes routes = pinnedStops(isFeasible);
    insertion.readAll(routes);
    List<Integer> units = new ArrayList<>();
    for (int u : draw.wanted) {
      boolean ordinary = in.sortOfUnit[u] < 0 && in.demand.isWanted(u);
      if (ordinary || in.missedCost[u] > 0 || in.pins.vanOfUnit[u] >= 0) {
        units.add(u);
      }
    }
    units.sort((a, b) -> Double.compare(urgency(b), urgency(a)));
    for (int u : units) {
      if (!draw.visits(routes, u)) {
        insertWhereFeasible(routes, u, isFeasible);
      }
    }
    return routes;
  }

  /** The pinned first stops; their vans unload at their end too, where it is open by then. */
  private Routes pinnedStops(Predicate<Routes> isFeasible) {
    Routes routes = Routes.empty(in.vanCount);
    for (int v = 0; v < in.vanCount; v++) {
      routes.stops[v] = in.pins.firstStops[v].clone();
    }
    for (int v = 0; v < in.vanCount; v++) {
      int[] pinned = routes.stops[v];
      if (pinned.length > 0 && in.pins.allows(v, in.vanEnd[v])) {
        routes.insert(v, pinned.length, in.vanEnd[v]);
        if (!isFeasible.test(routes)) {
          routes.stops[v] = pinned;
        }
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

  /** Higher first: pinned, then promised, then far from every van that may call there. */
  double urgency(int u) {
    int away = Integer.MAX_VALUE;
    for (int v = 0; v < in.vanCount; v++) {
      if (in.mayServe[v][u]) {
        away = Math.min(away, in.seconds(in.vanStart[v], u));
      }
    }
    double pinned = in.pins.vanOfUnit[u] >= 0 ? 1e9 : 0;
    return pinned + (in.missedCost[u] > 0 ? 1e6 : 0) + away;
  }
}
