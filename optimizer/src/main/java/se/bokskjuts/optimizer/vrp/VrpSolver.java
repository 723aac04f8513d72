package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.vrp.VrpSolution.Unserved;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;

/**
 * Door of the engine: the most priority served, then the most tasks, then the least cost. With
 * steps and a seed and no time limit the answer is always the same.
 */
public final class VrpSolver {
  private VrpSolver() {}

  /**
   * Searches until the settings' limit or until {@code stop} is true; in one thread.
   *
   * @throws InitialRouteException if a vehicle's initial tasks break a rule
   */
  public static VrpSolution solve(
      VrpProblem problem, SolveSettings settings, BooleanSupplier stop) {
    Instance all = new Instance(problem);
    Fleet best = new VrpSearch(all, settings, stop).run();
    List<VrpRoute> routes = new ArrayList<>();
    for (Tour tour : best.tours) {
      if (tour.size() > 0) {
        routes.add(new VrpRoute(tour.vehicle, new Schedule(all, tour).steps()));
      }
    }
    List<Unserved> unserved = new ArrayList<>();
    for (int r = 0; r < all.requests; r++) {
      if (best.absent[r]) {
        unserved.add(new Unserved(r, Obstacles.against(all, r)));
      }
    }
    return new VrpSolution(routes, unserved);
  }
}
