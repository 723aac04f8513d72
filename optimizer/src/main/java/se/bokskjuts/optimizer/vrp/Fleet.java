package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All vehicles' tours and who is left out. Tours never change, so a copy is cheap. */
final class Fleet {
  final Tour[] tours;
  final boolean[] absent;
  final int[] vehicleOf;
  private final Instance all;

  private Fleet(Instance all, Tour[] tours, boolean[] absent, int[] vehicleOf) {
    this.all = all;
    this.tours = tours;
    this.absent = absent;
    this.vehicleOf = vehicleOf;
  }

  /** With the vehicles' initial tasks, if they have any. Throws where those break a rule. */
  static Fleet of(Instance all) {
    Fleet fleet =
        new Fleet(all, new Tour[all.vehicles], new boolean[all.requests], new int[all.requests]);
    Arrays.fill(fleet.absent, true);
    Arrays.fill(fleet.vehicleOf, Instance.NOWHERE);
    for (int v = 0; v < all.vehicles; v++) {
      List<Integer> initial = all.problem.vehicles().get(v).initial();
      int[] tasks = initial.stream().mapToInt(t -> t).toArray();
      @Nullable Tour tour = holds(all, v, tasks) ? Tour.of(all, v, tasks) : null;
      if (tour == null) {
        throw new InitialRouteException(v);
      }
      fleet.set(tour);
    }
    return fleet;
  }

  /** Whether the vehicle has the skills, and each pair is whole and in order. */
  private static boolean holds(Instance all, int v, int[] tasks) {
    List<Integer> open = new ArrayList<>();
    for (int task : tasks) {
      int r = task / 2;
      if (!all.mayServe[v][r]) {
        return false;
      }
      if (VrpProblem.isSecond(task)) {
        if (!open.remove(Integer.valueOf(r))) {
          return false;
        }
      } else if (all.isPair[r]) {
        open.add(r);
      }
    }
    return open.isEmpty();
  }

  Fleet copy() {
    return new Fleet(all, tours.clone(), absent.clone(), vehicleOf.clone());
  }

  void set(Tour tour) {
    tours[tour.vehicle] = tour;
    for (int task : tour.tasks) {
      absent[task / 2] = false;
      vehicleOf[task / 2] = tour.vehicle;
    }
  }

  void leaveOut(int request) {
    absent[request] = true;
    vehicleOf[request] = Instance.NOWHERE;
  }

  long cost() {
    long sum = 0;
    for (Tour tour : tours) {
      sum += tour.cost;
    }
    return sum;
  }

  long prioritySum() {
    long sum = 0;
    for (int r = 0; r < all.requests; r++) {
      sum += absent[r] ? 0 : (long) all.priority[r] * all.tasksOf(r);
    }
    return sum;
  }

  int served() {
    int sum = 0;
    for (int r = 0; r < all.requests; r++) {
      sum += absent[r] ? 0 : all.tasksOf(r);
    }
    return sum;
  }

  /** More priority, then more tasks, then less cost. */
  boolean isBetterThan(Fleet other) {
    long priority = prioritySum();
    long otherPriority = other.prioritySum();
    if (priority != otherPriority) {
      return priority > otherPriority;
    }
    int served = served();
    int otherServed = other.served();
    return served != otherServed ? served > otherServed : cost() < other.cost();
  }
}
