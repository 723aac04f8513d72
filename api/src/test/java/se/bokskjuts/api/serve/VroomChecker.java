package se.bokskjuts.api.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/** Judges an answer of VROOM's form by its question alone, as VROOM's docs/API.md has it. */
final class VroomChecker {
  private final JsonNode asked;
  private final ToLongBiFunction<JsonNode, JsonNode> seconds;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, JsonNode> tasks = new HashMap<>();
  private final Map<String, JsonNode> owners = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  /**
   * @param seconds from one step's place to another's
   */
  private VroomChecker(JsonNode asked, ToLongBiFunction<JsonNode, JsonNode> seconds) {
    this.asked = asked;
    this.seconds = seconds;
    asked.path("jobs").forEach(j -> know("job", j, j));
    for (JsonNode s : asked.path("shipments")) {
      know("pickup", s.path("pickup"), s);
      know("delivery", s.path("delivery"), s);
    }
  }

  private void know(String type, JsonNode task, JsonNode owner) {
    tasks.put(type + task.path("id").asLong(), task);
    owners.put(type + task.path("id").asLong(), owner);
  }

  static List<String> faults(
      JsonNode asked, JsonNode answer, ToLongBiFunction<JsonNode, JsonNode> seconds) {
    return new VroomChecker(asked, seconds).judge(answer);
  }

  /** With the matrix of the question's car profile. */
  static List<String> faults(JsonNode asked, JsonNode answer) {
    JsonNode matrix = asked.path("matrices").path("car").path("durations");
    return faults(
        asked,
        answer,
        (a, b) ->
            matrix
                .path(a.path("location_index").asInt())
                .path(b.path("location_index").asInt())
                .asLong());
  }

  private List<String> judge(JsonNode answer) {
    expect("code", answer.path("code").asLong(), 0);
    long cost = 0;
    long duration = 0;
    for (JsonNode route : answer.path("routes")) {
      judgeRoute(route);
      cost += route.path("cost").asLong();
      duration += route.path("duration").asLong();
    }
    JsonNode summary = answer.path("summary");
    expect("summary cost", summary.path("cost").asLong(), cost);
    expect("summary duration", summary.path("duration").asLong(), duration);
    expect("summary routes", summary.path("routes").asLong(), answer.path("routes").size());
    expect("unassigned", summary.path("unassigned").asLong(), answer.path("unassigned").size());
    for (JsonNode left : answer.path("unassigned")) {
      once(left.path("type").asText() + left.path("id").asLong());
      if (left.path("reasons").size() != asked.path("vehicles").size()) {
        faults.add("no reason for each vehicle: " + left);
      }
    }
    expect("tasks told of", done.size(), tasks.size());
    return faults;
  }

  private void expect(String what, long is, long should) {
    if (is != should) {
      faults.add(what + " is " + is + ", not " + should);
    }
  }

  private void once(String task) {
    if (!tasks.containsKey(task) || !done.add(task)) {
      faults.add("unknown or twice: " + task);
    }
  }

  private JsonNode vehicle(long id) {
    for (JsonNode v : asked.path("vehicles")) {
      if (v.path("id").asLong() == id) {
        return v;
      }
    }
    throw new AssertionError("no vehicle " + id);
  }

  private void judgeRoute(JsonNode route) {
    JsonNode vehicle = vehicle(route.path("vehicle").asLong());
    JsonNode steps = route.path("steps");
    JsonNode before = steps.get(0);
    JsonNode placed = before.path("type").asText().equals("break") ? null : before;
    long legDriven = 0;
    int count = 0;
    Set<String> aboard = new HashSet<>();
    for (JsonNode step : steps) {
      String type = step.path("type").asText();
      if (step != before) {
        long driven = number(step, "duration") - number(before, "duration");
        long ready =
            number(before, "arrival")
                + number(before, "waiting_time")
                + number(before, "setup")
                + number(before, "service");
        expect("arrival at " + step, number(step, "arrival"), ready + driven);
        legDriven += driven;
      }
      if (!type.equals("break")) {
        if (placed != null && step != placed) {
          expect("leg to " + step, legDriven, seconds.applyAsLong(placed, step));
        }
        placed = step;
        legDriven = 0;
      }
      if (tasks.containsKey(type + step.path("id").asLong())) {
        judgeTask(step, vehicle, aboard);
        count++;
      }
      before = step;
    }
    judgeEnds(steps, vehicle);
    judgeLoads(steps, vehicle);
    expect("breaks", countOf(steps, "break"), vehicle.path("breaks").size());
    if (!aboard.isEmpty()) {
      faults.add("still aboard: " + aboard);
    }
    if (vehicle.has("max_tasks") && count > vehicle.path("max_tasks").asInt()) {
      faults.add("too many tasks on " + vehicle.path("id"));
    }
    if (vehicle.has("max_travel_time")
        && number(route, "duration") > vehicle.path("max_travel_time").asLong()) {
      faults.add("drives too long: " + vehicle.path("id"));
    }
  }

  private static long countOf(JsonNode steps, String type) {
    long n = 0;
    for (JsonNode step : steps) {
      n += step.path("type").asText().equals(type) ? 1 : 0;
    }
    return n;
  }

  private static long number(JsonNode node, String key) {
    return node.path(key).asLong();
  }

  private void judgeTask(JsonNode step, JsonNode vehicle, Set<String> aboard) {
    String name = step.path("type").asText() + step.path("id").asLong();
    once(name);
    JsonNode task = tasks.get(name);
    JsonNode owner = owners.get(name);
    inWindows(step, task.path("time_windows"));
    expect("service of " + name, number(step, "service"), number(task, "service"));
    Set<Integer> has = numbers(vehicle.path("skills"));
    if (!has.containsAll(numbers(owner.path("skills")))) {
      faults.add("lacks a skill for " + name);
    }
    String shipment = owner.path("pickup").path("id") + "→" + owner.path("delivery").path("id");
    if (step.path("type").asText().equals("pickup")) {
      aboard.add(shipment);
    } else if (step.path("type").asText().equals("delivery") && !aboard.remove(shipment)) {
      faults.add("delivers what is not aboard: " + name);
    }
  }

  private void inWindows(JsonNode step, JsonNode windows) {
    long begins = number(step, "arrival") + number(step, "waiting_time");
    boolean in = windows.isEmpty();
    for (JsonNode w : windows) {
      in |= w.get(0).asLong() <= begins && begins <= w.get(1).asLong();
    }
    if (!in) {
      faults.add("outside its windows: " + step);
    }
  }

  private static Set<Integer> numbers(JsonNode array) {
    Set<Integer> all = new HashSet<>();
    array.forEach(n -> all.add(n.asInt()));
    return all;
  }

  private void judgeEnds(JsonNode steps, JsonNode vehicle) {
    JsonNode hours = vehicle.path("time_window");
    JsonNode last = steps.get(steps.size() - 1);
    if (!hours.isMissingNode()
        && (number(steps.get(0), "arrival") < hours.get(0).asLong()
            || number(last, "arrival") > hours.get(1).asLong())) {
      faults.add("outside the hours of " + vehicle.path("id"));
    }
    expect(
        "starts",
        countOf(steps, "start"),
        vehicle.has("start") || vehicle.has("start_index") ? 1 : 0);
    expect("ends", countOf(steps, "end"), vehicle.has("end") || vehicle.has("end_index") ? 1 : 0);
    for (JsonNode step : steps) {
      if (step.path("type").asText().equals("break")) {
        for (JsonNode rest : vehicle.path("breaks")) {
          if (rest.path("id").asLong() == step.path("id").asLong()) {
            inWindows(step, rest.path("time_windows"));
          }
        }
      }
    }
  }

  private void judgeLoads(JsonNode steps, JsonNode vehicle) {
    for (int d = 0; d < vehicle.path("capacity").size(); d++) {
      long load = 0;
      for (JsonNode step : steps) {
        if (step.path("type").asText().equals("job")) {
          load += owners.get("job" + step.path("id").asLong()).path("delivery").path(d).asLong();
        }
      }
      for (JsonNode step : steps) {
        String type = step.path("type").asText();
        JsonNode owner = owners.get(type + step.path("id").asLong());
        if (type.equals("job")) {
          load += owner.path("pickup").path(d).asLong() - owner.path("delivery").path(d).asLong();
        } else if (type.equals("pickup")) {
          load += owner.path("amount").path(d).asLong();
        } else if (type.equals("delivery")) {
          load -= owner.path("amount").path(d).asLong();
        }
        expect("load at " + step, step.path("load").path(d).asLong(), load);
        if (load < 0 || load > vehicle.path("capacity").path(d).asLong()) {
          faults.add("load " + load + " at " + step);
        }
      }
    }
  }
}
