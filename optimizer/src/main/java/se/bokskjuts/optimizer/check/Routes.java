package se.bokskjuts.optimizer.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** Drives every route of the plan once. */
final class Routes {
  private Routes() {}

  /**
   * Leaves the boxes' events behind. A stop at an unknown unit ends the reading of routes: times
   * and places after it mean nothing.
   */
  static Totals drive(Day day, Plan plan, Boxes boxes, Findings findings) {
    Totals totals = new Totals(day.problem);
    Set<VanId> seen = new HashSet<>();
    for (Route route : plan.routes()) {
      Optional<Van> van = day.findVan(route.van());
      if (van.isEmpty() || !seen.add(route.van())) {
        String why = van.isEmpty() ? "no such van" : "a second one";
        findings.add(Rule.FILE, "route of van " + route.van() + ": " + why);
      } else if (!route.stops().isEmpty()
          && !new RouteDrive(day, van.get(), route, boxes, findings, totals).run()) {
        break;
      }
    }
    return totals;
  }
}
