package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * What given routes cost, in SEK, when every item then travels by its best choice: the search's one
 * question, answered over flat arrays. Twice through the timetable: once with the boxes expected at
 * each stop, to see what connects; once with the boxes decided, for the true times.
 */
final class Evaluator {
  static final double INFEASIBLE = 1e12;

  /** SEK for a pinned unit that its van does not visit: more than any visit costs. */
  private static final double PIN_BROKEN = 100_000;

  /**
   * SEK: vans and missed visits may get so much dearer than granted before a change is given up
   * without looking at its boxes, which seldom save more.
   */
  private static final double BOXES_MAY_SAVE = 200;

  /** SEK: as much after the second look; of 100 changes worth taking it loses two. */
  private static final double SECOND_LOOK_MAY_ERR = 40;

  /** Seconds later than the routes accepted last at which the boxes decided will not mend it. */
  private static final int HOPELESSLY_LATE = 900;

  final Instance in;
  final Timetable times;
  final Connections ways;
  final Lanes lanes;
  private final SecondLook secondLook;
  private final Expectations expected;
  private final VanLoads loads;
  final boolean[] called;

  /** What the last evaluation reckons for boxes beyond capacity; 0 where its cost is exact. */
  double overload;

  /**
   * Seconds by which the routes accepted last are late themselves when only reckoned with the boxes
   * expected: some on large days, whose vans are full to the minute. Looks compare with them, like
   * with like.
   */
  private int lateAccepted;

  /** What their vans cost so reckoned, SEK. */
  private double vansAccepted;

  /** What they miss, SEK: calls without a box, too, which a change for the better may mend. */
  private double missedAccepted;

  /** What the last evaluation's missed visits cost in full, SEK. */
  double missed;

  Evaluator(Instance in) {
    this.in = in;
    times = new Timetable(in);
    loads = new VanLoads(in, times);
    ways = new Connections(in, times);
    lanes = new Lanes(in, ways);
    secondLook = new SecondLook(in, ways, lanes);
    called = new boolean[in.unitCount];
    expected = new Expectations(in, times);
  }

  /** SEK; {@link #INFEASIBLE} where a rule of time is broken. */
  double evaluate(Routes routes) {
    return evaluate(routes, Double.MAX_VALUE, 1);
  }

  /** Whether the routes keep all rules of time with the boxes expected: quicker than evaluating. */
  boolean isTimely(Routes routes) {
    times.load(routes);
    expected.putOn();
    times.estimate();
    return times.late() == 0;
  }

  /**
   * As {@link #evaluate(Routes)}, but gives up with {@link #INFEASIBLE} as soon as it looks as if
   * vans, missed visits and what boxes no longer save cost more than is granted.
   *
   * @param granted SEK by which the routes may cost more than those accepted last
   * @param missedWeight share of the price of missed visits that is counted
   */
  double evaluate(Routes routes, double granted, double missedWeight) {
    times.load(routes);
    expected.putOn();
    times.estimate(expected.version());
    double dearer = 0;
    if (granted < Double.MAX_VALUE) {
      dearer = vanCost() - vansAccepted + missedWeight * (uncalledCost() - missedAccepted);
      if (times.late() - lateAccepted > HOPELESSLY_LATE || dearer > granted + BOXES_MAY_SAVE) {
        return INFEASIBLE;
      }
    }
    times.computeReady();
    ways.read();
    if (granted < Double.MAX_VALUE && dearer + secondLook.loss() > granted + SECOND_LOOK_MAY_ERR) {
      return INFEASIBLE;
    }
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
        + vanCost()
        + (missed = missedCost())
        + (overload = loads.overload())
        + brokenPins();
  }

  /** SEK of the vans with the boxes expected, and of missed visits, whatever the boxes will be. */
  double visitingCost(Routes routes) {
    times.load(routes);
    expected.putOn();
    times.estimate(expected.version());
    return times.late() - lateAccepted > HOPELESSLY_LATE ? INFEASIBLE : vanCost() + uncalledCost();
  }

  /** Decides the boxes of routes that may break rules of time. */
  void decideAnyway(Routes routes) {
    times.load(routes);
    expected.putOn();
    times.estimate();
    times.computeReady();
    ways.read();
    lanes.decide();
    applyLanes();
    times.estimate();
    times.computeReady();
  }

  int[] expectations() {
    return expected.all();
  }

  void expect(int[] expectations) {
    expected.take(expectations);
  }

  /** Remembers the last evaluation: its boxes are expected from now on; call on acceptance. */
  void learn() {
    secondLook.remember();
    expected.learn(ways, lanes);
    expected.putOn();
    times.estimate(expected.version());
    lateAccepted = times.late();
    vansAccepted = vanCost();
    missedAccepted = missed;
  }

  private void applyLanes() {
    loads.clear();
    Arrays.fill(times.sortItems, 0, times.stopCount, 0);
    Demand demand = in.demand;
    for (int i = 0; i < lanes.movingCount; i++) {
      int g = lanes.moving[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        int grams =
            demand.grams[g]
                + lanes.holdGrams[g]
                + lanes.inflowGrams[g]
                + lanes.boxes[g] * in.boxEmptyGrams;
        loads.ride(
            lanes.load[g],
            lanes.unload[g],
            lanes.dockOut[g],
            lanes.dockIn[g],
            lanes.boxes[g],
            grams);
      }
    }
    for (int at = 0; at < lanes.sortBoxes.boxes.length; at++) {
      int boxes = lanes.sortBoxes.boxes[at];
      if (boxes > 0) {
        loads.ride(
            ways.sorts.inLoad[at],
            ways.sorts.inUnload[at],
            ways.sorts.inDockOut[at],
            ways.sorts.inDockIn[at],
            boxes,
            lanes.sortBoxes.grams[at] + boxes * in.boxEmptyGrams);
        times.sortItems[ways.sorts.inUnload[at]] += lanes.sortBoxes.items[at];
      }
    }
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
    for (int at = 0; at < lanes.sortBoxes.boxes.length; at++) {
      if (lanes.sortBoxes.boxes[at] > 0
          && !docksHold(ways.sorts.inDockOut[at], ways.sorts.inDockIn[at])) {
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
    int arrives = ways.sorts.inUnload[in.demand.from[g] * in.sortCount + s];
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
