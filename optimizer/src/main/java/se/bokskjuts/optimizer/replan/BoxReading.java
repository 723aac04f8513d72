package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Follows the boxes of a plan over its fixed stops: what a missed stop or a box left behind undoes,
 * undoes what should have followed from it, too.
 */
final class BoxReading {
  private final Plan plan;
  private final Map<BoxId, BoxPast> boxes = new LinkedHashMap<>();

  /** Items that are to be sorted before they can be packed, and the unit where they are now. */
  private final Map<TransferId, UnitId> sortedAt = new HashMap<>();

  private final Set<TransferId> comeBySorting = new HashSet<>();

  private record Visit(VanId van, int index, Stop stop) {}

  BoxReading(Plan plan) {
    this.plan = plan;
    Map<TransferId, UnitId> first = new HashMap<>();
    for (Box box : plan.boxes()) {
      boxes.put(box.id(), new BoxPast(box));
    }
    for (Box box : plan.boxes()) {
      for (TransferId item : box.items()) {
        if (box.sort()) {
          first.put(item, box.to());
        }
      }
    }
    comeBySorting.addAll(first.keySet());
  }

  Map<BoxId, BoxPast> boxes() {
    return boxes;
  }

  Set<BoxId> aboard(VanId van) {
    Set<BoxId> ids = new TreeSet<>();
    boxes.values().stream().filter(b -> van.equals(b.aboard)).forEach(b -> ids.add(b.box.id()));
    return ids;
  }

  /** Unloaded outside of the published plan. */
  void put(BoxId id, UnitId unit, int depart, VanId van) {
    BoxPast box = boxes.get(id);
    box.aboard = null;
    box.place = unit;
    box.freeAt = depart;
    box.unloadedBy = van;
  }

  /** The fixed stops as they happened, by van. */
  Map<VanId, List<Stop>> replay(Map<VanId, Integer> fixed, Events events) {
    List<Visit> visits = visits(fixed);
    Set<Visit> missed = missed(visits, events);
    Map<BoxId, Visit> stayed = stayed(visits, events);
    Map<VanId, List<Stop>> happened = new LinkedHashMap<>();
    fixed.keySet().forEach(van -> happened.put(van, new ArrayList<>()));
    for (Visit visit : visits) {
      boolean none = missed.contains(visit);
      Stop s = visit.stop();
      List<BoxId> unload = new ArrayList<>();
      List<BoxId> load = new ArrayList<>();
      s.unload().stream().filter(b -> !none && unload(visit, b)).forEach(unload::add);
      s.load().stream()
          .filter(b -> !none && !visit.equals(stayed.get(b)) && load(visit, b))
          .forEach(load::add);
      happened
          .get(visit.van())
          .add(new Stop(s.unit(), s.arrive(), s.start(), s.depart(), unload, load));
    }
    return happened;
  }

  private List<Visit> visits(Map<VanId, Integer> fixed) {
    List<Visit> visits = new ArrayList<>();
    for (Route route : plan.routes()) {
      for (int i = 0; i < fixed.getOrDefault(route.van(), 0); i++) {
        visits.add(new Visit(route.van(), i, route.stops().get(i)));
      }
    }
    visits.sort(
        Comparator.comparing((Visit v) -> v.stop().start())
            .thenComparing(v -> v.stop().depart())
            .thenComparing(Visit::van)
            .thenComparing(Visit::index));
    return visits;
  }

  private static Set<Visit> missed(List<Visit> visits, Events events) {
    Set<Visit> missed = new HashSet<>();
    events
        .of(DayEvent.StopMissed.class)
        .forEach(
            e ->
                missed.add(
                    visits.stream()
                        .filter(v -> v.van().equals(e.van()) && v.stop().unit().equals(e.unit()))
                        .reduce((a, b) -> b)
                        .orElseThrow(() -> new NoSuchStopException(e.van(), e.unit()))));
    return missed;
  }

  private static Map<BoxId, Visit> stayed(List<Visit> visits, Events events) {
    Map<BoxId, Visit> stayed = new HashMap<>();
    events
        .of(DayEvent.BoxesStayed.class)
        .flatMap(e -> e.boxes().stream())
        .forEach(
            b ->
                visits.stream()
                    .filter(v -> v.stop().load().contains(b))
                    .reduce((x, y) -> y)
                    .ifPresent(v -> stayed.put(b, v)));
    return stayed;
  }

  private boolean unload(Visit visit, BoxId id) {
    BoxPast box = boxes.get(id);
    if (!visit.van().equals(box.aboard)) {
      return false;
    }
    put(id, visit.stop().unit(), visit.stop().depart().toSecondOfDay(), visit.van());
    if (box.isDelivered() && box.box.sort()) {
      box.items.forEach(t -> sortedAt.put(t, box.box.to()));
    }
    return true;
  }

  private boolean load(Visit visit, BoxId id) {
    BoxPast box = boxes.get(id);
    if (box.aboard != null || !box.place.equals(visit.stop().unit())) {
      return false;
    }
    if (!box.isPacked() && !pack(box)) {
      return false;
    }
    if (!box.isPacked()) {
      box.firstLoaded = visit.stop().start().toSecondOfDay();
    }
    box.aboard = visit.van();
    return true;
  }

  /** What was to be sorted first but never came is not in the box. */
  private boolean pack(BoxPast box) {
    box.items = box.items.stream().filter(t -> isThere(t, box.box)).toList();
    return !box.items.isEmpty();
  }

  private boolean isThere(TransferId item, Box box) {
    boolean comesFirst =
        comeBySorting.contains(item)
            && plan.boxes().stream()
                .filter(b -> b.sort() && b.to().equals(box.from()) && !b.id().equals(box.id()))
                .anyMatch(b -> b.items().contains(item));
    return !comesFirst || box.from().equals(sortedAt.get(item));
  }
}
