package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * What given routes cost, in SEK, when every item then travels by its best choice: the search's one
 * question, answered over flat arrays. Twice through the timetable: once with the boxes expected at
 * each stop, to see what connects; once with the boxes decided, for the true times.
 */
final class Evaluator {
  static final double INFEASIBLE = 1e12;

  /** SEK per box, or a full box's weight, above a van's capacity: about what a box saves. */
  private static final double OVERLOAD = 250;

  /** SEK for a pinned unit that its van does not visit: more than any visit costs. */
  private static final double PIN_BROKEN = 100_000;

  /** Seconds late by the first look at which the boxes decided will not mend it. */
  private static final int HOPELESSLY_LATE = 900;

  final Instance in;
  final Timetable times;
  final Connections ways;
  final Lanes lanes;
  private final int[] expectedBoxes;
  private final int[] expectedSorted;
  private int expectationsVersion;
  private int[] loadBoxes = new int[64];
  private int[] loadGrams = new int[64];
  final boolean[] called;

  /** What the last evaluation reckons for boxes beyond capacity; 0 where its cost is exact. */
  double overload;

  /** What the last evaluation's vans cost, SEK. */
  double driving;

  /** What the last evaluation's missed visits cost in full, SEK. */
  double missed;

  Evaluator(Instance in) {
    this.in = in;
    times = new Timetable(in);
    ways = new Connections(in, times);
    lanes = new Lanes(in, ways);
    expectedBoxes = new int[in.unitCount];
    expectedSorted = new int[in.unitCount];
    called = new boolean[in.unitCount];
    Arrays.fill(expectedBoxes, 2);
    for (int g = 0; g < in.demand.groupCount; g++) {
      expectedSorted[in.demand.from[g]] += in.demand.lateCount[g];
    }
  }

  /** SEK; {@link #INFEASIBLE} where a rule of time is broken. */
  double evaluate(Routes routes) {
    return evaluate(routes, Double.MAX_VALUE, 1);
  }

  /** Whether the routes keep all rules of time with the boxes expected: quicker than evaluating. */
  boolean isTimely(Routes routes) {
    times.load(routes);
    expect();
    times.estimate();
    return times.late() == 0;
  }

  /**
   * As {@link #evaluate(Routes)}, but gives up with {@link #INFEASIBLE} as soon as the vans and the
   * units not called at alone cost more than {@code limit}.
   *
   * @param missedWeight share of the price of missed visits that the limit counts
   */
  double evaluate(Routes routes, double limit, double missedWeight) {
    times.load(routes);
    expect();
    times.estimate(expectationsVersion);
    if (limit < Double.MAX_VALUE
        && (times.late() > HOPELESSLY_LATE || vanCost() + missedWeight * uncalledCost() > limit)) {
      return INFEASIBLE;
    }
    times.computeReady();
    ways.read();
    lanes.decide();
    applyLanes();
    if (!times.compute()) {
      return INFEASIBLE;
    }
    double lost = lostConnections();
    if (lost >= INFEASIBLE) {
      return INFEASIBLE;
    }
    return in.demand.nothingMoves
        - lanes.saving
        + lost
        + (driving = vanCost())
        + (missed = missedCost())
        + (overload = overload())
        + brokenPins();
  }

  /** SEK of the vans with the boxes expected, and of missed visits, whatever the boxes will be. */
  double visitingCost(Routes routes) {
    times.load(routes);
    expect();
    times.estimate(expectationsVersion);
    return times.late() > HOPELESSLY_LATE ? INFEASIBLE : vanCost() + uncalledCost();
  }

  /** Decides the boxes of routes that may break rules of time. */
  void decideAnyway(Routes routes) {
    times.load(routes);
    expect();
    times.estimate();
    times.computeReady();
    ways.read();
    lanes.decide();
    applyLanes();
    times.estimate();
    times.computeReady();
  }

  /**
   * What is expected at each unit, boxes then sorted items: the same routes with the same
   * expectations are always evaluated alike.
   */
  int[] expectations() {
    int[] all = Arrays.copyOf(expectedBoxes, 2 * in.unitCount);
    System.arraycopy(expectedSorted, 0, all, in.unitCount, in.unitCount);
    return all;
  }

  void expect(int[] expectations) {
    expectationsVersion++;
    System.arraycopy(expectations, 0, expectedBoxes, 0, in.unitCount);
    System.arraycopy(expectations, in.unitCount, expectedSorted, 0, in.unitCount);
  }

  /** Remembers the last evaluation's boxes as what to expect at each unit; call on acceptance. */
  void learn() {
    expectationsVersion++;
    for (int u = 0; u < in.unitCount; u++) {
      if (ways.firstVisit[u] != Connections.NONE) {
        int n = 0;
        int visits = 0;
        for (int k = ways.firstVisit[u]; k != Connections.NONE; k = ways.nextVisit[k]) {
          n += times.boxes[k];
          visits++;
        }
        expectedBoxes[u] = (n + visits - 1) / visits;
        int sorted = 0;
        for (int s = 0; s < in.sortCount; s++) {
          sorted += lanes.sortItems[u * in.sortCount + s];
        }
        expectedSorted[u] = sorted;
      }
    }
  }

  /** Boxes at a sort point: what its van brought since the last one and takes until the next. */
  private void expect() {
    for (int v = 0; v < in.vanCount; v++) {
      int lastSort = -1;
      int sorted = 0;
      int stops = 0;
      for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
        int u = times.unit[k];
        if (in.sortOfUnit[u] >= 0) {
          times.boxes[k] = stops;
          times.sortItems[k] = sorted;
          if (lastSort >= 0) {
            times.boxes[lastSort] += stops;
          }
          lastSort = k;
          stops = 0;
          sorted = 0;
        } else {
          times.boxes[k] = expectedBoxes[u];
          sorted += expectedSorted[u];
          stops++;
        }
      }
      if (lastSort >= 0) {
        times.boxes[lastSort] += stops;
      }
    }
  }

  private void applyLanes() {
    int n = times.stopCount;
    if (loadBoxes.length < n) {
      loadBoxes = new int[n * 2];
      loadGrams = new int[n * 2];
    }
    Arrays.fill(loadBoxes, 0, n, 0);
    Arrays.fill(loadGrams, 0, n, 0);
    Arrays.fill(times.boxes, 0, n, 0);
    Arrays.fill(times.sortItems, 0, n, 0);
    Demand demand = in.demand;
    for (int i = 0; i < lanes.movingCount; i++) {
      int g = lanes.moving[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        int grams =
            demand.grams[g]
                + lanes.holdGrams[g]
                + lanes.inflowGrams[g]
                + lanes.boxes[g] * in.boxEmptyGrams;
        ride(
            lanes.load[g],
            lanes.unload[g],
            lanes.dockOut[g],
            lanes.dockIn[g],
            lanes.boxes[g],
            grams);
      }
    }
    for (int at = 0; at < lanes.sortBoxes.length; at++) {
      int boxes = lanes.sortBoxes[at];
      if (boxes > 0) {
        ride(
            ways.inLoad[at],
            ways.inUnload[at],
            ways.inDockOut[at],
            ways.inDockIn[at],
            boxes,
            lanes.sortGrams[at] + boxes * in.boxEmptyGrams);
        times.sortItems[ways.inUnload[at]] += lanes.sortItems[at];
      }
    }
  }

  private void ride(int load, int unload, int dockOut, int dockIn, int boxes, int grams) {
    handle(load, boxes, grams);
    if (dockIn != Connections.NONE) {
      handle(dockOut, -boxes, -grams);
      handle(dockIn, boxes, grams);
    }
    handle(unload, -boxes, -grams);
  }

  private void handle(int stop, int boxes, int grams) {
    times.boxes[stop] += Math.abs(boxes);
    loadBoxes[stop] += boxes;
    loadGrams[stop] += grams;
  }

  /** SEK lost where decided connections do not hold at the true times. */
  private double lostConnections() {
    double lost = 0;
    for (int i = 0; i < lanes.movingCount; i++) {
      int g = lanes.moving[i];
      byte mode = lanes.mode[g];
      if (mode == Lanes.DIRECT) {
        if (!docksHold(lanes.dockOut[g], lanes.dockIn[g])) {
          return INFEASIBLE;
        }
      } else if (mode == Lanes.SORTED_SAME_DAY && !sameDayHolds(g)) {
        lost += lanes.sameDayLoss(g);
      }
    }
    for (int at = 0; at < lanes.sortBoxes.length; at++) {
      if (lanes.sortBoxes[at] > 0 && !docksHold(ways.inDockOut[at], ways.inDockIn[at])) {
        return INFEASIBLE;
      }
    }
    return lost;
  }

  private boolean docksHold(int out, int dock) {
    return dock == Connections.NONE || times.start[dock] >= times.depart[out] + in.dockSeconds;
  }

  /** Whether group g's items, sorted where their box comes, are ready for their direct box. */
  boolean sameDayHolds(int g) {
    int s = lanes.sortOf[g];
    int b = in.demand.to[g];
    if (b == in.sortUnit[s]) {
      return true;
    }
    int arrives = ways.inUnload[in.demand.from[g] * in.sortCount + s];
    int leaves = lanes.load[in.demand.groupFromSort[s * in.unitCount + b]];
    return times.ready[arrives] <= times.start[leaves];
  }

  private double vanCost() {
    double cost = 0;
    for (int v = 0; v < in.vanCount; v++) {
      if (times.isUsed(v)) {
        cost +=
            in.fixedCost[v]
                + in.costPerSecond[v] * (times.routeEnd[v] - times.routeStart[v])
                + in.costPerMetre[v] * times.metres[v];
      }
    }
    return cost;
  }

  private double uncalledCost() {
    Arrays.fill(called, false);
    for (int k = 0; k < times.stopCount; k++) {
      called[times.unit[k]] = true;
    }
    double cost = 0;
    for (int u = 0; u < in.unitCount; u++) {
      cost += called[u] || !in.demand.isWanted(u) ? 0 : in.missedCost[u];
    }
    return cost;
  }

  private double missedCost() {
    Arrays.fill(called, false);
    for (int k = 0; k < times.stopCount; k++) {
      called[times.unit[k]] |= times.boxes[k] > 0;
    }
    double cost = 0;
    for (int u = 0; u < in.unitCount; u++) {
      if (!called[u] && lanes.wanted[u]) {
        cost += in.missedCost[u];
      }
    }
    return cost;
  }

  /** What the boxes beyond a van's capacity are reckoned to lose when they are left behind. */
  private double overload() {
    double cost = 0;
    for (int v = 0; v < in.vanCount; v++) {
      int boxes = 0;
      int grams = 0;
      int mostBoxes = 0;
      int mostGrams = 0;
      for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
        boxes += loadBoxes[k];
        grams += loadGrams[k];
        mostBoxes = Math.max(mostBoxes, boxes);
        mostGrams = Math.max(mostGrams, grams);
      }
      double overGrams = Math.max(0, mostGrams - in.capacityGrams[v]);
      cost += OVERLOAD * Math.max(0, mostBoxes - in.capacityBoxes[v]);
      cost += OVERLOAD * overGrams / in.boxItemGrams;
    }
    return cost;
  }

  private double brokenPins() {
    double cost = 0;
    for (int u = 0; u < in.unitCount; u++) {
      int v = in.pins.vanOfUnit[u];
      if (v >= 0 && ways.firstVisit[u] == Connections.NONE) {
        cost += PIN_BROKEN;
      }
    }
    return cost;
  }
}
