package se.bokskjuts.optimizer.table;

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

/**
 * What of a day is the same for whoever plans it, for the hot path: units and sort points by index,
 * roads, boxes and prices. Times in seconds of the day, money in SEK as {@code double} (the plan's
 * own cost is exact, {@code check}).
 */
public class DayTable {
  public static final int NEVER = Integer.MAX_VALUE / 4;

  public final DayProblem day;
  public final int unitCount;
  public final UnitId[] unitIds;
  private final Map<UnitId, Integer> placeOf = new HashMap<>();

  /** From unit times {@link #unitCount} plus to unit. */
  public final int[] seconds;

  public final int[] metres;
  public final int[][] windowFrom;
  public final int[][] windowTo;
  public final int[] serviceSeconds;
  public final int[] secondsPerBox;
  public final int[] maxBoxesIn;
  public final int[] emptyBoxes;
  public final boolean[] dock;

  /** What leaving a promised unit unvisited costs, where something starts or ends there today. */
  public final double[] missedCost;

  public final int sortCount;
  public final int[] sortUnit;
  public final int[] sortOfUnit;
  public final int[] sortOpens;
  public final int[] sortCloses;
  public final int[] sortSeconds;

  public final int dockSeconds;
  public final int boxMl;
  public final int boxItemGrams;
  public final int boxEmptyGrams;

  /** With loading and unloading it once. */
  public final double boxCost;

  public final double liftCost;
  public final double sortCost;

  protected DayTable(DayProblem day) {
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
    maxBoxesIn = units.stream().map(Unit::maxBoxesIn).mapToInt(DayTable::orNever).toArray();
    emptyBoxes = units.stream().map(Unit::emptyBoxes).mapToInt(DayTable::orNever).toArray();
    dock = new boolean[unitCount];
    missedCost = new double[unitCount];
    readUnits(units);

    List<SortPoint> sorts = day.sortPoints();
    sortCount = sorts.size();
    sortUnit = sorts.stream().mapToInt(s -> indexOf(s.unit())).toArray();
    sortOpens = sorts.stream().mapToInt(s -> s.opens().toSecondOfDay()).toArray();
    sortCloses = sorts.stream().mapToInt(s -> s.closes().toSecondOfDay()).toArray();
    sortSeconds = sorts.stream().mapToInt(SortPoint::secondsPerItem).toArray();
    sortOfUnit = new int[unitCount];
    Arrays.fill(sortOfUnit, -1);
    for (int s = 0; s < sortCount; s++) {
      sortOfUnit[sortUnit[s]] = s;
    }

    Rates rates = day.rates();
    dockSeconds = day.dockSeconds();
    boxMl = day.boxType().millilitres();
    boxItemGrams = day.boxType().itemGrams();
    boxEmptyGrams = day.boxType().emptyGrams();
    liftCost = rates.perLift().doubleValue();
    boxCost = rates.perBox().doubleValue() + 2 * liftCost;
    sortCost = rates.perItemSorted().doubleValue();
  }

  protected static int orNever(OptionalInt value) {
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
      if (unit.promised()) {
        missedCost[u] = day.rates().perMissedVisit().doubleValue() * (1 + unit.missedDays());
      }
    }
  }

  public final int indexOf(UnitId id) {
    Integer place = placeOf.get(id);
    if (place == null) {
      throw new IllegalArgumentException("the day has no unit " + id);
    }
    return place;
  }

  public final int seconds(int from, int to) {
    return seconds[from * unitCount + to];
  }

  public final int metres(int from, int to) {
    return metres[from * unitCount + to];
  }

  /**
   * The earliest second at or after {@code time} in a window of the unit; {@link #NEVER} if none.
   */
  public final int windowStart(int unit, int time) {
    int[] to = windowTo[unit];
    for (int w = 0; w < to.length; w++) {
      if (time <= to[w]) {
        return Math.max(time, windowFrom[unit][w]);
      }
    }
    return NEVER;
  }

  /** Whether an item fits a box alone (H3). */
  public final boolean fitsBox(int grams, int ml) {
    return grams <= boxItemGrams && ml <= boxMl;
  }

  /** Boxes needed at least for so many grams and millilitres (H3); 0 for nothing. */
  public final int boxesFor(long grams, long ml) {
    if (grams <= boxItemGrams && ml <= boxMl) {
      return grams > 0 || ml > 0 ? 1 : 0;
    }
    return (int) Math.max((grams + boxItemGrams - 1) / boxItemGrams, (ml + boxMl - 1) / boxMl);
  }
}
