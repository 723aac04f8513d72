package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.Job;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;
import se.bokskjuts.api.vroom.VroomOrder.Rest;
import se.bokskjuts.api.vroom.VroomOrder.Shipment;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Tables;
import se.bokskjuts.api.vroom.VroomOrder.Task;
import se.bokskjuts.api.vroom.VroomOrder.Wish;
import se.bokskjuts.optimizer.vrp.GivenStep;
import se.bokskjuts.optimizer.vrp.VrpMatrix;
import se.bokskjuts.optimizer.vrp.VrpProblem;
import se.bokskjuts.optimizer.vrp.VrpRequest;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpTask;
import se.bokskjuts.optimizer.vrp.VrpVehicle;
import se.bokskjuts.optimizer.vrp.Window;

/** A client's order as the engine's problem: jobs first, then shipments. */
final class VroomProblem {
  /** The profiles that our own roads have: all are the one van. */
  static final List<String> ROAD_PROFILES =
      List.of("car", "van", "truck", "auto", "driving-car", "driving-hgv");

  final VroomOrder order;
  final VrpProblem problem;

  /** Whether distances are known and told. */
  final boolean hasDistances;

  /** How many measures an amount has. */
  final int measures;

  private final List<Fault> faults = new ArrayList<>();
  private final Map<LonLat, Integer> places = new LinkedHashMap<>();
  private final List<String> profiles = new ArrayList<>();
  private final boolean ownMatrices;

  VroomProblem(VroomOrder order, RoadTables roads) {
    this.order = order;
    ownMatrices = !order.matrices().isEmpty();
    measures = countMeasures();
    order.cars().stream().map(Car::profile).distinct().forEach(profiles::add);
    checkProfiles();
    refuse();
    List<VrpRequest> requests = new ArrayList<>();
    order.jobs().forEach(j -> requests.add(request(j)));
    order.shipments().forEach(s -> requests.add(request(s)));
    Map<String, Integer> numbers = taskNumbers();
    List<VrpVehicle> vehicles = order.cars().stream().map(c -> vehicle(c, numbers)).toList();
    refuse();
    List<VrpMatrix> matrices =
        ownMatrices ? givenMatrices() : List.of(roads.matrix(List.copyOf(places.keySet())));
    hasDistances = matrices.stream().allMatch(m -> m.metres().isPresent());
    refuse();
    problem = new VrpProblem(matrices, requests, vehicles, measures);
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw VroomRefusal.of(VroomRefusal.Code.INPUT, faults);
    }
  }

  private void fault(String detail, String hint) {
    faults.add(new Fault("/", "INPUT", detail, hint));
  }

  /** The task that a number of the engine stands for. */
  Task task(int number) {
    int r = VrpProblem.requestOf(number);
    if (r < order.jobs().size()) {
      return order.jobs().get(r).task();
    }
    Shipment shipment = order.shipments().get(r - order.jobs().size());
    return VrpProblem.isSecond(number) ? shipment.unload() : shipment.load();
  }

  /** VROOM's word for it: job, pickup or delivery. */
  String typeOf(int number) {
    if (VrpProblem.requestOf(number) < order.jobs().size()) {
      return "job";
    }
    return VrpProblem.isSecond(number) ? "delivery" : "pickup";
  }

  private int countMeasures() {
    int most = amounts().mapToInt(List::size).max().orElse(0);
    if (amounts().anyMatch(a -> !a.isEmpty() && a.size() != most)) {
      fault("Inconsistent amount lengths.", "All must have " + most + " numbers.");
    }
    return most;
  }

  private Stream<List<Long>> amounts() {
    return Stream.of(
            order.jobs().stream().flatMap(j -> Stream.of(j.brought(), j.taken())),
            order.shipments().stream().map(Shipment::amount),
            order.cars().stream().map(Car::capacity),
            order.cars().stream()
                .flatMap(c -> c.rests().stream())
                .flatMap(r -> r.rest().maxLoad().stream()))
        .flatMap(s -> s);
  }

  private void checkProfiles() {
    for (String profile : profiles) {
      if (ownMatrices) {
        Tables tables = order.matrices().get(profile);
        if (tables == null || tables.durations().isEmpty()) {
          fault("Missing durations matrix for " + profile + " profile.", "");
        }
      } else if (!ROAD_PROFILES.contains(profile)) {
        fault(
            "Invalid profile: " + profile + ".",
            "Our roads have " + String.join(", ", ROAD_PROFILES) + "; others need matrices.");
      }
    }
  }

  private VrpRequest request(Job job) {
    return VrpRequest.single(
        task(job.task()), job.brought(), job.taken(), job.skills(), job.priority());
  }

  private VrpRequest request(Shipment s) {
    return VrpRequest.pair(task(s.load()), task(s.unload()), s.amount(), s.skills(), s.priority());
  }

  private VrpTask task(Task t) {
    return new VrpTask(
        number(t.spot(), "task " + t.id()),
        t.setup(),
        t.service(),
        t.setupOfType(),
        t.serviceOfType(),
        t.windows());
  }

  private int number(Spot spot, String whose) {
    if (ownMatrices) {
      int size =
          order.matrices().values().iterator().next().durations().map(d -> d.length).orElse(0);
      if (spot.index().isEmpty()) {
        fault("Missing location index of " + whose + ".", "Matrices need one.");
        return 0;
      }
      if (spot.index().getAsInt() >= size) {
        fault(
            "location_index " + spot.index().getAsInt() + " of " + whose + " exceeds the matrix.",
            "It has " + size + " lines.");
        return 0;
      }
      return spot.index().getAsInt();
    }
    if (spot.at().isEmpty()) {
      fault("Missing coordinates of " + whose + ".", "Without matrices each place needs them.");
      return 0;
    }
    return places.computeIfAbsent(spot.at().get(), p -> places.size());
  }

  private VrpVehicle vehicle(Car car, Map<String, Integer> numbers) {
    String whose = "vehicle " + car.id();
    boolean ownCosts = ownMatrices && order.matrices().get(car.profile()).costs().isPresent();
    if (ownCosts && (car.ownPerHour() || car.price().perKm() > 0)) {
      fault(
          "Custom costs are incompatible with using a per_hour or per_km value for " + whose + ".",
          "");
    }
    boolean needsMetres = car.price().perKm() > 0 || car.limits().metres().isPresent();
    if (needsMetres && ownMatrices && order.matrices().get(car.profile()).distances().isEmpty()) {
      fault(
          "Missing distances matrix for " + car.profile() + " profile.",
          "per_km and max_distance need it.");
    }
    return new VrpVehicle(
        end(car.start(), whose),
        end(car.end(), whose),
        car.capacity(),
        car.skills(),
        car.hours().orElse(Window.ALWAYS),
        car.rests().stream().map(Rest::rest).toList(),
        ownMatrices ? profiles.indexOf(car.profile()) : 0,
        car.speedFactor(),
        car.type(),
        car.limits(),
        car.price(),
        order.options().planMode() ? List.of() : initial(car, numbers));
  }

  private OptionalInt end(Optional<Spot> spot, String whose) {
    return spot.isPresent() ? OptionalInt.of(number(spot.get(), whose)) : OptionalInt.empty();
  }

  private Map<String, Integer> taskNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int r = 0; r < order.jobs().size() + order.shipments().size(); r++) {
      for (int number = 2 * r; number <= 2 * r + 1; number++) {
        if (r >= order.jobs().size() || number % 2 == 0) {
          numbers.put(typeOf(number) + " " + task(number).id(), number);
        }
      }
    }
    return numbers;
  }

  /** The number of the task that a step names; a break or an end has none. */
  private List<Integer> initial(Car car, Map<String, Integer> numbers) {
    List<Integer> tasks = new ArrayList<>();
    for (Wish step : car.steps()) {
      if (List.of("job", "pickup", "delivery").contains(step.type())) {
        String name = step.type() + " " + step.id().orElse(-1);
        if (numbers.containsKey(name)) {
          tasks.add(numbers.get(name));
        } else {
          fault("Invalid id in steps for vehicle " + car.id() + ".", "There is no " + name + ".");
        }
      }
    }
    if (tasks.stream().distinct().count() < tasks.size()) {
      fault("Duplicate id in steps for vehicle " + car.id() + ".", "");
    }
    return tasks;
  }

  /** The vehicle's own steps, with a start and an end; empty where it has none. */
  List<GivenStep> given(int vehicle) {
    Car car = order.cars().get(vehicle);
    Map<String, Integer> numbers = taskNumbers();
    List<GivenStep> steps = new ArrayList<>();
    for (Wish wish : car.steps()) {
      switch (wish.type()) {
        case "start", "end" -> {}
        case "break" -> steps.add(step(StepKind.BREAK, restOf(car, wish), wish));
        default -> {
          String name = wish.type() + " " + wish.id().orElse(-1);
          if (numbers.containsKey(name)) {
            steps.add(step(StepKind.TASK, OptionalInt.of(numbers.get(name)), wish));
          } else {
            fault("Invalid id in steps for vehicle " + car.id() + ".", "There is no " + name + ".");
          }
        }
      }
    }
    refuse();
    if (!car.steps().isEmpty()) {
      steps.add(0, end(car, "start", StepKind.START));
      steps.add(end(car, "end", StepKind.END));
    }
    return steps;
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

  private OptionalInt restOf(Car car, Wish wish) {
    for (int k = 0; k < car.rests().size(); k++) {
      if (wish.id().isPresent() && car.rests().get(k).id() == wish.id().getAsLong()) {
        return OptionalInt.of(k);
      }
    }
    fault("Invalid id in steps for vehicle " + car.id() + ".", "There is no such break.");
    refuse();
    return OptionalInt.empty();
  }

  private List<VrpMatrix> givenMatrices() {
    List<VrpMatrix> all = new ArrayList<>();
    for (String profile : profiles) {
      Tables tables = order.matrices().get(profile);
      all.add(new VrpMatrix(tables.durations().orElseThrow(), tables.distances(), tables.costs()));
    }
    if (all.stream().mapToInt(VrpMatrix::size).distinct().count() > 1) {
      fault("Inconsistent matrix sizes.", "All profiles must have the same places.");
    }
    return all;
  }
}
