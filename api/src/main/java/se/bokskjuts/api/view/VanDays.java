package se.bokskjuts.api.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The routes of a plan as people read them. */
final class VanDays {
  private final DayProblem day;
  private final BoxLines boxes;
  private final Map<UnitId, Unit> units;
  private final Map<VanId, Van> vans = new HashMap<>();

  VanDays(DayProblem day, BoxLines boxes) {
    this.day = day;
    this.boxes = boxes;
    this.units = day.unitsById();
    day.vans().forEach(v -> vans.put(v.id(), v));
  }

  /** Used vans in the plan's order, each with its colour. */
  List<VanDay> of(Plan plan) {
    Map<VanId, Integer> colours = VanPlaces.of(day.vans());
    return plan.routes().stream()
        .filter(r -> !r.stops().isEmpty())
        .map(r -> dayOf(r, colours))
        .toList();
  }

  private VanDay dayOf(Route route, Map<VanId, Integer> colours) {
    Van van = vans.get(route.van());
    if (van == null) {
      throw new IllegalArgumentException("the day has no van " + route.van());
    }
    List<StopLine> stops = stopsOf(route);
    return new VanDay(
        route.van(),
        colours.getOrDefault(van.id(), 0),
        route.start(),
        route.end(),
        BoxLines.nameOf(units, van.start()),
        BoxLines.nameOf(units, van.end()),
        metresOf(route, van),
        van.capacityBoxes(),
        stops,
        Spans.of(day, route, van, stops));
  }

  private long metresOf(Route route, Van van) {
    long metres = 0;
    UnitId at = van.start();
    for (Stop stop : route.stops()) {
      metres += day.matrix().metres(at, stop.unit());
      at = stop.unit();
    }
    return metres + day.matrix().metres(at, van.end());
  }

  private List<StopLine> stopsOf(Route route) {
    Map<BoxId, BoxLine> aboard = new LinkedHashMap<>();
    List<StopLine> lines = new ArrayList<>();
    for (Stop stop : route.stops()) {
      List<BoxLine> off = stop.unload().stream().map(boxes::get).toList();
      List<BoxLine> on = stop.load().stream().map(boxes::get).toList();
      off.forEach(b -> aboard.remove(b.id()));
      on.forEach(b -> aboard.put(b.id(), b));
      int grams = aboard.values().stream().mapToInt(BoxLine::grams).sum();
      lines.add(lineOf(stop, lines.size() + 1, off, on, aboard.size(), grams));
    }
    return lines;
  }

  private StopLine lineOf(
      Stop stop, int number, List<BoxLine> off, List<BoxLine> on, int boxesAboard, int grams) {
    Unit unit = day.getUnit(stop.unit());
    return new StopLine(
        number,
        unit.id(),
        unit.name(),
        unit.municipality(),
        unit.lat(),
        unit.lon(),
        Clocks.hoursMinutes(stop.arrive()),
        Clocks.hoursMinutes(stop.start()),
        Clocks.hoursMinutes(stop.depart()),
        off,
        on,
        boxesAboard,
        grams);
  }
}
