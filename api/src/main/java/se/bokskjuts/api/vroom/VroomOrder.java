package se.bokskjuts.api.vroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import se.bokskjuts.optimizer.vrp.VrpBreak;
import se.bokskjuts.optimizer.vrp.VrpVehicle;
import se.bokskjuts.optimizer.vrp.Window;

/** What a VROOM client asks for, read and checked piece by piece. */
record VroomOrder(
    List<Job> jobs,
    List<Shipment> shipments,
    List<Car> cars,
    Map<String, Tables> matrices,
    Options options) {

  /** WGS 84. */
  record LonLat(double lon, double lat) {}

  /** A place: on the map, in the matrices, or both. */
  record Spot(Optional<LonLat> at, OptionalInt index) {}

  /** A job, or one end of a shipment. */
  record Task(
      long id,
      Optional<String> description,
      Spot spot,
      long setup,
      long service,
      Map<String, Long> setupOfType,
      Map<String, Long> serviceOfType,
      List<Window> windows) {}

  /** One visit; {@code brought} is VROOM's delivery, {@code taken} its pickup. */
  record Job(Task task, List<Long> brought, List<Long> taken, Set<Integer> skills, int priority) {}

  /** Goods from one task to another. */
  record Shipment(Task load, Task unload, List<Long> amount, Set<Integer> skills, int priority) {}

  /** A break with its name. */
  record Rest(long id, Optional<String> description, VrpBreak rest) {}

  /** A step of a vehicle's own route. */
  record Wish(
      String type, OptionalLong id, OptionalLong at, OptionalLong after, OptionalLong before) {}

  /** A vehicle. */
  record Car(
      long id,
      String profile,
      Optional<String> description,
      Optional<Spot> start,
      Optional<Spot> end,
      List<Long> capacity,
      Set<Integer> skills,
      String type,
      Optional<Window> hours,
      List<Rest> rests,
      double speedFactor,
      VrpVehicle.Limits limits,
      VrpVehicle.Price price,
      boolean ownPerHour,
      List<Wish> steps) {}

  /** A profile's matrices. */
  record Tables(
      Optional<long[][]> durations, Optional<long[][]> distances, Optional<long[][]> costs) {}

  /**
   * What vroom-express lets a call choose.
   *
   * @param geometry the routes' lines along the roads
   * @param planMode judge the vehicles' own steps instead of searching
   * @param exploration 0 (quick) to 5
   * @param seconds the longest search
   */
  record Options(boolean geometry, boolean planMode, int exploration, Optional<Double> seconds) {}
}
