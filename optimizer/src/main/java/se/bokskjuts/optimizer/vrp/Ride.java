package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.Map;

/** A vehicle in plain arrays: its ways, its prices, its limits, its breaks. */
final class Ride {
  private static final double METRES_PER_KM = 1000;
  private static final double PERCENT = 100;

  final int places;
  final int start;
  final int end;
  final long opens;
  final long closes;
  final long[] capacity;
  final long fixed;
  final long perTaskHour;
  final int mostTasks;
  final long mostTravel;
  final long mostMetres;
  final int breaks;
  final long[][] breakFrom;
  final long[][] breakTo;
  final long[] breakTime;
  final long[][] breakLoad;
  final boolean restsLight;

  /** By task number. */
  final long[] setup;

  final long[] service;
  private final long[] time;
  private final long[] metres;
  private final long[] cost;

  Ride(VrpProblem problem, VrpVehicle vehicle, int measures, Map<List<Object>, long[]> tables) {
    VrpMatrix matrix = problem.matrices().get(vehicle.matrix());
    places = matrix.size();
    start = vehicle.start().orElse(Instance.NOWHERE);
    end = vehicle.end().orElse(Instance.NOWHERE);
    opens = vehicle.hours().from();
    closes = vehicle.hours().to();
    capacity = new long[measures];
    for (int d = 0; d < measures; d++) {
      capacity[d] = VrpRequest.at(vehicle.capacity(), d);
    }
    VrpVehicle.Price price = vehicle.price();
    fixed = price.fixed() * Instance.COST_UNIT;
    perTaskHour = price.perTaskHour();
    mostTasks = vehicle.limits().tasks().orElse(Integer.MAX_VALUE);
    mostTravel = vehicle.limits().travelSeconds().orElse(Window.LATEST);
    mostMetres = vehicle.limits().metres().orElse(Long.MAX_VALUE);
    breaks = vehicle.breaks().size();
    breakFrom = new long[breaks][];
    breakTo = new long[breaks][];
    breakTime = new long[breaks];
    breakLoad = new long[breaks][];
    boolean light = false;
    for (int k = 0; k < breaks; k++) {
      VrpBreak rest = vehicle.breaks().get(k);
      breakFrom[k] = Instance.ends(rest.windows(), true);
      breakTo[k] = Instance.ends(rest.windows(), false);
      breakTime[k] = rest.seconds();
      breakLoad[k] = mostLoad(rest, measures);
      light |= rest.maxLoad().isPresent();
    }
    restsLight = light;
    setup = new long[2 * problem.requests().size()];
    service = new long[setup.length];
    readTasks(problem, vehicle.type());
    long percent = Math.max(1, Math.round(PERCENT * vehicle.speedFactor()));
    int number = vehicle.matrix();
    time = tables.computeIfAbsent(List.of("time", number, percent), k -> times(matrix, percent));
    metres = tables.computeIfAbsent(List.of("metres", number), k -> metres(matrix));
    cost =
        tables.computeIfAbsent(
            List.of("cost", number, percent, price.perHour(), price.perKm()),
            k -> costs(matrix, price));
  }

  private static long[] mostLoad(VrpBreak rest, int measures) {
    long[] most = new long[measures];
    for (int d = 0; d < measures; d++) {
      int measure = d;
      most[d] = rest.maxLoad().map(m -> VrpRequest.at(m, measure)).orElse(Long.MAX_VALUE);
    }
    return most;
  }

  private void readTasks(VrpProblem problem, String type) {
    for (int r = 0; r < problem.requests().size(); r++) {
      List<VrpTask> tasks = problem.requests().get(r).tasks();
      for (int k = 0; k < tasks.size(); k++) {
        setup[2 * r + k] = tasks.get(k).setup(type);
        service[2 * r + k] = tasks.get(k).service(type);
      }
    }
  }

  private static long[] times(VrpMatrix matrix, long percent) {
    int n = matrix.size();
    long[] flat = new long[n * n];
    for (int i = 0; i < n * n; i++) {
      flat[i] = Math.round(matrix.seconds()[i / n][i % n] * PERCENT / percent);
    }
    return flat;
  }

  private static long[] metres(VrpMatrix matrix) {
    int n = matrix.size();
    long[] flat = new long[n * n];
    matrix
        .metres()
        .ifPresent(
            m -> {
              for (int i = 0; i < n * n; i++) {
                flat[i] = m[i / n][i % n];
              }
            });
    return flat;
  }

  private long[] costs(VrpMatrix matrix, VrpVehicle.Price price) {
    int n = matrix.size();
    long[] flat = new long[n * n];
    double perMetre = price.perKm() * Instance.COST_UNIT / METRES_PER_KM;
    for (int i = 0; i < n * n; i++) {
      flat[i] =
          matrix.costs().isPresent()
              ? matrix.costs().get()[i / n][i % n] * Instance.COST_UNIT
              : price.perHour() * time[i];
      flat[i] += Math.round(perMetre * metres[i]);
    }
    return flat;
  }

  /** An open end costs nothing and takes no time. */
  long time(int a, int b) {
    return a < 0 || b < 0 ? 0 : time[a * places + b];
  }

  long metres(int a, int b) {
    return a < 0 || b < 0 ? 0 : metres[a * places + b];
  }

  long cost(int a, int b) {
    return a < 0 || b < 0 ? 0 : cost[a * places + b];
  }

  /**
   * Earliest arrival after a leg on which some breaks are taken; who waits for a break's window
   * drives meanwhile.
   */
  long arrive(long leave, long travel, int firstBreak, int breaksAfter) {
    long at = leave;
    long left = travel;
    for (int k = firstBreak; k < breaksAfter; k++) {
      long begin = Instance.firstWithin(breakFrom[k], breakTo[k], at);
      if (begin >= Instance.NEVER) {
        return Instance.NEVER;
      }
      left = Math.max(0, left - (begin - at));
      at = begin + breakTime[k];
    }
    return at + left;
  }

  /** Latest leave for a leg, to be there by a moment: the mirror of {@link #arrive}. */
  long leave(long there, long travel, int firstBreak, int breaksAfter) {
    long at = there;
    long left = travel;
    for (int k = breaksAfter - 1; k >= firstBreak; k--) {
      long begin = Instance.lastWithin(breakFrom[k], breakTo[k], at - breakTime[k]);
      if (begin <= Instance.TOO_EARLY) {
        return Instance.TOO_EARLY;
      }
      left = Math.max(0, left - (at - breakTime[k] - begin));
      at = begin;
    }
    return at - left;
  }
}
