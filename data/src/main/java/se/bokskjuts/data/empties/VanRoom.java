package se.bokskjuts.data.empties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** How many empty boxes a van has room for on each leg of its route (rule H4). */
final class VanRoom {
  private final Route route;
  private final int[] freeAfterStop;

  private VanRoom(Route route, int[] freeAfterStop) {
    this.route = route;
    this.freeAfterStop = freeAfterStop;
  }

  /** An empty box takes the place of a full one: whether they nest is not known. */
  static VanRoom of(DayProblem day, Plan plan, Route route) {
    Van van = day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
    Map<BoxId, Integer> grams = grams(day, plan);
    int[] free = new int[route.stops().size()];
    int boxes = 0;
    int load = 0;
    for (int i = 0; i < free.length; i++) {
      Stop stop = route.stops().get(i);
      boxes += stop.load().size() - stop.unload().size();
      load += sum(stop.load(), grams) - sum(stop.unload(), grams);
      int byWeight = (van.capacityGrams() - load) / Math.max(1, day.boxType().emptyGrams());
      free[i] = Math.max(0, Math.min(van.capacityBoxes() - boxes, byWeight));
    }
    return new VanRoom(route, free);
  }

  private static int sum(List<BoxId> boxes, Map<BoxId, Integer> grams) {
    return boxes.stream().mapToInt(b -> grams.getOrDefault(b, 0)).sum();
  }

  private static Map<BoxId, Integer> grams(DayProblem day, Plan plan) {
    Map<TransferId, Integer> items = new HashMap<>();
    day.transfers().forEach(t -> items.put(t.id(), t.grams()));
    day.holds().forEach(h -> items.put(TransferId.of(h.id().value()), h.grams()));
    Map<BoxId, Integer> grams = new HashMap<>();
    for (Box box : plan.boxes()) {
      int content = box.items().stream().mapToInt(i -> items.getOrDefault(i, 0)).sum();
      grams.put(box.id(), content + day.boxType().emptyGrams());
    }
    return grams;
  }

  VanId id() {
    return route.van();
  }

  int stops() {
    return route.stops().size();
  }

  UnitId unitAt(int stop) {
    return route.stops().get(stop).unit();
  }

  List<Integer> stopsAt(UnitId unit) {
    return IntStream.range(0, stops()).filter(i -> unitAt(i).equals(unit)).boxed().toList();
  }

  /** Empty boxes that fit all the way from one stop to the other. */
  int free(int from, int to) {
    return IntStream.range(from, to).map(i -> freeAfterStop[i]).min().orElse(0);
  }

  void take(int from, int to, int boxes) {
    for (int i = from; i < to; i++) {
      freeAfterStop[i] -= boxes;
    }
  }
}
