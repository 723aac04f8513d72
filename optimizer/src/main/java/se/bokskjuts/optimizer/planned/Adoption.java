package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.planned.PlannedItem.PlannedSource;

/** Puts a plan into a planned day, changing only what differs. */
final class Adoption {
  private final Map<VanId, Route> routes = new HashMap<>();
  private final Map<UnitId, List<Box>> boxes = new HashMap<>();
  private final Map<TransferId, String> reasons = new HashMap<>();
  private final Plan plan;

  /** Throws when the plan names what the day does not have. */
  static Adoption of(PlannedDay planned, Plan plan) {
    return new Adoption(plan, planned.facts());
  }

  private Adoption(Plan plan, DayFacts facts) {
    this.plan = plan;
    Set<BoxId> ids = new HashSet<>();
    for (Box box : plan.boxes()) {
      require(ids.add(box.id()), "the plan names box " + box.id() + " twice");
      require(facts.findUnit(box.from()).isPresent(), "no unit " + box.from());
      require(facts.findUnit(box.to()).isPresent(), "no unit " + box.to());
      box.items().forEach(i -> require(facts.items.containsKey(i), "no item " + i));
      boxes.computeIfAbsent(box.from(), u -> new ArrayList<>()).add(box);
    }
    for (Route route : plan.routes()) {
      require(facts.knows(route.van()), "no van " + route.van());
      require(routes.put(route.van(), route) == null, "van " + route.van() + " has two routes");
      route.stops().forEach(s -> checkNames(s, facts, ids));
    }
    plan.stays().forEach(s -> reasons.put(s.transfer(), s.reason()));
  }

  private static void checkNames(Stop stop, DayFacts facts, Set<BoxId> boxes) {
    require(facts.findUnit(stop.unit()).isPresent(), "no unit " + stop.unit());
    stop.load().forEach(b -> require(boxes.contains(b), "no box " + b));
    stop.unload().forEach(b -> require(boxes.contains(b), "no box " + b));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("the plan does not fit the day: " + what);
    }
  }

  void into(PlannedDay planned, Change change) {
    planned.items().stream().filter(i -> i.facts().isHold()).forEach(i -> choose(i, change));
    planned.packings().forEach(p -> pack(p, change));
    planned.vans().forEach(v -> drive(v, change));
    planned.collectStops();
    planned.setReasons(reasons);
  }

  private void choose(PlannedItem item, Change change) {
    Optional<ItemId> copy = Optional.ofNullable(plan.copies().get(item.holdId()));
    PlannedSource source = copy.isEmpty() ? null : sourceOf(item, copy);
    if (!same(source, item.source())) {
      change.variable(item, "source", () -> item.setSource(source));
    }
  }

  private static PlannedSource sourceOf(PlannedItem item, Optional<ItemId> copy) {
    return item.sources().stream()
        .filter(s -> s.item().equals(copy))
        .reduce((first, last) -> last)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the plan does not fit the day: " + item + " has no copy " + copy.get()));
  }

  private static boolean same(@Nullable PlannedSource one, @Nullable PlannedSource other) {
    return one == null ? other == null : one.equals(other);
  }

  private void pack(PlannedPacking packing, Change change) {
    List<Box> packed = boxes.getOrDefault(packing.unit().id(), List.of());
    if (!packed.equals(packing.boxes())) {
      change.variable(packing, "boxes", () -> packing.setBoxes(packed));
    }
  }

  private void drive(PlannedVan van, Change change) {
    Route route = routes.get(van.vanId());
    List<Stop> stops = route == null ? List.of() : route.stops();
    PlannedHours hours =
        stops.isEmpty() || route == null
            ? PlannedHours.unused(van.van().shift().from())
            : new PlannedHours(route.start(), route.end(), route.breaks());
    if (!hours.equals(van.hours())) {
      change.variable(van, "hours", () -> van.setHours(hours));
    }
    if (!stops.equals(van.stops().stream().map(s -> s.stop).toList())) {
      change.stops(van, stops.size(), () -> replace(van.stops(), stops));
    }
  }

  private static void replace(List<PlannedStop> list, List<Stop> stops) {
    list.clear();
    stops.forEach(s -> list.add(new PlannedStop(s)));
  }
}
