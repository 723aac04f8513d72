package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.Job;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;
import se.bokskjuts.api.vroom.VroomOrder.Options;
import se.bokskjuts.api.vroom.VroomOrder.Shipment;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Tables;
import se.bokskjuts.api.vroom.VroomOrder.Task;
import se.bokskjuts.optimizer.vrp.Window;

/** Reads VROOM's input as its docs/API.md describes it. Throws with all faults at once. */
final class VroomReader {
  private static final int HIGHEST_PRIORITY = 100;
  private static final int MOST_EXPLORATION = 5;
  private final List<Fault> faults = new ArrayList<>();

  static VroomOrder read(JsonNode root, VroomSettings limits) {
    return new VroomReader().order(root, limits);
  }

  private VroomOrder order(JsonNode root, VroomSettings limits) {
    StrictNode in =
        new StrictNode(root, "", faults)
            .withKeys("jobs", "shipments", "vehicles", "matrices", "matrix", "options");
    refuse();
    List<StrictNode> cars = in.list("vehicles");
    List<StrictNode> jobs = in.list("jobs");
    List<StrictNode> shipments = in.list("shipments");
    if (cars.isEmpty()) {
      in.fault("No vehicle defined.", "");
    }
    if (jobs.isEmpty() && shipments.isEmpty()) {
      in.fault("No task defined.", "");
    }
    refuse();
    refuseTooMany(jobs.size() + 2 * shipments.size(), cars.size(), limits);
    VroomOrder order =
        new VroomOrder(
            jobs.stream().map(this::job).toList(),
            shipments.stream().map(this::shipment).toList(),
            cars.stream().map(c -> new CarReader(c).car()).toList(),
            matrices(in),
            options(in));
    refuseDoubles(in, order);
    refuse();
    return order;
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw VroomRefusal.of(VroomRefusal.Code.INPUT, faults);
    }
  }

  private static void refuseTooMany(int tasks, int cars, VroomSettings limits) {
    if (tasks > limits.mostTasks()) {
      throw tooMany("locations", tasks, limits.mostTasks());
    }
    if (cars > limits.mostVehicles()) {
      throw tooMany("vehicles", cars, limits.mostVehicles());
    }
  }

  private static VroomRefusal tooMany(String what, int many, int most) {
    return VroomRefusal.of(
        VroomRefusal.Code.TOO_LARGE,
        "Too many " + what + " (" + many + ") in query, maximum is set to " + most);
  }

  private void refuseDoubles(StrictNode in, VroomOrder order) {
    doubles(in, "job", order.jobs().stream().map(j -> j.task().id()).toList());
    doubles(in, "pickup", order.shipments().stream().map(s -> s.load().id()).toList());
    doubles(in, "delivery", order.shipments().stream().map(s -> s.unload().id()).toList());
    doubles(in, "vehicle", order.cars().stream().map(Car::id).toList());
  }

  private Job job(StrictNode in) {
    in.withKeys(
        "id",
        "description",
        "location",
        "location_index",
        "setup",
        "service",
        "setup_per_type",
        "service_per_type",
        "amount",
        "delivery",
        "pickup",
        "skills",
        "priority",
        "time_windows");
    if (in.has("amount") && in.has("delivery")) {
      in.fault("Both amount and delivery.", "amount is the old name of delivery.");
    }
    return new Job(
        task(in),
        in.amounts(in.has("amount") ? "amount" : "delivery"),
        in.amounts("pickup"),
        in.skills(),
        in.findSmall("priority", HIGHEST_PRIORITY).orElse(0));
  }

  private Shipment shipment(StrictNode in) {
    in.withKeys("pickup", "delivery", "amount", "skills", "priority");
    return new Shipment(
        end(in, "pickup"),
        end(in, "delivery"),
        in.amounts("amount"),
        in.skills(),
        in.findSmall("priority", HIGHEST_PRIORITY).orElse(0));
  }

  private Task end(StrictNode in, String name) {
    if (!in.has(name)) {
      in.fault("Missing " + name + " for shipment.", "");
    }
    return task(
        in.get(name)
            .withKeys(
                "id",
                "description",
                "location",
                "location_index",
                "setup",
                "service",
                "setup_per_type",
                "service_per_type",
                "time_windows"));
  }

  private static Task task(StrictNode in) {
    return new Task(
        in.getId(),
        in.findText("description"),
        spot(in, "location", "location_index"),
        in.amount("setup", 0),
        in.amount("service", 0),
        perType(in, "setup_per_type"),
        perType(in, "service_per_type"),
        windows(in));
  }

  private static Map<String, Long> perType(StrictNode in, String key) {
    Map<String, Long> seconds = new TreeMap<>();
    in.find(key).ifPresent(types -> types.keys().forEach(t -> seconds.put(t, types.amount(t, 0))));
    return seconds;
  }

  static Spot spot(StrictNode in, String place, String index) {
    return new Spot(in.find(place).map(VroomReader::lonLat), in.findSmall(index, 1 << 20));
  }

  private static LonLat lonLat(StrictNode in) {
    List<StrictNode> pair = in.elements();
    if (pair.size() != 2) {
      in.fault("Invalid location.", "It must be [lon, lat].");
      return new LonLat(0, 0);
    }
    LonLat at = new LonLat(pair.get(0).decimal(), pair.get(1).decimal());
    if (Math.abs(at.lon()) > 180 || Math.abs(at.lat()) > 90) {
      in.fault("Invalid location " + at.lon() + ", " + at.lat() + ".", "It must be [lon, lat].");
      return new LonLat(0, 0);
    }
    return at;
  }

  static List<Window> windows(StrictNode in) {
    List<Window> all = new ArrayList<>();
    in.list("time_windows").forEach(w -> window(w).ifPresent(all::add));
    all.sort(Comparator.comparingLong(Window::from));
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).from() <= all.get(i - 1).to()) {
        in.fault("Unsorted or overlapping time-windows.", "");
      }
    }
    return all;
  }

  static Optional<Window> window(StrictNode in) {
    List<StrictNode> pair = in.elements();
    if (pair.size() != 2) {
      in.fault("Invalid time-window.", "It must be [start, end].");
      return Optional.empty();
    }
    long from = pair.get(0).amount();
    long to = pair.get(1).amount();
    if (from > to) {
      in.fault("Invalid time window: [" + from + ", " + to + "]", "The end is before the start.");
      return Optional.empty();
    }
    return Optional.of(new Window(from, to));
  }

  private static Map<String, Tables> matrices(StrictNode in) {
    Map<String, Tables> all = new TreeMap<>();
    in.find("matrix")
        .ifPresent(
            m ->
                all.put(
                    "car",
                    new Tables(Optional.of(m.square()), Optional.empty(), Optional.empty())));
    in.find("matrices")
        .ifPresent(profiles -> profiles.keys().forEach(p -> all.put(p, tables(profiles.get(p)))));
    return all;
  }

  private static Tables tables(StrictNode in) {
    in.withKeys("durations", "distances", "costs");
    if (in.has("distances") && !in.has("durations")) {
      in.fault("Distances without durations.", "Give both.");
    }
    Tables tables =
        new Tables(
            in.find("durations").map(StrictNode::square),
            in.find("distances").map(StrictNode::square),
            in.find("costs").map(StrictNode::square));
    long sizes =
        Stream.of(tables.durations(), tables.distances(), tables.costs())
            .flatMap(Optional::stream)
            .map(m -> m.length)
            .distinct()
            .count();
    if (sizes > 1) {
      in.fault("Inconsistent matrix sizes.", "All of a profile must be of one size.");
    }
    return tables;
  }

  private static Options options(StrictNode in) {
    Optional<StrictNode> options = in.find("options");
    if (options.isEmpty()) {
      return new Options(false, false, MOST_EXPLORATION, Optional.empty());
    }
    StrictNode given = options.get().withKeys("g", "c", "t", "x", "l");
    OptionalInt exploration = given.findSmall("x", MOST_EXPLORATION);
    given.findSmall("t", 1 << 10);
    Optional<Double> seconds = given.find("l").map(StrictNode::decimal);
    seconds.filter(s -> s <= 0).ifPresent(s -> given.fault("Invalid limit l.", "Above 0."));
    return new Options(
        given.find("g").map(StrictNode::truth).orElse(false),
        given.find("c").map(StrictNode::truth).orElse(false),
        exploration.orElse(MOST_EXPLORATION),
        seconds);
  }

  private static void doubles(StrictNode in, String what, Collection<Long> ids) {
    Set<Long> seen = new HashSet<>();
    ids.stream()
        .filter(id -> id >= 0 && !seen.add(id))
        .distinct()
        .forEach(id -> in.fault("Duplicate " + what + " id: " + id + ".", ""));
  }
}
