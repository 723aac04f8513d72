package se.bokskjuts.data.delivery;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/** The rides of each box as planned, in the order of time. */
final class BoxWay {
  /** From one stop to a later one of the same van. */
  record Ride(StopRef on, UnitId from, LocalTime start, StopRef off, UnitId to) {}

  private record Aboard(StopRef on, Stop stop) {}

  private BoxWay() {}

  static Map<BoxId, List<Ride>> of(Plan plan) {
    Map<BoxId, List<Ride>> ways = new HashMap<>();
    for (Route route : plan.routes()) {
      add(route, ways);
    }
    ways.values().forEach(rides -> rides.sort(Comparator.comparing(Ride::start)));
    return ways;
  }

  private static void add(Route route, Map<BoxId, List<Ride>> ways) {
    Map<BoxId, Aboard> aboard = new HashMap<>();
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      StopRef here = new StopRef(route.van(), i);
      for (BoxId box : stop.unload()) {
        Aboard loaded = aboard.remove(box);
        if (loaded != null) {
          ways.computeIfAbsent(box, b -> new ArrayList<>())
              .add(
                  new Ride(
                      loaded.on(), loaded.stop().unit(), loaded.stop().start(), here, stop.unit()));
        }
      }
      stop.load().forEach(box -> aboard.put(box, new Aboard(here, stop)));
    }
  }
}
