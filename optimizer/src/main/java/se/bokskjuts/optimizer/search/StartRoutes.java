package se.bokskjuts.optimizer.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;

/** A plan's stops as routes to search from. */
final class StartRoutes {
  private StartRoutes() {}

  /** Empty where the plan speaks of vans or units that the day does not have. */
  static Optional<Routes> of(Instance in, Plan plan) {
    Routes routes = Routes.empty(in.vanCount);
    for (Route route : plan.routes()) {
      if (!isOfDay(in.day, route)) {
        return Optional.empty();
      }
      routes.stops[in.vanIndexOf(route.van())] = codes(in, route);
    }
    return Optional.of(routes);
  }

  private static boolean isOfDay(DayProblem day, Route route) {
    return day.vans().stream().anyMatch(v -> v.id().equals(route.van()))
        && route.stops().stream().allMatch(s -> day.findUnit(s.unit()).isPresent());
  }

  private static int[] codes(Instance in, Route route) {
    Set<Integer> breaksAfter = new HashSet<>();
    route.breaks().stream().map(Break::afterStop).forEach(breaksAfter::add);
    int[] codes = new int[route.stops().size()];
    for (int i = 0; i < codes.length; i++) {
      Stop stop = route.stops().get(i);
      int u = in.indexOf(stop.unit());
      boolean waits = in.sortOfUnit[u] >= 0 && stop.start().isAfter(stop.arrive());
      codes[i] = u | (waits ? Routes.WAIT : 0) | (breaksAfter.contains(i - 1) ? Routes.BREAK : 0);
    }
    return codes;
  }
}
