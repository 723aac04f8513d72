package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.optimizer.vrp.VrpSolution.Obstacle;
import se.bokskjuts.optimizer.vrp.VrpSolution.ObstacleKind;

/** Tries a request left out alone on every vehicle, and says what stands against it. */
final class Obstacles {
  private Obstacles() {}

  static List<Obstacle> against(Instance all, int request) {
    List<Obstacle> found = new ArrayList<>();
    for (int v = 0; v < all.vehicles; v++) {
      found.add(new Obstacle(v, kindOf(all, v, request)));
    }
    return found;
  }

  private static ObstacleKind kindOf(Instance all, int v, int request) {
    VrpRequest asked = all.problem.requests().get(request);
    Ride ride = all.ride[v];
    if (!all.problem.vehicles().get(v).skills().containsAll(asked.skills())) {
      return ObstacleKind.SKILLS;
    }
    if (!all.fits(v, request)) {
      return ObstacleKind.CAPACITY;
    }
    if (all.tasksOf(request) > ride.mostTasks) {
      return ObstacleKind.TASKS;
    }
    int[] alone =
        all.isPair[request] ? new int[] {2 * request, 2 * request + 1} : new int[] {2 * request};
    if (Tour.of(all, v, alone) != null) {
      return ObstacleKind.ROUTE_IS_FULL;
    }
    return aloneTooLong(all, ride, alone);
  }

  private static ObstacleKind aloneTooLong(Instance all, Ride ride, int[] alone) {
    long travel = 0;
    long metres = 0;
    int at = ride.start;
    for (int k = 0; k <= alone.length; k++) {
      int next = k < alone.length ? all.location[alone[k]] : ride.end;
      travel += ride.time(at, next);
      metres += ride.metres(at, next);
      at = next;
    }
    if (travel > ride.mostTravel) {
      return ObstacleKind.TRAVEL_TIME;
    }
    return metres > ride.mostMetres ? ObstacleKind.DISTANCE : ObstacleKind.TIME;
  }
}
