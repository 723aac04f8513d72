package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/**
 * One order of stops of one van.
 *
 * @param mask the units it stops at
 * @param cost SEK at least: fixed, kilometres, driving and service without any box
 * @param paid SEK of it that do not depend on time
 */
record TinyRoute(int van, int[] stops, int mask, double cost, double paid) {
  /** All orders of stops that can be driven within shift and range and are within the budget. */
  static List<TinyRoute> all(TinyDay tiny, int van, Budget budget) {
    List<TinyRoute> routes = new ArrayList<>();
    routes.add(new TinyRoute(van, new int[0], 0, 0, 0));
    new Growth(tiny, van, budget, routes).grow(new int[0], 0);
    return routes;
  }

  /** What routes may cost. */
  interface Budget {
    /** Whether a route of these units and cost may be part of a plan worth looking at. */
    boolean allows(int mask, double cost);

    /** Whether it may be the beginning of such a route. */
    boolean allowsLonger(int mask, double cost);
  }

  /**
   * The van's cheapest cost to stop at all units of each mask, in any order and time; infinite
   * where it cannot.
   */
  static double[] cheapest(TinyDay tiny, int van) {
    double[] cheapest = new double[1 << tiny.n];
    Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
    cheapest[0] = 0;
    Budget once =
        new Budget() {
          @Override
          public boolean allows(int mask, double cost) {
            cheapest[mask] = Math.min(cheapest[mask], cost);
            return false;
          }

          @Override
          public boolean allowsLonger(int mask, double cost) {
            return true;
          }
        };
    new Growth(tiny, van, once, new ArrayList<>()).growOnce(new int[0], 0);
    return cheapest;
  }

  private record Growth(TinyDay tiny, int van, Budget budget, List<TinyRoute> routes) {
    void grow(int[] stops, int mask) {
      for (int u = 0; u < tiny.n; u++) {
        boolean again = stops.length > 0 && stops[stops.length - 1] == u;
        boolean useful = !again || tiny.isDock(u) || tiny.sorts[u] != null;
        boolean third = again && stops.length > 1 && stops[stops.length - 2] == u;
        if (!useful || third || !theVan().mayServe(tiny.units.get(u).id())) {
          continue;
        }
        int[] longer = Arrays.copyOf(stops, stops.length + 1);
        longer[stops.length] = u;
        TinyRoute route = price(longer, mask | 1 << u);
        if (route != null && budget.allowsLonger(route.mask(), route.cost())) {
          if (budget.allows(route.mask(), route.cost())) {
            routes.add(route);
          }
          grow(longer, route.mask());
        }
      }
    }

    /** Every unit once. */
    void growOnce(int[] stops, int mask) {
      for (int u = 0; u < tiny.n; u++) {
        if ((mask >> u & 1) == 0 && theVan().mayServe(tiny.units.get(u).id())) {
          int[] longer = Arrays.copyOf(stops, stops.length + 1);
          longer[stops.length] = u;
          TinyRoute route = price(longer, mask | 1 << u);
          if (route != null) {
            budget.allows(route.mask(), route.cost());
            growOnce(longer, route.mask());
          }
        }
      }
    }

    private Van theVan() {
      return tiny.day.vans().get(van);
    }

    /** Null where it is too dear or too long. */
    private @org.jspecify.annotations.Nullable TinyRoute price(int[] stops, int mask) {
      Van v = theVan();
      int at = tiny.indexOf(v.start());
      int metres = 0;
      int driving = 0;
      int clock = v.shift().fromSecond();
      for (int u : stops) {
        Unit unit = tiny.units.get(u);
        metres += tiny.metres[at][u];
        driving += tiny.seconds[at][u] + unit.serviceSeconds();
        clock = begin(unit, clock + tiny.seconds[at][u]);
        if (clock < 0) {
          return null;
        }
        clock += unit.serviceSeconds() + unit.secondsPerBox();
        at = u;
      }
      int end = tiny.indexOf(v.end());
      metres += tiny.metres[at][end];
      driving += tiny.seconds[at][end];
      boolean tooLong =
          clock + tiny.seconds[at][end] > v.shift().toSecond()
              || metres > v.rangeMetres().orElse(Integer.MAX_VALUE);
      double co2 = tiny.day.rates().co2PerKg().doubleValue() * v.gramsCo2PerKm().doubleValue();
      double paid =
          v.fixed().doubleValue() + (v.perKm().doubleValue() + co2 / 1000) * metres / 1000;
      double cost = paid + v.perHour().doubleValue() * driving / 3600;
      return tooLong ? null : new TinyRoute(van, stops, mask, cost, paid);
    }

    private static int begin(Unit unit, int arrival) {
      if (unit.windows().isEmpty()) {
        return arrival;
      }
      return unit.windows().stream()
          .filter(w -> arrival <= w.toSecond())
          .mapToInt(w -> Math.max(arrival, w.fromSecond()))
          .min()
          .orElse(-1);
    }
  }
}
