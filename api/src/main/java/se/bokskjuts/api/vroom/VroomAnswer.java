package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.bokskjuts.optimizer.vrp.VrpSolution;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;
import se.bokskjuts.optimizer.vrp.VrpVehicle;

/** A solution in VROOM's words. */
final class VroomAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] SUMS = {
    "cost", "setup", "service", "duration", "waiting_time", "priority"
  };

  private final VroomProblem asked;
  private final RoadTables roads;
  private final UnassignedWords words;
  private final Map<Integer, JudgedRoute> violations = new HashMap<>();

  VroomAnswer(VroomProblem asked, RoadTables roads, UnassignedWords words) {
    this.asked = asked;
    this.roads = roads;
    this.words = words;
  }

  /** Routes that were given: with what they break, and all others' tasks unassigned. */
  ObjectNode of(List<JudgedRoute> judged) {
    Set<Integer> done = new HashSet<>();
    judged.forEach(j -> tasksOf(j.route()).forEach(t -> done.add(VrpProblem.requestOf(t))));
    List<VrpSolution.Unserved> left = new ArrayList<>();
    for (int r = 0; r < asked.problem.requests().size(); r++) {
      if (!done.contains(r)) {
        left.add(new VrpSolution.Unserved(r, List.of()));
      }
    }
    List<Violation> broken = new ArrayList<>();
    for (JudgedRoute route : judged) {
      violations.put(route.route().vehicle(), route);
      broken.addAll(route.all());
    }
    ObjectNode answer = of(new VrpSolution(judged.stream().map(JudgedRoute::route).toList(), left));
    ((ObjectNode) answer.get("summary")).set("violations", listOf(JudgedRoute.sums(broken)));
    return answer;
  }

  private static ArrayNode listOf(List<Violation> broken) {
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

  ObjectNode of(VrpSolution solution) {
    ObjectNode answer = JSON.objectNode().put("code", 0);
    ArrayNode routes = JSON.arrayNode();
    solution.routes().forEach(r -> routes.add(route(r)));
    ArrayNode unassigned = unassigned(solution);
    answer.set("summary", summary(routes, unassigned.size()));
    answer.set("unassigned", unassigned);
    answer.set("routes", routes);
    return answer;
  }

  private ObjectNode summary(ArrayNode routes, int unassigned) {
    ObjectNode summary = JSON.objectNode();
    summary.put("routes", routes.size());
    summary.put("unassigned", unassigned);
    for (String key : SUMS) {
      summary.put(key, sum(routes, key));
    }
    if (asked.hasDistances) {
      summary.put("distance", sum(routes, "distance"));
    }
    for (String key : new String[] {"delivery", "amount", "pickup"}) {
      if (asked.measures > 0) {
        ArrayNode amounts = summary.putArray(key);
        for (int d = 0; d < asked.measures; d++) {
          int measure = d;
          long all = 0;
          for (var route : routes) {
            all += route.path(key).path(measure).asLong();
          }
          amounts.add(all);
        }
      }
    }
    summary.putArray("violations");
    return summary;
  }

  private static long sum(ArrayNode routes, String key) {
    long sum = 0;
    for (var route : routes) {
      sum += route.path(key).asLong();
    }
    return sum;
  }

  private ArrayNode unassigned(VrpSolution solution) {
    ArrayNode all = JSON.arrayNode();
    for (VrpSolution.Unserved left : solution.unserved()) {
      int tasks = asked.problem.requests().get(left.request()).tasks().size();
      for (int k = 0; k < tasks; k++) {
        int number = 2 * left.request() + k;
        ObjectNode one = JSON.objectNode();
        Task task = asked.task(number);
        one.put("id", task.id());
        one.put("type", asked.typeOf(number));
        place(one, task.spot());
        task.description().ifPresent(d -> one.put("description", d));
        one.set("reasons", words.reasons(asked, left));
        all.add(one);
      }
    }
    return all;
  }

  private static void place(ObjectNode node, Spot spot) {
    spot.at().ifPresent(p -> node.putArray("location").add(p.lon()).add(p.lat()));
    spot.index().ifPresent(i -> node.put("location_index", i));
  }

  private ObjectNode route(VrpRoute route) {
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
    @Nullable JudgedRoute judged = violations.get(route.vehicle());
    for (int i = 0; i < steps.size(); i++) {
      if (isTold(car, steps.get(i))) {
        ObjectNode told = step(car, steps.get(i));
        told.set("violations", listOf(judged == null ? List.of() : judged.ofSteps().get(i)));
        array.add(told);
      }
    }
    json.set("violations", listOf(judged == null ? List.of() : judged.all()));
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

  private static List<Integer> tasksOf(VrpRoute route) {
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
