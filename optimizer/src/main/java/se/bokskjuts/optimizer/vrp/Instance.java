package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A problem in plain arrays. Times are whole seconds. */
final class Instance {
  /**
   * One unit of a vehicle's price in units of cost here, so that a price per hour is one a second.
   */
  static final long COST_UNIT = 3600;

  static final long NEVER = Long.MAX_VALUE / 4;
  static final long TOO_EARLY = -NEVER;
  static final int NOWHERE = -1;

  final VrpProblem problem;
  final int requests;
  final int vehicles;
  final int measures;
  final int[] location;
  final long[][] from;
  final long[][] to;
  final long[][] brought;
  final long[][] taken;
  final long[][] carried;
  final boolean[] isPair;
  final int[] priority;
  final Ride[] ride;

  /** Vehicles of one class are alike in all but their number. */
  final int[] classOf;

  final boolean[][] mayServe;

  Instance(VrpProblem problem) {
    this.problem = problem;
    requests = problem.requests().size();
    vehicles = problem.vehicles().size();
    measures = problem.measures();
    location = new int[2 * requests];
    from = new long[2 * requests][];
    to = new long[2 * requests][];
    brought = new long[requests][measures];
    taken = new long[requests][measures];
    carried = new long[requests][measures];
    isPair = new boolean[requests];
    priority = new int[requests];
    for (int r = 0; r < requests; r++) {
      read(r, problem.requests().get(r));
    }
    ride = new Ride[vehicles];
    classOf = new int[vehicles];
    mayServe = new boolean[vehicles][requests];
    readVehicles();
  }

  private void read(int r, VrpRequest request) {
    isPair[r] = request.isPair();
    priority[r] = request.priority();
    for (int d = 0; d < measures; d++) {
      brought[r][d] = VrpRequest.at(request.brought(), d);
      taken[r][d] = VrpRequest.at(request.taken(), d);
      carried[r][d] = VrpRequest.at(request.carried(), d);
    }
    for (int k = 0; k < request.tasks().size(); k++) {
      VrpTask task = request.tasks().get(k);
      location[2 * r + k] = task.location();
      from[2 * r + k] = ends(task.windows(), true);
      to[2 * r + k] = ends(task.windows(), false);
    }
  }

  /** Sorted; the whole of time where there is no window. */
  static long[] ends(List<Window> windows, boolean begins) {
    List<Window> all = windows.isEmpty() ? List.of(Window.ALWAYS) : windows;
    return all.stream().mapToLong(w -> begins ? w.from() : w.to()).sorted().toArray();
  }

  private void readVehicles() {
    Map<List<Object>, Integer> classes = new HashMap<>();
    Map<List<Object>, long[]> tables = new HashMap<>();
    for (int v = 0; v < vehicles; v++) {
      VrpVehicle vehicle = problem.vehicles().get(v);
      ride[v] = new Ride(problem, vehicle, measures, tables);
      List<Object> alike = new ArrayList<>();
      alike.add(vehicle.start());
      alike.add(vehicle.end());
      alike.add(vehicle.capacity());
      alike.add(vehicle.skills());
      alike.add(vehicle.hours());
      alike.add(vehicle.breaks());
      alike.add(vehicle.matrix());
      alike.add(vehicle.speedFactor());
      alike.add(vehicle.type());
      alike.add(vehicle.limits());
      alike.add(vehicle.price());
      classOf[v] = classes.computeIfAbsent(alike, a -> classes.size());
      for (int r = 0; r < requests; r++) {
        mayServe[v][r] =
            vehicle.skills().containsAll(problem.requests().get(r).skills()) && fits(v, r);
      }
    }
  }

  /** Whether the vehicle could carry the request even if it did nothing else. */
  boolean fits(int v, int r) {
    for (int d = 0; d < measures; d++) {
      long most = Math.max(carried[r][d], Math.max(brought[r][d], taken[r][d]));
      if (most > ride[v].capacity[d]) {
        return false;
      }
    }
    return true;
  }

  /** First moment not before {@code time} at which the task may begin. */
  long beginFrom(int task, long time) {
    return firstWithin(from[task], to[task], time);
  }

  /** Last moment not after {@code time} at which the task may begin. */
  long beginUntil(int task, long time) {
    return lastWithin(from[task], to[task], time);
  }

  static long firstWithin(long[] from, long[] to, long time) {
    for (int w = 0; w < from.length; w++) {
      if (time <= to[w]) {
        return Math.max(time, from[w]);
      }
    }
    return NEVER;
  }

  static long lastWithin(long[] from, long[] to, long time) {
    for (int w = from.length - 1; w >= 0; w--) {
      if (time >= from[w]) {
        return Math.min(time, to[w]);
      }
    }
    return TOO_EARLY;
  }

  int tasksOf(int request) {
    return isPair[request] ? 2 : 1;
  }
}
