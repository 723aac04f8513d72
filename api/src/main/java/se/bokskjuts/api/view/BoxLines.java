package se.bokskjuts.api.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** The boxes of a plan with names, weights and ways, looked up by id. */
final class BoxLines {
  private record Size(int grams, int millilitres) {}

  private record Loaded(Route route, Stop stop, int second) {}

  private final Map<BoxId, BoxLine> byId = new LinkedHashMap<>();

  private BoxLines() {}

  static BoxLines of(DayProblem day, Plan plan) {
    Map<UnitId, Unit> units = day.unitsById();
    Map<TransferId, Size> sizes = sizesOf(day);
    Map<BoxId, List<Ride>> ways = waysOf(plan, units);
    BoxLines lines = new BoxLines();
    plan.boxes().stream()
        .sorted(Comparator.comparing(Box::id))
        .map(box -> lineOf(box, day, units, sizes, ways.getOrDefault(box.id(), List.of())))
        .forEach(line -> lines.byId.put(line.id(), line));
    return lines;
  }

  private static BoxLine lineOf(
      Box box,
      DayProblem day,
      Map<UnitId, Unit> units,
      Map<TransferId, Size> sizes,
      List<Ride> way) {
    int grams = day.boxType().emptyGrams();
    int millilitres = 0;
    for (TransferId item : box.items()) {
      Size size = sizes.getOrDefault(item, new Size(0, 0));
      grams += size.grams();
      millilitres += size.millilitres();
    }
    return new BoxLine(
        box.id(),
        box.from(),
        nameOf(units, box.from()),
        box.to(),
        nameOf(units, box.to()),
        box.sort(),
        box.items(),
        grams,
        millilitres,
        way);
  }

  private static Map<TransferId, Size> sizesOf(DayProblem day) {
    Map<TransferId, Size> sizes = new HashMap<>();
    for (Transfer t : day.transfers()) {
      sizes.put(t.id(), new Size(t.grams(), t.millilitres()));
    }
    for (HoldRequest h : day.holds()) {
      sizes.put(TransferId.of(h.id().value()), new Size(h.grams(), h.millilitres()));
    }
    return sizes;
  }

  /** Each box's rides in the order of their time, whichever van comes first in the plan. */
  private static Map<BoxId, List<Ride>> waysOf(Plan plan, Map<UnitId, Unit> units) {
    record Timed(int second, Ride ride) {}
    Map<BoxId, List<Timed>> rides = new HashMap<>();
    for (Route route : plan.routes()) {
      Map<BoxId, Loaded> aboard = new HashMap<>();
      for (Stop stop : route.stops()) {
        for (BoxId box : stop.unload()) {
          Loaded loaded = aboard.remove(box);
          if (loaded != null) {
            rides
                .computeIfAbsent(box, b -> new ArrayList<>())
                .add(new Timed(loaded.second(), rideOf(loaded, stop, units)));
          }
        }
        stop.load()
            .forEach(b -> aboard.put(b, new Loaded(route, stop, stop.depart().toSecondOfDay())));
      }
    }
    Map<BoxId, List<Ride>> ways = new HashMap<>();
    rides.forEach(
        (box, list) ->
            ways.put(
                box,
                list.stream()
                    .sorted(Comparator.comparingInt(Timed::second))
                    .map(Timed::ride)
                    .toList()));
    return ways;
  }

  private static Ride rideOf(Loaded loaded, Stop off, Map<UnitId, Unit> units) {
    return new Ride(
        loaded.route().van(),
        nameOf(units, loaded.stop().unit()),
        Clocks.hoursMinutes(loaded.stop().depart()),
        nameOf(units, off.unit()),
        Clocks.hoursMinutes(off.depart()));
  }

  static String nameOf(Map<UnitId, Unit> units, UnitId id) {
    Unit unit = units.get(id);
    return unit == null ? id.value() : unit.name();
  }

  List<BoxLine> all() {
    return List.copyOf(byId.values());
  }

  /** Throws when the plan has no such box. */
  BoxLine get(BoxId id) {
    BoxLine line = byId.get(id);
    if (line == null) {
      throw new IllegalArgumentException("the plan has no box " + id);
    }
    return line;
  }
}
