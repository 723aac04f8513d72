package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;

/** Judges a solution by the problem alone; knows nothing of the search. */
final class VrpChecker {
  private final VrpProblem problem;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, Integer> vehicleOf = new HashMap<>();
  long cost;

  private VrpChecker(VrpProblem problem) {
    this.problem = problem;
  }

  static VrpChecker check(VrpProblem problem, VrpSolution solution) {
    VrpChecker checker = new VrpChecker(problem);
    solution.routes().forEach(checker::route);
    checker.everybodyOnce(solution);
    return checker;
  }

  List<String> faults() {
    return faults;
  }

  private void fault(VrpRoute route, String what) {
    faults.add("vehicle " + route.vehicle() + ": " + what);
  }

  private void everybodyOnce(VrpSolution solution) {
    Set<Integer> out = new HashSet<>();
    solution.unserved().forEach(u -> out.add(u.request()));
    for (int r = 0; r < problem.requests().size(); r++) {
      int tasks = problem.requests().get(r).tasks().size();
      for (int k = 0; k < tasks; k++) {
        if (out.contains(r) == vehicleOf.containsKey(2 * r + k)) {
          faults.add("task " + (2 * r + k) + " is not exactly once served or left out");
        }
      }
    }
  }

  private void route(VrpRoute route) {
    VrpVehicle vehicle = problem.vehicles().get(route.vehicle());
    List<Step> steps = route.steps();
    if (steps.get(0).kind() != StepKind.START
        || steps.get(steps.size() - 1).kind() != StepKind.END) {
      fault(route, "no start or end");
    }
    times(route, vehicle);
    loads(route, vehicle);
    breaks(route, vehicle);
    limits(route, vehicle);
  }

  private int place(VrpVehicle vehicle, Step step, int before) {
    return switch (step.kind()) {
      case START -> vehicle.start().orElse(-1);
      case END -> vehicle.end().orElse(-1);
      case BREAK -> before;
      case TASK -> problem.task(step.number().getAsInt()).location();
    };
  }

  private void times(VrpRoute route, VrpVehicle vehicle) {
    List<Step> steps = route.steps();
    if (steps.get(0).arrival() < vehicle.hours().from()
        || steps.get(steps.size() - 1).arrival() > vehicle.hours().to()) {
      fault(route, "outside its hours");
    }
    int at = vehicle.start().orElse(-1);
    long legDriven = 0;
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step step = steps.get(i);
      long driven = step.travel() - before.travel();
      long ready = before.begins() + before.setup() + before.service();
      if (driven < 0 || step.arrival() != ready + driven || step.waiting() < 0) {
        fault(route, "step " + i + " does not follow on the one before: " + before + " " + step);
      }
      legDriven += driven;
      if (step.kind() != StepKind.BREAK) {
        int to = place(vehicle, step, at);
        if (legDriven != seconds(vehicle, at, to)) {
          fault(route, "leg to step " + i + " takes " + legDriven);
        }
        if (step.kind() == StepKind.TASK) {
          task(route, vehicle, step, at);
        }
        at = to;
        legDriven = 0;
      }
    }
  }

  private void task(VrpRoute route, VrpVehicle vehicle, Step step, int from) {
    int number = step.number().getAsInt();
    VrpTask task = problem.task(number);
    long begins = step.begins();
    boolean open =
        task.windows().isEmpty()
            || task.windows().stream().anyMatch(w -> w.from() <= begins && begins <= w.to());
    if (!open) {
      fault(route, "task " + number + " begins at " + begins + " outside its windows");
    }
    long setup = from == task.location() ? 0 : task.setup(vehicle.type());
    if (step.setup() != setup || step.service() != task.service(vehicle.type())) {
      fault(route, "task " + number + " has a wrong setup or service");
    }
    VrpRequest request = problem.requests().get(number / 2);
    if (!vehicle.skills().containsAll(request.skills())) {
      fault(route, "lacks a skill for " + number);
    }
    if (vehicleOf.put(number, route.vehicle()) != null) {
      fault(route, "task " + number + " twice");
    }
    if (number % 2 == 1 && vehicleOf.getOrDefault(number - 1, -1) != route.vehicle()) {
      fault(route, "task " + number + " unloads what is not aboard");
    }
  }

  private void loads(VrpRoute route, VrpVehicle vehicle) {
    for (int d = 0; d < problem.measures(); d++) {
      long load = 0;
      for (Step step : route.steps()) {
        if (step.kind() == StepKind.TASK) {
          load += amount(request(step).brought(), d);
        }
      }
      for (Step step : route.steps()) {
        if (step.kind() == StepKind.TASK) {
          VrpRequest r = request(step);
          load += amount(r.taken(), d) - amount(r.brought(), d);
          long carried = amount(r.carried(), d);
          load += step.number().getAsInt() % 2 == 0 ? carried : -carried;
        }
        if (load > amount(vehicle.capacity(), d) || load < 0 || step.load().get(d) != load) {
          fault(route, "load " + load + " of measure " + d + " at " + step);
        }
      }
    }
  }

  private VrpRequest request(Step step) {
    return problem.requests().get(step.number().getAsInt() / 2);
  }

  private static long amount(List<Long> amounts, int d) {
    return d < amounts.size() ? amounts.get(d) : 0;
  }

  private void breaks(VrpRoute route, VrpVehicle vehicle) {
    List<Step> taken = route.steps().stream().filter(s -> s.kind() == StepKind.BREAK).toList();
    if (taken.size() != vehicle.breaks().size()) {
      fault(route, "takes " + taken.size() + " breaks");
      return;
    }
    for (Step step : taken) {
      VrpBreak rest = vehicle.breaks().get(step.number().getAsInt());
      boolean open =
          rest.windows().isEmpty()
              || rest.windows().stream()
                  .anyMatch(w -> w.from() <= step.begins() && step.begins() <= w.to());
      boolean light =
          rest.maxLoad().isEmpty()
              || java.util.stream.IntStream.range(0, problem.measures())
                  .allMatch(d -> step.load().get(d) <= amount(rest.maxLoad().get(), d));
      if (!open || !light || step.service() != rest.seconds()) {
        fault(route, "break " + step);
      }
    }
  }

  private void limits(VrpRoute route, VrpVehicle vehicle) {
    long travel = 0;
    long metres = 0;
    long work = 0;
    int tasks = 0;
    long costs = 0;
    int at = vehicle.start().orElse(-1);
    VrpMatrix matrix = problem.matrices().get(vehicle.matrix());
    for (Step step : route.steps()) {
      int to = place(vehicle, step, at);
      travel += seconds(vehicle, at, to);
      if (at >= 0 && to >= 0) {
        metres += matrix.metres().map(m -> m[0].length).orElse(0) == 0 ? 0 : way(matrix, at, to);
        costs += matrix.costs().isPresent() ? matrix.costs().get()[at][to] : 0;
      }
      at = to;
      if (step.kind() == StepKind.TASK) {
        tasks++;
        work += step.setup() + step.service();
      }
    }
    VrpVehicle.Limits most = vehicle.limits();
    if (tasks > most.tasks().orElse(Integer.MAX_VALUE)
        || travel > most.travelSeconds().orElse(Long.MAX_VALUE)
        || metres > most.metres().orElse(Long.MAX_VALUE)) {
      fault(route, "beyond its limits");
    }
    VrpVehicle.Price price = vehicle.price();
    long driving = matrix.costs().isPresent() ? costs * 3600 : price.perHour() * travel;
    cost += price.fixed() * 3600 + driving + price.perTaskHour() * work;
    cost += Math.round(price.perKm() * 3.6 * metres);
  }

  private static long way(VrpMatrix matrix, int a, int b) {
    return matrix.metres().orElseThrow()[a][b];
  }

  private long seconds(VrpVehicle vehicle, int a, int b) {
    if (a < 0 || b < 0) {
      return 0;
    }
    long plain = problem.matrices().get(vehicle.matrix()).seconds()[a][b];
    return Math.round(plain * 100.0 / Math.round(vehicle.speedFactor() * 100));
  }
}
