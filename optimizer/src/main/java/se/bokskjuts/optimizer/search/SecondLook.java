package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * Reckons what changed routes lose or gain by their boxes, without deciding any: which pairs of
 * units have no ride any more, or one now, against the routes accepted last, and what is sorted in
 * time. A look at bits instead of at every group of items; most changes are small, and it is off by
 * little for them.
 */
final class SecondLook {
  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final Lanes lanes;
  private final int words;

  /** The group from unit a to unit b at {@code a * unitCount + b}; −1 if there is none. */
  private final int[] groupOf;

  /** SEK that a group's items save at most by a direct box of their own. */
  private final double[] worthAlone;

  /** Bits of the pairs with a ride, as {@link Connections#reached}. */
  private final long[] reached;

  /** SEK that the group's ride is worth. */
  private final double[] worth;

  /** SEK that the sort box from unit u to sort point s is worth, at {@code u * sortCount + s}. */
  private final double[] laneWorth;

  /** Groups that go by sort box, each with its sort point, whether on today, and a day's delay. */
  private final int[] sorted;

  private final int[] sortOf;
  private final boolean[] sameDay;
  private final double[] dayWorth;
  private int sortedCount;

  SecondLook(Instance in, Connections ways, Lanes lanes) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    this.lanes = lanes;
    words = (in.unitCount + 63) / 64;
    groupOf = new int[in.unitCount * in.unitCount];
    Arrays.fill(groupOf, -1);
    int groups = demand.groupCount;
    worthAlone = new double[groups];
    for (int g = 0; g < groups; g++) {
      groupOf[demand.from[g] * in.unitCount + demand.to[g]] = g;
      int boxes = Math.max(1, in.boxesFor(demand.grams[g], demand.ml[g]));
      worthAlone[g] = Math.max(0, 2 * demand.delay[g] - in.boxCost * boxes);
    }
    reached = new long[in.unitCount * words];
    worth = new double[groups];
    laneWorth = new double[in.unitCount * in.sortCount];
    sorted = new int[groups];
    sortOf = new int[groups];
    sameDay = new boolean[groups];
    dayWorth = new double[groups];
  }

  /** Remembers the evaluation that was accepted: the last one. */
  void remember() {
    System.arraycopy(ways.reached, 0, reached, 0, reached.length);
    System.arraycopy(worthAlone, 0, worth, 0, worth.length);
    sortedCount = 0;
    for (int i = 0; i < lanes.allCount; i++) {
      int g = lanes.all[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        worth[g] = Math.max(0, lanes.directSaving[g] - sortSavingInstead(g));
      } else if (lanes.mode[g] >= Lanes.SORTED) {
        rememberSorted(g);
      }
    }
    for (int at = 0; at < laneWorth.length; at++) {
      int boxes = lanes.sortBoxes.boxes[at];
      laneWorth[at] = boxes > 0 ? lanes.sortBoxes.saving[at] - boxes * in.boxCost : 0;
    }
  }

  /** What the group's items would save in the sort box that rides anyhow. */
  private double sortSavingInstead(int g) {
    int s = lanes.sortOf[g];
    boolean rides = s >= 0 && lanes.sortBoxes.boxes[demand.from[g] * in.sortCount + s] > 0;
    return rides ? Math.max(0, lanes.sortSaving[g]) : 0;
  }

  private void rememberSorted(int g) {
    worth[g] = Math.max(0, worth[g] - Math.max(0, lanes.sortSaving[g]));
    if (demand.to[g] != in.sortUnit[lanes.sortOf[g]]) {
      sorted[sortedCount] = g;
      sortOf[sortedCount] = lanes.sortOf[g];
      sameDay[sortedCount] = lanes.mode[g] == Lanes.SORTED_SAME_DAY;
      dayWorth[sortedCount] = lanes.sameDayLoss(g);
      sortedCount++;
    }
  }

  /** SEK that the routes just read lose by their boxes against those remembered, about. */
  double loss() {
    return lossByRides() + lossBySortBoxes() + lossByDays();
  }

  private double lossByRides() {
    double loss = 0;
    for (int a = 0; a < in.unitCount; a++) {
      for (int w = 0; w < words; w++) {
        long before = reached[a * words + w];
        long changed = before ^ ways.reached[a * words + w];
        for (; changed != 0; changed &= changed - 1) {
          int g = groupOf[a * in.unitCount + (w << 6) + Long.numberOfTrailingZeros(changed)];
          if (g >= 0) {
            boolean gone = (before & Long.lowestOneBit(changed)) != 0;
            loss += gone ? worth[g] : -worth[g];
          }
        }
      }
    }
    return loss;
  }

  private double lossBySortBoxes() {
    double loss = 0;
    for (int at = 0; at < laneWorth.length; at++) {
      if (laneWorth[at] > 0 && ways.sorts.inLoad[at] == Connections.NONE) {
        loss += laneWorth[at];
      }
    }
    return loss;
  }

  private double lossByDays() {
    double loss = 0;
    for (int i = 0; i < sortedCount; i++) {
      int a = demand.from[sorted[i]];
      int s = sortOf[i];
      if (ways.sorts.inLoad[a * in.sortCount + s] != Connections.NONE) {
        boolean inTime = ways.sorts.sortsInTime(a, s, demand.to[sorted[i]]);
        if (inTime != sameDay[i]) {
          loss += inTime ? -dayWorth[i] : dayWorth[i];
        }
      }
    }
    return loss;
  }
}
