package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.Rest;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Wish;
import se.bokskjuts.optimizer.vrp.VrpBreak;
import se.bokskjuts.optimizer.vrp.VrpVehicle;

/** Reads one vehicle of VROOM's input. */
final class CarReader {
  private static final int PER_HOUR = 3600;
  private static final double FASTEST = 5;

  /** So that no sum of costs overflows. */
  private static final int DEAREST = 1_000_000;

  private static final int DEAREST_FIXED = 1_000_000_000;
  private static final List<String> STEP_TYPES =
      List.of("start", "job", "pickup", "delivery", "break", "end");

  private final StrictNode in;

  CarReader(StrictNode in) {
    this.in =
        in.withKeys(
            "id",
            "profile",
            "description",
            "start",
            "start_index",
            "end",
            "end_index",
            "capacity",
            "costs",
            "skills",
            "type",
            "time_window",
            "breaks",
            "speed_factor",
            "max_tasks",
            "max_travel_time",
            "max_distance",
            "steps");
  }

  Car car() {
    Optional<Spot> start = end("start");
    Optional<Spot> end = end("end");
    if (start.isEmpty() && end.isEmpty()) {
      in.fault("No start or end specified for vehicle " + in.getId() + ".", "");
    }
    return new Car(
        in.getId(),
        in.findText("profile").orElse("car"),
        in.findText("description"),
        start,
        end,
        in.amounts("capacity"),
        in.skills(),
        in.findText("type").orElse(""),
        in.find("time_window").flatMap(VroomReader::window),
        rests(),
        speed(),
        new VrpVehicle.Limits(
            in.findSmall("max_tasks", Integer.MAX_VALUE),
            in.findAmount("max_travel_time"),
            in.findAmount("max_distance")),
        price(),
        in.has("costs") && in.get("costs").amount("per_hour", PER_HOUR) != PER_HOUR,
        in.list("steps").stream().map(CarReader::wish).toList());
  }

  private Optional<Spot> end(String name) {
    return in.has(name) || in.has(name + "_index")
        ? Optional.of(VroomReader.spot(in, name, name + "_index"))
        : Optional.empty();
  }

  private double speed() {
    double factor = in.find("speed_factor").map(StrictNode::decimal).orElse(1.0);
    if (!(factor > 0 && factor <= FASTEST)) {
      in.fault("Invalid speed factor: " + factor, "It must be above 0 and at most 5.");
      return 1;
    }
    return Math.max(0.01, factor);
  }

  private VrpVehicle.Price price() {
    if (!in.has("costs")) {
      return VrpVehicle.Price.BY_SECOND;
    }
    StrictNode costs = in.get("costs").withKeys("fixed", "per_hour", "per_task_hour", "per_km");
    return new VrpVehicle.Price(
        costs.findSmall("fixed", DEAREST_FIXED).orElse(0),
        costs.findSmall("per_hour", DEAREST).orElse(PER_HOUR),
        costs.findSmall("per_task_hour", DEAREST).orElse(0),
        costs.findSmall("per_km", DEAREST).orElse(0));
  }

  private List<Rest> rests() {
    List<Rest> rests = new ArrayList<>();
    Set<Long> ids = new HashSet<>();
    for (StrictNode rest : in.list("breaks")) {
      rest.withKeys("id", "time_windows", "service", "description", "max_load");
      long id = rest.getId();
      if (!ids.add(id)) {
        in.fault("Duplicate break id: " + id + ".", "");
      }
      Optional<List<Long>> most =
          rest.has("max_load") ? Optional.of(rest.amounts("max_load")) : Optional.empty();
      VrpBreak taken = new VrpBreak(rest.amount("service", 0), VroomReader.windows(rest), most);
      rests.add(new Rest(id, rest.findText("description"), taken));
    }
    // As VROOM does: in the order of their first windows, whatever the order they are given in.
    rests.sort(
        Comparator.comparingLong(
            r -> r.rest().windows().isEmpty() ? 0 : r.rest().windows().get(0).from()));
    return rests;
  }

  private static Wish wish(StrictNode in) {
    in.withKeys("type", "id", "service_at", "service_after", "service_before");
    String type = in.findText("type").orElse("");
    if (!STEP_TYPES.contains(type)) {
      in.fault("Invalid type in steps.", "Known are " + String.join(", ", STEP_TYPES) + ".");
    }
    return new Wish(
        type,
        in.findAmount("id"),
        in.findAmount("service_at"),
        in.findAmount("service_after"),
        in.findAmount("service_before"));
  }
}
