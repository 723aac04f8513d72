package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.Job;
import se.bokskjuts.api.vroom.VroomOrder.Rest;
import se.bokskjuts.api.vroom.VroomOrder.Shipment;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Task;
import se.bokskjuts.optimizer.vrp.GivenStep;
import se.bokskjuts.optimizer.vrp.VrpMatrix;
import se.bokskjuts.optimizer.vrp.VrpProblem;
import se.bokskjuts.optimizer.vrp.VrpRequest;
import se.bokskjuts.optimizer.vrp.VrpTask;
import se.bokskjuts.optimizer.vrp.VrpVehicle;
import se.bokskjuts.optimizer.vrp.Window;

/** A client's order as the engine's problem: jobs first, then shipments. */
final class VroomProblem {
  final VroomOrder order;
  final VrpProblem problem;

  /** Whether distances are known and told. */
  final boolean hasDistances;

  /** How many measures an amount has. */
  final int measures;

  /** Whether any way was reckoned as the crow flies. */
  final boolean asTheCrowFlies;

  private final List<Fault> faults = new ArrayList<>();
  private final VroomPlaces places;
  private final VroomSteps steps;

  VroomProblem(VroomOrder order, RoadTables roads) {
    this.order = order;
    measures = countMeasures();
    places = new VroomPlaces(order, roads, faults);
    steps = new VroomSteps(order, this::name, faults);
    refuse();
    List<VrpRequest> requests = new ArrayList<>();
    order.jobs().forEach(j -> requests.add(request(j)));
    order.shipments().forEach(s -> requests.add(request(s)));
    List<VrpVehicle> vehicles = order.cars().stream().map(this::vehicle).toList();
    refuse();
    List<VrpMatrix> matrices = places.matrices();
    refuse();
    hasDistances = matrices.stream().allMatch(m -> m.metres().isPresent());
    asTheCrowFlies = places.asTheCrowFlies();
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

  /** As a step names it. */
  private String name(int number) {
    return typeOf(number) + " " + task(number).id();
  }

  /** The vehicle's own steps, with a start and an end; empty where it has none. */
  List<GivenStep> given(int vehicle) {
    List<GivenStep> given = steps.given(order.cars().get(vehicle));
    refuse();
    return given;
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

  private VrpRequest request(Job job) {
    return VrpRequest.single(
        task(job.task()), job.brought(), job.taken(), job.skills(), job.priority());
  }

  private VrpRequest request(Shipment s) {
    return VrpRequest.pair(task(s.load()), task(s.unload()), s.amount(), s.skills(), s.priority());
  }

  private VrpTask task(Task t) {
    return new VrpTask(
        places.number(t.spot(), "task " + t.id()),
        t.setup(),
        t.service(),
        t.setupOfType(),
        t.serviceOfType(),
        t.windows());
  }

  private VrpVehicle vehicle(Car car) {
    String whose = "vehicle " + car.id();
    if (places.hasOwnCosts(car.profile()) && (car.ownPerHour() || car.price().perKm() > 0)) {
      fault(
          "Custom costs are incompatible with using a per_hour or per_km value for " + whose + ".",
          "");
    }
    return new VrpVehicle(
        end(car.start(), whose),
        end(car.end(), whose),
        car.capacity(),
        car.skills(),
        car.hours().orElse(Window.ALWAYS),
        car.rests().stream().map(Rest::rest).toList(),
        places.matrixOf(car.profile()),
        car.speedFactor(),
        car.type(),
        car.limits(),
        car.price(),
        order.options().planMode() ? List.of() : steps.initial(car));
  }

  private OptionalInt end(Optional<Spot> spot, String whose) {
    return spot.isPresent()
        ? OptionalInt.of(places.number(spot.get(), whose))
        : OptionalInt.empty();
  }
}
