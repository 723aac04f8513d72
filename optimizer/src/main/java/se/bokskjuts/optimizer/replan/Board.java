package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.table.DayTable;

/** The rest of the day in flat arrays: vans that still drive, published stops to come. */
final class Board extends DayTable {
  final Past past;
  final ReplanPrices prices;
  private final Plan published;
  final int vanCount;
  final VanPast[] van;
  final int[] vanRank;
  final int[] place;
  final int[] lastUnit;
  final int[] end;
  final int[] metresBefore;
  final int[] shiftTo;
  final int[] maxWork;
  final int[] range;
  final boolean[][] mayServe;
  final double[] fixed;
  final double[] perSecond;
  final double[] perMetre;

  /** Only van that may stop at the unit, −1: any (H11). */
  final int[] vanOfUnit;

  /** Stops to come of each van that are pinned to be first. */
  final int[] locked;

  /** Published stops to come, by van; and all of them by number, broken vans' at the end. */
  final Entry[][] toCome;

  final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, VanPast> brokenOf = new HashMap<>();

  /**
   * @param published as people know it, before any van was late
   */
  Board(DayProblem day, Past past, ReplanPrices prices, Plan published) {
    super(day);
    this.published = published;
    this.past = past;
    this.prices = prices;
    van =
        day.vans().stream()
            .map(v -> past.of(v.id()))
            .filter(v -> !v.broken())
            .toArray(VanPast[]::new);
    vanCount = van.length;
    List<VanId> ids = day.vans().stream().map(Van::id).sorted().toList();
    vanRank = new int[vanCount];
    place = new int[vanCount];
    lastUnit = new int[vanCount];
    end = new int[vanCount];
    metresBefore = new int[vanCount];
    shiftTo = new int[vanCount];
    maxWork = new int[vanCount];
    range = new int[vanCount];
    mayServe = new boolean[vanCount][unitCount];
    fixed = new double[vanCount];
    perSecond = new double[vanCount];
    perMetre = new double[vanCount];
    toCome = new Entry[vanCount][];
    for (int v = 0; v < vanCount; v++) {
      vanRank[v] = ids.indexOf(van[v].van().id());
      readVan(v, day.rates());
    }
    past.vans().values().stream().filter(VanPast::broken).forEach(v -> readToCome(-1, v));
    vanOfUnit = new int[unitCount];
    Arrays.fill(vanOfUnit, -1);
    locked = new int[vanCount];
    day.pins().forEach(this::readPin);
  }

  private void readVan(int v, Rates rates) {
    Van it = van[v].van();
    place[v] = indexOf(van[v].at());
    lastUnit[v] = indexOf(van[v].lastUnit());
    end[v] = indexOf(it.end());
    maxWork[v] = orNever(it.maxWorkSeconds());
    range[v] = orNever(it.rangeMetres());
    UnitId at = it.start();
    for (Stop stop : van[v].stops()) {
      metresBefore[v] += past.before().metres(at, stop.unit());
      at = stop.unit();
    }
    if (van[v].begun()) {
      int home = seconds(place[v], end[v]) + serviceSeconds[end[v]] + 600;
      int soFar = van[v].freeAt() - van[v].workFrom();
      maxWork[v] = Math.max(maxWork[v], Math.max(soFar, home));
      range[v] = Math.max(range[v], metresBefore[v] + metres(lastUnit[v], end[v]));
    }
    for (int u = 0; u < unitCount; u++) {
      mayServe[v][u] = it.mayServe(day.units().get(u).id());
    }
    fixed[v] = it.fixed().doubleValue();
    perSecond[v] = it.perHour().doubleValue() / 3600;
    double co2 = rates.co2PerKg().doubleValue() * it.gramsCo2PerKm().doubleValue() / 1000;
    perMetre[v] = (it.perKm().doubleValue() + co2) / 1000;
    int home =
        van[v].freeAt()
            + seconds(place[v], end[v])
            + serviceSeconds[end[v]]
            + secondsPerBox[end[v]] * van[v].aboard().size();
    boolean mustRest = home - van[v].workFrom() > maxWork[v];
    shiftTo[v] =
        van[v].begun()
            ? Math.min(
                86_399, Math.max(it.shift().toSecond(), home + (mustRest ? it.breakSeconds() : 0)))
            : it.shift().toSecond();
    toCome[v] = readToCome(v, van[v]);
  }

  private Entry[] readToCome(int v, VanPast it) {
    if (it.published().isEmpty()) {
      return new Entry[0];
    }
    Route route = it.published().get();
    Legs legs = new Legs(route);
    List<Stop> told = toldStops(route);
    int first = it.publishedStops();
    Entry[] list = new Entry[route.stops().size() - first];
    for (int i = first; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      List<Break> rests =
          legs.breaksBefore(i).stream().filter(b -> !it.breaks().contains(b)).toList();
      Entry entry =
          new Entry(
              indexOf(stop.unit()),
              v,
              i - first,
              entries.size(),
              i == first && it.begun() ? it.freeAt() : legs.leftAt(i),
              stop.arrive().toSecondOfDay(),
              stop.start().toSecondOfDay(),
              stop.depart().toSecondOfDay(),
              told.get(i).start().toSecondOfDay(),
              stop.load().size() + stop.unload().size(),
              rests,
              false);
      if (v < 0) {
        brokenOf.put(entry.number(), it);
      }
      entries.add(entry);
      list[i - first] = entry;
    }
    return list;
  }

  private List<Stop> toldStops(Route route) {
    return published.routes().stream()
        .filter(r -> r.van().equals(route.van()))
        .map(Route::stops)
        .findFirst()
        .orElse(route.stops());
  }

  /** Whether a stop to come is the broken van's. */
  boolean isOf(Entry entry, VanPast broken) {
    return brokenOf.get(entry.number()) == broken;
  }

  private void readPin(Pin pin) {
    for (int v = 0; v < vanCount; v++) {
      if (pin instanceof Pin.VanOfUnit p && p.van().equals(van[v].van().id())) {
        vanOfUnit[indexOf(p.unit())] = v;
      } else if (pin instanceof Pin.FirstStops p && p.van().equals(van[v].van().id())) {
        locked[v] = Math.max(locked[v], p.units().size() - van[v].publishedStops());
      }
    }
  }

  int windowEnd(int unit, int time) {
    for (int to : windowTo[unit]) {
      if (time <= to) {
        return to;
      }
    }
    return time;
  }

  boolean mayCall(int v, int unit) {
    return mayServe[v][unit] && (vanOfUnit[unit] < 0 || vanOfUnit[unit] == v);
  }

  /** Published end of the van's route, −1 if it has none. */
  int publishedEnd(int v) {
    return van[v].published().map(Route::end).map(LocalTime::toSecondOfDay).orElse(-1);
  }
}
