package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * A day in flat primitive arrays, for the hot path: units, vans and sort points by index; times in
 * seconds of the day, money in SEK as {@code double} (the plan's own cost is exact, {@code check}).
 */
final class Instance {
  static final int NEVER = Integer.MAX_VALUE / 4;

  final DayProblem day;
  final int unitCount;
  final UnitId[] unitIds;
  private final Map<UnitId, Integer> placeOf = new HashMap<>();
  final int[] seconds;
  final int[] metres;
  final int[][] windowFrom;
  final int[][] windowTo;
  final int[] serviceSeconds;
  final int[] secondsPerBox;
  final int[] maxBoxesIn;
  final int[] emptyBoxes;
  final boolean[] dock;
  final double[] missedCost;

  final int sortCount;
  final int[] sortUnit;
  final int[] sortOfUnit;
  final int[] sortOpens;
  final int[] sortCloses;
  final int[] sortSeconds;

  final int vanCount;

  /** Place of the van's id in order, for ties at sort points (H7). */
  final int[] vanRank;

  final int[] vanStart;
  final int[] vanEnd;
  final int[] shiftFrom;
  final int[] shiftTo;
  final int[] capacityBoxes;
  final int[] capacityGrams;
  final boolean[][] mayServe;
  final int[] rangeMetres;
  final double[] fixedCost;
  final double[] costPerSecond;
  final double[] costPerMetre;
  final int[] maxWork;
  final int[] breakSeconds;

  final int dockSeconds;
  final int boxMl;
  final int boxItemGrams;
  final int boxEmptyGrams;
  final double boxCost;
  final double liftCost;
  final double sortCost;

  final Demand demand;
  private final Cargo cargo;
  final PinTable pins;

  Instance(DayProblem day) {
    this.day = day;
    List<Unit> units = day.units();
    unitCount = units.size();
    unitIds = units.stream().map(Unit::id).toArray(UnitId[]::new);
    for (int u = 0; u < unitCount; u++) {
      placeOf.put(unitIds[u], u);
    }
    seconds = new int[unitCount * unitCount];
    metres = new int[unitCount * unitCount];
    copyMatrix();
    windowFrom = new int[unitCount][];
    windowTo = new int[unitCount][];
    serviceSeconds = units.stream().mapToInt(Unit::serviceSeconds).toArray();
    secondsPerBox = units.stream().mapToInt(Unit::secondsPerBox).toArray();
    maxBoxesIn = units.stream().map(Unit::maxBoxesIn).mapToInt(Instance::orNever).toArray();
    emptyBoxes = units.stream().map(Unit::emptyBoxes).mapToInt(Instance::orNever).toArray();
    dock = new boolean[unitCount];
    missedCost = new double[unitCount];
    readUnits(units);

    sortCount = day.sortPoints().size();
    List<SortPoint> sorts = day.sortPoints();
    sortUnit = sorts.stream().mapToInt(s -> indexOf(s.unit())).toArray();
    sortOpens = sorts.stream().mapToInt(s -> s.opens().toSecondOfDay()).toArray();
    sortCloses = sorts.stream().mapToInt(s -> s.closes().toSecondOfDay()).toArray();
    sortSeconds = sorts.stream().mapToInt(SortPoint::secondsPerItem).toArray();
    sortOfUnit = new int[unitCount];
    Arrays.fill(sortOfUnit, -1);
    for (int s = 0; s < sortCount; s++) {
      sortOfUnit[sortUnit[s]] = s;
    }

    List<Van> vans = day.vans();
    vanCount = vans.size();
    List<String> ids = vans.stream().map(v -> v.id().value()).sorted().toList();
    vanRank = vans.stream().mapToInt(v -> ids.indexOf(v.id().value())).toArray();
    vanStart = vans.stream().mapToInt(v -> indexOf(v.start())).toArray();
    vanEnd = vans.stream().mapToInt(v -> indexOf(v.end())).toArray();
    shiftFrom = vans.stream().mapToInt(v -> v.shift().fromSecond()).toArray();
    shiftTo = vans.stream().mapToInt(v -> v.shift().toSecond()).toArray();
    capacityBoxes = vans.stream().mapToInt(Van::capacityBoxes).toArray();
    capacityGrams = vans.stream().mapToInt(Van::capacityGrams).toArray();
    rangeMetres = vans.stream().map(Van::rangeMetres).mapToInt(Instance::orNever).toArray();
    maxWork = vans.stream().map(Van::maxWorkSeconds).mapToInt(Instance::orNever).toArray();
    breakSeconds = vans.stream().mapToInt(Van::breakSeconds).toArray();
    mayServe = new boolean[vanCount][unitCount];
    fixedCost = new double[vanCount];
    costPerSecond = new double[vanCount];
    costPerMetre = new double[vanCount];
    Rates rates = day.rates();
    for (int v = 0; v < vanCount; v++) {
      Van van = vans.get(v);
      for (int u = 0; u < unitCount; u++) {
        mayServe[v][u] = van.mayServe(unitIds[u]);
      }
      fixedCost[v] = van.fixed().doubleValue();
      costPerSecond[v] = van.perHour().doubleValue() / 3600.0;
      costPerMetre[v] =
          (van.perKm().doubleValue()
                  + rates.co2PerKg().doubleValue() * van.gramsCo2PerKm().doubleValue() / 1000.0)
              / 1000.0;
    }

    dockSeconds = day.dockSeconds();
    boxMl = day.boxType().millilitres();
    boxItemGrams = day.boxType().itemGrams();
    boxEmptyGrams = day.boxType().emptyGrams();
    liftCost = rates.perLift().doubleValue();
    boxCost = rates.perBox().doubleValue() + 2 * liftCost;
    sortCost = rates.perItemSorted().doubleValue();
    pins = new PinTable(this);
    demand = new Demand(this);
    cargo = new Cargo(this);
    readMissedCosts(units, rates);
  }

  private static int orNever(OptionalInt value) {
    return value.orElse(NEVER);
  }

  private void copyMatrix() {
    int[] column = new int[unitCount];
    for (int u = 0; u < unitCount; u++) {
      column[u] = day.matrix().indexOf(unitIds[u]);
    }
    for (int a = 0; a < unitCount; a++) {
      for (int b = 0; b < unitCount; b++) {
        seconds[a * unitCount + b] = day.matrix().secondsAt(column[a], column[b]);
        metres[a * unitCount + b] = day.matrix().metresAt(column[a], column[b]);
      }
    }
  }

  private void readUnits(List<Unit> units) {
    for (int u = 0; u < unitCount; u++) {
      Unit unit = units.get(u);
      dock[u] = unit.dock();
      List<TimeWindow> windows =
          unit.windows().stream().sorted(Comparator.comparing(TimeWindow::from)).toList();
      windowFrom[u] = windows.stream().mapToInt(TimeWindow::fromSecond).toArray();
      windowTo[u] = windows.stream().mapToInt(TimeWindow::toSecond).toArray();
      if (windows.isEmpty()) {
        windowFrom[u] = new int[] {0};
        windowTo[u] = new int[] {86_399};
      }
    }
  }

  /** What leaving a promised unit unvisited costs, where something starts or ends there today. */
  private void readMissedCosts(List<Unit> units, Rates rates) {
    for (int u = 0; u < unitCount; u++) {
      Unit unit = units.get(u);
      if (unit.promised()) {
        missedCost[u] = rates.perMissedVisit().doubleValue() * (1 + unit.missedDays());
      }
    }
  }

  Cargo cargo() {
    return cargo;
  }

  int indexOf(UnitId id) {
    Integer place = placeOf.get(id);
    if (place == null) {
      throw new IllegalArgumentException("the day has no unit " + id);
    }
    return place;
  }

  int vanIndexOf(VanId id) {
    for (int v = 0; v < day.vans().size(); v++) {
      if (day.vans().get(v).id().equals(id)) {
        return v;
      }
    }
    throw new IllegalArgumentException("the day has no van " + id);
  }

  int seconds(int from, int to) {
    return seconds[from * unitCount + to];
  }

  int metres(int from, int to) {
    return metres[from * unitCount + to];
  }

  /**
   * The earliest second at or after {@code time} in a window of the unit; {@link #NEVER} if none.
   */
  int windowStart(int unit, int time) {
    int[] to = windowTo[unit];
    for (int w = 0; w < to.length; w++) {
      if (time <= to[w]) {
        return Math.max(time, windowFrom[unit][w]);
      }
    }
    return NEVER;
  }

  /** The latest second at which a service may begin there. */
  int lastStart(int unit) {
    return windowTo[unit][windowTo[unit].length - 1];
  }

  /** Whether an item fits a box alone (H3). */
  boolean fitsBox(int grams, int ml) {
    return grams <= boxItemGrams && ml <= boxMl;
  }

  /** Boxes needed at least for so many grams and millilitres (H3); 0 for nothing. */
  int boxesFor(long grams, long ml) {
    if (grams <= boxItemGrams && ml <= boxMl) {
      return grams > 0 || ml > 0 ? 1 : 0;
    }
    return (int) Math.max((grams + boxItemGrams - 1) / boxItemGrams, (ml + boxMl - 1) / boxMl);
  }
}
