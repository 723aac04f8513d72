package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** A van's stops without their times. */
record Visits(Van van, List<Visit> list) {
  /**
   * @param notBefore second of the day at which its service began in the plan: others may count on
   *     it; −1 for a new visit
   * @param grams of each box lifted there, loads plus, unloads minus
   */
  record Visit(Place place, int notBefore, List<BoxId> unload, List<BoxId> load, long grams) {
    UnitId unit() {
      return place.unit().id();
    }

    Visit unloading(List<BoxId> boxes, long boxGrams) {
      return new Visit(place, notBefore, joined(unload, boxes), load, grams - boxGrams);
    }

    Visit loading(List<BoxId> boxes, long boxGrams) {
      return new Visit(place, notBefore, unload, joined(load, boxes), grams + boxGrams);
    }

    private static List<BoxId> joined(List<BoxId> some, List<BoxId> more) {
      List<BoxId> all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }

    int boxesMore() {
      return load.size() - unload.size();
    }

    int lifts() {
      return load.size() + unload.size();
    }
  }

  static Visits of(Van van, Plan plan, Map<BoxId, Long> grossGrams, Places places) {
    Optional<Route> route =
        plan.routes().stream().filter(r -> r.van().equals(van.id())).findFirst();
    List<Stop> stops = route.map(Route::stops).orElse(List.of());
    return new Visits(van, stops.stream().map(s -> visit(s, grossGrams, places)).toList());
  }

  private static Visit visit(Stop stop, Map<BoxId, Long> grossGrams, Places places) {
    long grams = stop.load().stream().mapToLong(b -> grossGrams.getOrDefault(b, 0L)).sum();
    grams -= stop.unload().stream().mapToLong(b -> grossGrams.getOrDefault(b, 0L)).sum();
    return new Visit(
        places.get(stop.unit()), stop.start().toSecondOfDay(), stop.unload(), stop.load(), grams);
  }

  static Visit fresh(Place place) {
    return new Visit(place, -1, List.of(), List.of(), 0);
  }

  /** All ways to load at one unit and unload later at the other, at stops old or new. */
  List<Visits> carrying(Place from, Place to, List<BoxId> boxes, long grams) {
    List<Visits> ways = new ArrayList<>();
    for (Spot on : spots(list, from, 0)) {
      List<Visit> loaded = on.with(on.visit().loading(boxes, grams));
      for (Spot off : spots(loaded, to, on.index + 1)) {
        ways.add(new Visits(van, off.with(off.visit().unloading(boxes, grams))));
      }
    }
    return ways;
  }

  private record Spot(List<Visit> visits, int index) {
    Visit visit() {
      return visits.get(index);
    }

    List<Visit> with(Visit changed) {
      List<Visit> copy = new ArrayList<>(visits);
      copy.set(index, changed);
      return copy;
    }
  }

  /** Every visit to the unit from an index on, and a new one wherever there is none beside. */
  private static List<Spot> spots(List<Visit> visits, Place place, int from) {
    List<Spot> spots = new ArrayList<>();
    for (int i = from; i < visits.size(); i++) {
      if (visits.get(i).place() == place) {
        spots.add(new Spot(visits, i));
      }
    }
    for (int i = from; i <= visits.size(); i++) {
      boolean before = i > 0 && visits.get(i - 1).place() == place;
      boolean after = i < visits.size() && visits.get(i).place() == place;
      if (!before && !after) {
        List<Visit> longer = new ArrayList<>(visits);
        longer.add(i, fresh(place));
        spots.add(new Spot(longer, i));
      }
    }
    return spots;
  }
}
