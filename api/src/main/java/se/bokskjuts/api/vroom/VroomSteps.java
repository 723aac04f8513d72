package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.Wish;
import se.bokskjuts.optimizer.vrp.GivenStep;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;

/** The vehicles' own steps in the engine's numbers: where a search begins, or what is judged. */
final class VroomSteps {
  private static final Set<String> TASKS = Set.of("job", "pickup", "delivery");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Fault> faults;

  /**
   * @param name a task's type and id, such as {@code pickup 4}
   */
  VroomSteps(VroomOrder order, IntFunction<String> name, List<Fault> faults) {
    this.faults = faults;
    int jobs = order.jobs().size();
    for (int r = 0; r < jobs + order.shipments().size(); r++) {
      numbers.put(name.apply(2 * r), 2 * r);
      if (r >= jobs) {
        numbers.put(name.apply(2 * r + 1), 2 * r + 1);
      }
    }
  }

  /** The numbers of the tasks that the steps name; a break or an end has none. */
  List<Integer> initial(Car car) {
    List<Integer> tasks = new ArrayList<>();
    for (Wish step : car.steps()) {
      if (TASKS.contains(step.type())) {
        task(car, step).ifPresent(tasks::add);
      }
    }
    if (tasks.stream().distinct().count() < tasks.size()) {
      fault("Duplicate id in steps for vehicle " + car.id() + ".", "");
    }
    return tasks;
  }

  /** All steps, with a start and an end; empty where the vehicle has none. */
  List<GivenStep> given(Car car) {
    List<GivenStep> steps = new ArrayList<>();
    for (Wish wish : car.steps()) {
      if (wish.type().equals("break")) {
        restOf(car, wish).ifPresent(k -> steps.add(step(StepKind.BREAK, OptionalInt.of(k), wish)));
      } else if (TASKS.contains(wish.type())) {
        task(car, wish).ifPresent(n -> steps.add(step(StepKind.TASK, OptionalInt.of(n), wish)));
      }
    }
    if (!car.steps().isEmpty()) {
      steps.add(0, end(car, "start", StepKind.START));
      steps.add(end(car, "end", StepKind.END));
    }
    return steps;
  }

  private OptionalInt task(Car car, Wish wish) {
    String name = wish.type() + " " + wish.id().orElse(-1);
    if (numbers.containsKey(name)) {
      return OptionalInt.of(numbers.get(name));
    }
    fault("Invalid id in steps for vehicle " + car.id() + ".", "There is no " + name + ".");
    return OptionalInt.empty();
  }

  private OptionalInt restOf(Car car, Wish wish) {
    for (int k = 0; k < car.rests().size(); k++) {
      if (wish.id().isPresent() && car.rests().get(k).id() == wish.id().getAsLong()) {
        return OptionalInt.of(k);
      }
    }
    fault("Invalid id in steps for vehicle " + car.id() + ".", "There is no such break.");
    return OptionalInt.empty();
  }

  private static GivenStep end(Car car, String type, StepKind kind) {
    return car.steps().stream()
        .filter(w -> w.type().equals(type))
        .findFirst()
        .map(w -> step(kind, OptionalInt.empty(), w))
        .orElse(GivenStep.of(kind));
  }

  private static GivenStep step(StepKind kind, OptionalInt number, Wish wish) {
    return new GivenStep(kind, number, wish.at(), wish.after(), wish.before());
  }

  private void fault(String detail, String hint) {
    faults.add(new Fault("/", "INPUT", detail, hint));
  }
}
