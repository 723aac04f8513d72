package se.bokskjuts.optimizer.oracle;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.oracle.TinyDay.Item;

/** Writes what the oracle found as a plan, for the checker to judge. */
final class TinyPlan {
  private TinyPlan() {}

  static Plan write(TinyStops stops, List<TinyLane> lanes, TinyWay[] chosen, TinyTimes times) {
    TinyDay tiny = stops.tiny;
    Map<HoldId, ItemId> copies = new HashMap<>();
    Set<TransferId> riding = new HashSet<>();
    for (int i = 0; i < chosen.length; i++) {
      Item item = tiny.items.get(i);
      if (chosen[i].copy() >= 0) {
        copies.put(HoldId.of(item.id()), item.copies().get(chosen[i].copy()).item());
      }
    }
    List<Box> boxes = new ArrayList<>();
    Map<Integer, List<BoxId>> loads = new HashMap<>();
    Map<Integer, List<BoxId>> unloads = new HashMap<>();
    for (TinyLane lane : lanes) {
      for (List<Item> content : lane.contents()) {
        BoxId id = BoxId.of("b" + (boxes.size() + 1));
        List<TransferId> ids = content.stream().map(i -> TransferId.of(i.id())).toList();
        riding.addAll(ids);
        boxes.add(
            new Box(
                id, tiny.units.get(lane.from).id(), tiny.units.get(lane.to).id(), lane.sort, ids));
        for (int i = 0; i < lane.ride.length; i++) {
          (i % 2 == 0 ? loads : unloads)
              .computeIfAbsent(lane.ride[i], k -> new ArrayList<>())
              .add(id);
        }
      }
    }
    List<Stay> stays =
        tiny.items.stream()
            .filter(i -> !i.isHold() && !riding.contains(TransferId.of(i.id())))
            .map(i -> new Stay(TransferId.of(i.id()), "left by the oracle"))
            .toList();
    List<Route> routes = new ArrayList<>();
    int first = 0;
    for (TinyRoute route : stops.routes) {
      if (route.stops().length > 0) {
        routes.add(route(stops, route, first, times, loads, unloads));
      }
      first += route.stops().length;
    }
    return new Plan(tiny.day.date(), copies, boxes, routes, stays, PlanCost.ZERO);
  }

  private static Route route(
      TinyStops stops,
      TinyRoute route,
      int first,
      TinyTimes times,
      Map<Integer, List<BoxId>> loads,
      Map<Integer, List<BoxId>> unloads) {
    TinyDay tiny = stops.tiny;
    List<Stop> all = new ArrayList<>();
    List<Break> breaks = new ArrayList<>();
    int v = route.van();
    int n = route.stops().length;
    int base = stops.count + 2 * stops.routes.length;
    for (int i = 0; i <= n; i++) {
      int slot = i == n ? stops.count + v : first + i;
      if (times.breakBefore[slot] >= 0) {
        int rest = base + 2 * times.breakBefore[slot];
        breaks.add(
            new Break(i - 1, time(times.best[rest]), times.best[rest + 1] - times.best[rest]));
      }
      if (i < n) {
        int k = first + i;
        all.add(
            new Stop(
                tiny.units.get(stops.unit[k]).id(),
                time(times.begin(k)),
                time(times.begin(k)),
                time(times.depart(k)),
                unloads.getOrDefault(k, List.of()),
                loads.getOrDefault(k, List.of())));
      }
    }
    return new Route(
        tiny.day.vans().get(v).id(), time(times.start(v)), time(times.end(v)), all, breaks);
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(second);
  }
}
