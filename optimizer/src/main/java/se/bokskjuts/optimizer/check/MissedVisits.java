package se.bokskjuts.optimizer.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Promised units with demand where no van lifts a box ({@code domain.md} 5, missed). */
final class MissedVisits {
  private MissedVisits() {}

  static List<Unit> list(Day day, Demand demand, Plan plan) {
    Set<UnitId> wanted = new HashSet<>();
    demand.items.values().forEach(t -> wanted.addAll(List.of(t.from(), t.to())));
    demand.unfilled.forEach(h -> wanted.add(h.to()));
    Set<UnitId> visited = visited(plan);
    return day.units().values().stream()
        .filter(u -> u.promised() && wanted.contains(u.id()) && !visited.contains(u.id()))
        .toList();
  }

  private static Set<UnitId> visited(Plan plan) {
    Set<UnitId> visited = new HashSet<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        if (!stop.load().isEmpty() || !stop.unload().isEmpty()) {
          visited.add(stop.unit());
        }
      }
    }
    return visited;
  }
}
