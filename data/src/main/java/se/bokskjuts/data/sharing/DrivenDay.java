package se.bokskjuts.data.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What costs and emissions are shared by: tours and boxes, planned or driven. Seconds of the day.
 */
public record DrivenDay(List<Tour> tours, List<Crate> crates) {
  public DrivenDay {
    tours = List.copyOf(tours);
    crates = List.copyOf(crates);
  }

  /** A van's day. */
  public record Tour(VanId van, int start, int end, List<Call> calls) {}

  /** A stop. */
  public record Call(
      UnitId unit, int start, int depart, List<BoxId> unloaded, List<BoxId> loaded) {}

  /**
   * A box that rode.
   *
   * @param rides each van that carried it, from where to where
   */
  public record Crate(BoxId id, UnitId from, UnitId to, List<Ride> rides) {}

  /** A box on a van. */
  public record Ride(VanId van, UnitId from, UnitId to) {}

  /** As if everything goes as planned. */
  public static DrivenDay planned(Plan plan) {
    Map<BoxId, List<Ride>> rides = new HashMap<>();
    List<Tour> tours = new ArrayList<>();
    for (Route route : plan.routes()) {
      if (!route.stops().isEmpty()) {
        tours.add(tour(route));
        addRides(route, rides);
      }
    }
    return new DrivenDay(tours, plan.boxes().stream().map(box -> crate(box, rides)).toList());
  }

  private static Tour tour(Route route) {
    return new Tour(
        route.van(),
        route.start().toSecondOfDay(),
        route.end().toSecondOfDay(),
        route.stops().stream().map(DrivenDay::call).toList());
  }

  private static Call call(Stop stop) {
    return new Call(
        stop.unit(),
        stop.start().toSecondOfDay(),
        stop.depart().toSecondOfDay(),
        stop.unload(),
        stop.load());
  }

  private static void addRides(Route route, Map<BoxId, List<Ride>> rides) {
    Map<BoxId, UnitId> aboard = new HashMap<>();
    for (Stop stop : route.stops()) {
      for (BoxId box : stop.unload()) {
        UnitId from = aboard.remove(box);
        if (from != null) {
          rides
              .computeIfAbsent(box, b -> new ArrayList<>())
              .add(new Ride(route.van(), from, stop.unit()));
        }
      }
      stop.load().forEach(box -> aboard.put(box, stop.unit()));
    }
  }

  private static Crate crate(Box box, Map<BoxId, List<Ride>> rides) {
    return new Crate(
        box.id(), box.from(), box.to(), List.copyOf(rides.getOrDefault(box.id(), List.of())));
  }
}
