package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * The rest of the day in flat arrays: units, vans that still drive, published stops to come. Times
 * in seconds of the day, money in SEK as {@code double}.
 */
final class Board {
  static final int NEVER = Integer.MAX_VALUE / 4;

  final DayProblem day;
  final Past past;
  final ReplanPrices prices;
  final int unitCount;
  private final Map<UnitId, Integer> unitIndex = new HashMap<>();
  final int[] seconds;
  final int[] metres;
  private final int[][] windowFrom;
  private final int[][] windowTo;
  final int[] service;
  final int[] perBox;
  final int[] emptyBoxes;
  final int[] maxBoxesIn;
  final boolean[] dock;
  final double[] missedCost;
  final int[] sortOfUnit;
  final int[] sortUnit;
  final int[] sortOpens;
  final int[] sortCloses;
  final int[] sortSeconds;

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
  final double boxCost;
  final double liftCost;
  final double sortCost;
  final int dockSeconds;
  final int boxGrams;
  final int boxMl;
  final int emptyGrams;

  Board(DayProblem day, Past past, ReplanPrices prices) {
    this.day = day;
    this.past = past;
    this.prices = prices;
    List<Unit> units = day.units();
    unitCount = units.size();
    units.forEach(u -> unitIndex.put(u.id(), unitIndex.size()));
    seconds = new int[unitCount * unitCount];
    metres = new int[unitCount * unitCount];
    readMatrix();
    windowFrom = new int[unitCount][];
    windowTo = new int[unitCount][];
    service = units.stream().mapToInt(Unit::serviceSeconds).toArray();
    perBox = units.stream().mapToInt(Unit::secondsPerBox).toArray();
    emptyBoxes = units.stream().mapToInt(u -> orNever(u.emptyBoxes())).toArray();
    maxBoxesIn = units.stream().mapToInt(u -> orNever(u.maxBoxesIn())).toArray();
    dock = new boolean[unitCount];
    missedCost = new double[unitCount];
    readUnits(units);
    List<SortPoint> sorts = day.sortPoints();
    sortUnit = sorts.stream().mapToInt(s -> unit(s.unit())).toArray();
    sortOpens = sorts.stream().mapToInt(s -> s.opens().toSecondOfDay()).toArray();
    sortCloses = sorts.stream().mapToInt(s -> s.closes().toSecondOfDay()).toArray();
    sortSeconds = sorts.stream().mapToInt(SortPoint::secondsPerItem).toArray();
    sortOfUnit = new int[unitCount];
    java.util.Arrays.fill(sortOfUnit, -1);
    for (int s = 0; s < sortUnit.length; s++) {
      sortOfUnit[sortUnit[s]] = s;
    }

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
    java.util.Arrays.fill(vanOfUnit, -1);
    locked = new int[vanCount];
    day.pins().forEach(this::readPin);

    Rates rates = day.rates();
    liftCost = rates.perLift().doubleValue();
    boxCost = rates.perBox().doubleValue() + 2 * liftCost;
    sortCost = rates.perItemSorted().doubleValue();
    dockSeconds = day.dockSeconds();
    boxGrams = day.boxType().itemGrams();
    boxMl = day.boxType().millilitres();
    emptyGrams = day.boxType().emptyGrams();
  }

  private static int orNever(OptionalInt value) {
    return value.orElse(NEVER);
  }

  private void readMatrix() {
    for (Unit a : day.units()) {
      for (Unit b : day.units()) {
        int at = unit(a.id()) * unitCount + unit(b.id());
        seconds[at] = day.matrix().seconds(a.id(), b.id());
        metres[at] = day.matrix().metres(a.id(), b.id());
      }
    }
  }

  private void readUnits(List<Unit> units) {
    for (int u = 0; u < unitCount; u++) {
      Unit unit = units.get(u);
      dock[u] = unit.dock();
      List<TimeWindow> windows =
          unit.windows().stream().sorted(Comparator.comparing(TimeWindow::from)).toList();
      boolean always = windows.isEmpty();
      windowFrom[u] =
          always ? new int[1] : windows.stream().mapToInt(TimeWindow::fromSecond).toArray();
      windowTo[u] =
          always ? new int[] {86_399} : windows.stream().mapToInt(TimeWindow::toSecond).toArray();
      if (unit.promised()) {
        missedCost[u] = day.rates().perMissedVisit().doubleValue() * (1 + unit.missedDays());
      }
    }
  }

  private void readVan(int v, Rates rates) {
    Van it = van[v].van();
    place[v] = unit(van[v].at());
    lastUnit[v] = unit(van[v].lastUnit());
    end[v] = unit(it.end());
    maxWork[v] = orNever(it.maxWorkSeconds());
    range[v] = orNever(it.rangeMetres());
    UnitId at = it.start();
    for (Stop stop : van[v].stops()) {
      metresBefore[v] += past.before().metres(at, stop.unit());
      at = stop.unit();
    }
    if (van[v].begun()) {
      int home = seconds(place[v], end[v]) + service[end[v]] + 600;
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
            + service[end[v]]
            + perBox[end[v]] * van[v].aboard().size();
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
    int first = it.publishedStops();
    Entry[] list = new Entry[route.stops().size() - first];
    for (int i = first; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      List<Break> rests =
          legs.breaksBefore(i).stream().filter(b -> !it.breaks().contains(b)).toList();
      Entry entry =
          new Entry(
              unit(stop.unit()),
              v,
              i - first,
              entries.size(),
              i == first && it.begun() ? it.freeAt() : legs.leftAt(i),
              stop.arrive().toSecondOfDay(),
              stop.start().toSecondOfDay(),
              stop.depart().toSecondOfDay(),
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

  /** Whether a stop to come is the broken van's. */
  boolean isOf(Entry entry, VanPast broken) {
    return brokenOf.get(entry.number()) == broken;
  }

  private void readPin(Pin pin) {
    for (int v = 0; v < vanCount; v++) {
      if (pin instanceof Pin.VanOfUnit p && p.van().equals(van[v].van().id())) {
        vanOfUnit[unit(p.unit())] = v;
      } else if (pin instanceof Pin.FirstStops p && p.van().equals(van[v].van().id())) {
        locked[v] = Math.max(locked[v], p.units().size() - van[v].publishedStops());
      }
    }
  }

  int unit(UnitId id) {
    Integer u = unitIndex.get(id);
    if (u == null) {
      throw new IllegalArgumentException("the day has no unit " + id);
    }
    return u;
  }

  UnitId unitId(int u) {
    return day.units().get(u).id();
  }

  int seconds(int from, int to) {
    return seconds[from * unitCount + to];
  }

  int metres(int from, int to) {
    return metres[from * unitCount + to];
  }

  /** The earliest second at or after {@code time} in a window; {@link #NEVER} if none. */
  int windowStart(int unit, int time) {
    int[] to = windowTo[unit];
    for (int w = 0; w < to.length; w++) {
      if (time <= to[w]) {
        return Math.max(time, windowFrom[unit][w]);
      }
    }
    return NEVER;
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
