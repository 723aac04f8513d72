package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.api.vroom.VroomOrder.Task;
import se.bokskjuts.optimizer.vrp.JudgedRoute;
import se.bokskjuts.optimizer.vrp.Violation;
import se.bokskjuts.optimizer.vrp.VrpProblem;
import se.bokskjuts.optimizer.vrp.VrpSolution;

/** A solution in VROOM's words. */
final class VroomAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] SUMS = {
    "cost", "setup", "service", "duration", "waiting_time", "priority"
  };

  private final VroomProblem asked;
  private final UnassignedWords words;
  private final RouteWriter writer;

  VroomAnswer(VroomProblem asked, RoadTables roads, UnassignedWords words) {
    this.asked = asked;
    this.writer = new RouteWriter(asked, roads);
    this.words = words;
  }

  /** Routes that were given: with what they break, and all others' tasks unassigned. */
  ObjectNode of(List<JudgedRoute> judged) {
    Set<Integer> done = new HashSet<>();
    judged.forEach(
        j -> RouteWriter.tasksOf(j.route()).forEach(t -> done.add(VrpProblem.requestOf(t))));
    List<VrpSolution.Unserved> left = new ArrayList<>();
    for (int r = 0; r < asked.problem.requests().size(); r++) {
      if (!done.contains(r)) {
        left.add(new VrpSolution.Unserved(r, List.of()));
      }
    }
    List<Violation> broken = new ArrayList<>();
    for (JudgedRoute route : judged) {
      writer.judge(route);
      broken.addAll(route.all());
    }
    ObjectNode answer = of(new VrpSolution(judged.stream().map(JudgedRoute::route).toList(), left));
    ((ObjectNode) answer.get("summary"))
        .set("violations", RouteWriter.listOf(JudgedRoute.sums(broken)));
    return answer;
  }

  ObjectNode of(VrpSolution solution) {
    ObjectNode answer = JSON.objectNode().put("code", 0);
    ArrayNode routes = JSON.arrayNode();
    solution.routes().forEach(r -> routes.add(writer.route(r)));
    ArrayNode unassigned = unassigned(solution);
    answer.set("summary", summary(routes, unassigned.size()));
    answer.set("unassigned", unassigned);
    answer.set("routes", routes);
    if (asked.asTheCrowFlies) {
      answer.putArray("warnings").add(words.asTheCrowFlies());
    }
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
        RouteWriter.place(one, task.spot());
        task.description().ifPresent(d -> one.put("description", d));
        one.set("reasons", words.reasons(asked, left));
        all.add(one);
      }
    }
    return all;
  }
}
