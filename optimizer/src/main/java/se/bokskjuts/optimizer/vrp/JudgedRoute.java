package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;

/**
 * A given route with the best times that could be found for it, and what it breaks all the same.
 *
 * @param ofSteps one list for each step
 * @param ofRoute what is broken as a whole
 */
public record JudgedRoute(VrpRoute route, List<List<Violation>> ofSteps, List<Violation> ofRoute) {
  public JudgedRoute {
    ofSteps = ofSteps.stream().map(List::copyOf).toList();
    ofRoute = List.copyOf(ofRoute);
  }

  /** Each cause once, seconds added up. */
  public List<Violation> all() {
    List<Violation> together = new ArrayList<>(ofRoute);
    ofSteps.forEach(together::addAll);
    return sums(together);
  }

  /** Each cause once, seconds added up. */
  public static List<Violation> sums(List<Violation> all) {
    Map<Violation.Cause, Long> seconds = new EnumMap<>(Violation.Cause.class);
    all.forEach(v -> seconds.merge(v.cause(), v.seconds(), Long::sum));
    return seconds.entrySet().stream().map(e -> new Violation(e.getKey(), e.getValue())).toList();
  }
}
