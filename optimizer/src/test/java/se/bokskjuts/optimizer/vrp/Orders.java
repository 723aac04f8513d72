package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;

/** Drives one order of tasks with its breaks on every leg in turn, and lets the checker judge. */
final class Orders {
  private final VrpProblem problem;
  private final int vehicleNumber;
  private final VrpVehicle vehicle;
  private final List<Integer> tasks;

  private Orders(VrpProblem problem, int vehicleNumber, List<Integer> tasks) {
    this.problem = problem;
    this.vehicleNumber = vehicleNumber;
    this.vehicle = problem.vehicles().get(vehicleNumber);
    this.tasks = tasks;
  }

  /** Negative where no share of the breaks among the legs is allowed. */
  static long cost(VrpProblem problem, int vehicle, List<Integer> tasks) {
    if (tasks.isEmpty()) {
      return 0;
    }
    Orders orders = new Orders(problem, vehicle, tasks);
    return orders.tryBreaks(new ArrayList<>(), 0);
  }

  private long tryBreaks(List<Integer> legs, int from) {
    if (legs.size() == vehicle.breaks().size()) {
      return judge(legs);
    }
    for (int leg = from; leg <= tasks.size(); leg++) {
      legs.add(leg);
      long cost = tryBreaks(legs, leg);
      legs.remove(legs.size() - 1);
      if (cost >= 0) {
        return cost;
      }
    }
    return -1;
  }

  private long judge(List<Integer> legs) {
    List<Step> steps = new ArrayList<>();
    List<Long> none = new ArrayList<>();
    List<Long> load = new ArrayList<>();
    for (int d = 0; d < problem.measures(); d++) {
      int measure = d;
      none.add(0L);
      load.add(tasks.stream().mapToLong(t -> brought(t, measure)).sum());
    }
    long now = vehicle.hours().from();
    long travel = 0;
    int at = vehicle.start().orElse(-1);
    steps.add(step(StepKind.START, OptionalInt.empty(), now, 0, 0, 0, 0, load));
    for (int leg = 0; leg <= tasks.size(); leg++) {
      int to =
          leg < tasks.size() ? problem.task(tasks.get(leg)).location() : vehicle.end().orElse(-1);
      long left = seconds(at, to);
      for (int k = 0; k < legs.size(); k++) {
        if (legs.get(k) == leg) {
          VrpBreak rest = vehicle.breaks().get(k);
          OptionalLong begin = first(rest.windows(), now);
          if (begin.isEmpty()) {
            return -1;
          }
          long driven = Math.min(left, begin.getAsLong() - now);
          travel += driven;
          left -= driven;
          now += driven;
          steps.add(
              step(
                  StepKind.BREAK,
                  OptionalInt.of(k),
                  now,
                  begin.getAsLong() - now,
                  0,
                  rest.seconds(),
                  travel,
                  load));
          now = begin.getAsLong() + rest.seconds();
        }
      }
      now += left;
      travel += left;
      if (leg == tasks.size()) {
        steps.add(step(StepKind.END, OptionalInt.empty(), now, 0, 0, 0, travel, load));
        break;
      }
      VrpTask task = problem.task(tasks.get(leg));
      OptionalLong begin = first(task.windows(), now);
      if (begin.isEmpty()) {
        return -1;
      }
      long setup = at == to ? 0 : task.setup(vehicle.type());
      long service = task.service(vehicle.type());
      load = after(load, tasks.get(leg));
      steps.add(
          step(
              StepKind.TASK,
              OptionalInt.of(tasks.get(leg)),
              now,
              begin.getAsLong() - now,
              setup,
              service,
              travel,
              load));
      now = begin.getAsLong() + setup + service;
      at = to;
    }
    VrpRoute route = new VrpRoute(vehicleNumber, steps);
    VrpChecker judged = VrpChecker.check(problem, new VrpSolution(List.of(route), List.of()));
    boolean holds = judged.faults().stream().noneMatch(f -> f.startsWith("vehicle"));
    return holds ? judged.cost : -1;
  }

  private static Step step(
      StepKind kind,
      OptionalInt number,
      long arrival,
      long waiting,
      long setup,
      long service,
      long travel,
      List<Long> load) {
    return new Step(kind, number, arrival, waiting, setup, service, travel, 0, load);
  }

  private static OptionalLong first(List<Window> windows, long time) {
    return windows.isEmpty()
        ? OptionalLong.of(time)
        : windows.stream()
            .filter(w -> time <= w.to())
            .mapToLong(w -> Math.max(time, w.from()))
            .min();
  }

  private long brought(int task, int d) {
    return VrpRequest.at(problem.requests().get(task / 2).brought(), d);
  }

  private List<Long> after(List<Long> load, int task) {
    List<Long> next = new ArrayList<>();
    VrpRequest r = problem.requests().get(task / 2);
    for (int d = 0; d < load.size(); d++) {
      long carried = VrpRequest.at(r.carried(), d);
      long change = VrpRequest.at(r.taken(), d) - VrpRequest.at(r.brought(), d);
      next.add(load.get(d) + (r.isPair() ? (task % 2 == 0 ? carried : -carried) : change));
    }
    return next;
  }

  private long seconds(int a, int b) {
    if (a < 0 || b < 0) {
      return 0;
    }
    long plain = problem.matrices().get(vehicle.matrix()).seconds()[a][b];
    return Math.round(plain * 100.0 / Math.round(vehicle.speedFactor() * 100));
  }
}
