package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;
import se.bokskjuts.api.vroom.VroomOrder.Rest;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Task;
import se.bokskjuts.optimizer.vrp.JudgedRoute;
import se.bokskjuts.optimizer.vrp.Violation;
import se.bokskjuts.optimizer.vrp.VrpMatrix;
import se.bokskjuts.optimizer.vrp.VrpProblem;
import se.bokskjuts.optimizer.vrp.VrpRequest;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;
import se.bokskjuts.optimizer.vrp.VrpVehicle;

/** One vehicle's route in VROOM's words. */
final class RouteWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final VroomProblem asked;
  private final RoadTables roads;
  private final Map<Integer, JudgedRoute> judged = new HashMap<>();

  RouteWriter(VroomProblem asked, RoadTables roads) {
    this.asked = asked;
    this.roads = roads;
  }

  /** What a given route breaks is told with it. */
  void judge(JudgedRoute route) {
    judged.put(route.route().vehicle(), route);
  }

  static ArrayNode listOf(List<Violation> broken) {
    ArrayNode all = JSON.arrayNode();
    for (Violation violation : broken) {
      ObjectNode one = all.addObject();
      one.put("cause", violation.cause().name().toLowerCase(Locale.ROOT));
      if (violation.seconds() > 0) {
        one.put("duration", violation.seconds());
      }
    }
    return all;
  }

  static void place(ObjectNode node, Spot spot) {
    spot.at().ifPresent(p -> node.putArray("location").add(p.lon()).add(p.lat()));
    spot.index().ifPresent(i -> node.put("location_index", i));
  }

  ObjectNode route(VrpRoute route) {
    Car car = asked.order.cars().get(route.vehicle());
    ObjectNode json = JSON.objectNode();
    json.put("vehicle", car.id());
    json.put("cost", cost(route));
    car.description().ifPresent(d -> json.put("description", d));
    amounts(json, route);
    List<Step> steps = route.steps();
    Step last = steps.get(steps.size() - 1);
    json.put("setup", steps.stream().mapToLong(Step::setup).sum());
    json.put("service", steps.stream().mapToLong(Step::service).sum());
    json.put("duration", last.travel());
    json.put("waiting_time", steps.stream().mapToLong(Step::waiting).sum());
    json.put("priority", tasksOf(route).stream().mapToLong(this::priority).sum());
    if (asked.hasDistances) {
      json.put("distance", last.metres());
    }
    ArrayNode array = json.putArray("steps");
    @Nullable JudgedRoute found = judged.get(route.vehicle());
    for (int i = 0; i < steps.size(); i++) {
      if (isTold(car, steps.get(i))) {
        ObjectNode told = step(car, steps.get(i));
        told.set("violations", listOf(found == null ? List.of() : found.ofSteps().get(i)));
        array.add(told);
      }
    }
    json.set("violations", listOf(found == null ? List.of() : found.all()));
    if (asked.order.options().geometry()) {
      json.put("geometry", roads.geometry(line(car, route)));
    }
    return json;
  }

  /** A vehicle without a start has no such step. */
  private static boolean isTold(Car car, Step step) {
    return switch (step.kind()) {
      case START -> car.start().isPresent();
      case END -> car.end().isPresent();
      default -> true;
    };
  }

  static List<Integer> tasksOf(VrpRoute route) {
    return route.steps().stream()
        .filter(s -> s.kind() == StepKind.TASK)
        .map(s -> s.number().orElseThrow())
        .toList();
  }

  private long priority(int number) {
    return asked.problem.requests().get(VrpProblem.requestOf(number)).priority();
  }

  private void amounts(ObjectNode json, VrpRoute route) {
    if (asked.measures == 0) {
      return;
    }
    ArrayNode brought = JSON.arrayNode();
    ArrayNode taken = JSON.arrayNode();
    for (int d = 0; d < asked.measures; d++) {
      long off = 0;
      long on = 0;
      for (int number : tasksOf(route)) {
        VrpRequest r = asked.problem.requests().get(VrpProblem.requestOf(number));
        long carried = at(r.carried(), d);
        off += at(r.brought(), d) + (VrpProblem.isSecond(number) ? carried : 0);
        on += at(r.taken(), d) + (VrpProblem.isSecond(number) ? 0 : carried);
      }
      brought.add(off);
      taken.add(on);
    }
    json.set("delivery", brought);
    json.set("amount", brought.deepCopy());
    json.set("pickup", taken);
  }

  private static long at(List<Long> amounts, int d) {
    return d < amounts.size() ? amounts.get(d) : 0;
  }

  /** In whole units, rounded down, as VROOM does. */
  private long cost(VrpRoute route) {
    VrpVehicle vehicle = asked.problem.vehicles().get(route.vehicle());
    VrpVehicle.Price price = vehicle.price();
    VrpMatrix matrix = asked.problem.matrices().get(vehicle.matrix());
    Step last = route.steps().get(route.steps().size() - 1);
    double driving =
        matrix.costs().isPresent()
            ? ownCosts(route, vehicle, matrix.costs().get())
            : price.perHour() * last.travel() / 3600.0;
    long work = route.steps().stream().mapToLong(s -> workOf(s)).sum();
    double rest = price.perTaskHour() * work / 3600.0 + price.perKm() * last.metres() / 1000.0;
    return (long) Math.floor(price.fixed() + driving + rest + 1e-6);
  }

  private static long workOf(Step step) {
    return step.kind() == StepKind.TASK ? step.setup() + step.service() : 0;
  }

  private double ownCosts(VrpRoute route, VrpVehicle vehicle, long[][] costs) {
    double sum = 0;
    int at = vehicle.start().orElse(-1);
    for (Step step : route.steps()) {
      if (step.kind() == StepKind.TASK || step.kind() == StepKind.END) {
        int to =
            step.kind() == StepKind.END
                ? vehicle.end().orElse(-1)
                : asked.problem.task(step.number().orElseThrow()).location();
        sum += at < 0 || to < 0 ? 0 : costs[at][to];
        at = to;
      }
    }
    return sum;
  }

  private ObjectNode step(Car car, Step step) {
    ObjectNode json = JSON.objectNode();
    switch (step.kind()) {
      case START -> place(json.put("type", "start"), car.start().orElseThrow());
      case END -> place(json.put("type", "end"), car.end().orElseThrow());
      case BREAK -> {
        Rest rest = car.rests().get(step.number().orElseThrow());
        json.put("type", "break").put("id", rest.id());
        rest.description().ifPresent(d -> json.put("description", d));
      }
      default -> task(json, step.number().orElseThrow());
    }
    json.put("setup", step.setup());
    json.put("service", step.service());
    json.put("waiting_time", step.waiting());
    json.put("arrival", step.arrival());
    json.put("duration", step.travel());
    if (asked.hasDistances) {
      json.put("distance", step.metres());
    }
    if (asked.measures > 0) {
      ArrayNode load = json.putArray("load");
      step.load().forEach(load::add);
    }
    return json;
  }

  private void task(ObjectNode json, int number) {
    Task task = asked.task(number);
    json.put("type", asked.typeOf(number));
    json.put("id", task.id());
    if (asked.typeOf(number).equals("job")) {
      json.put("job", task.id());
    }
    task.description().ifPresent(d -> json.put("description", d));
    place(json, task.spot());
  }

  private List<LonLat> line(Car car, VrpRoute route) {
    List<Optional<LonLat>> all = new ArrayList<>();
    car.start().ifPresent(s -> all.add(s.at()));
    tasksOf(route).forEach(t -> all.add(asked.task(t).spot().at()));
    car.end().ifPresent(s -> all.add(s.at()));
    if (all.stream().anyMatch(Optional::isEmpty)) {
      throw VroomRefusal.of(
          VroomRefusal.Code.INPUT, "Route geometry request with missing coordinates.");
    }
    return all.stream().flatMap(Optional::stream).toList();
  }
}
