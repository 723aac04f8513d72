package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * Decides, for given routes, how every item travels: by direct box, by sort box, or not today, and
 * which copy fills each hold. Each origin weighs its direct boxes against its shared sort box; a
 * box is packed where it saves more than it costs, within the empties at hand (H12) and what the
 * address takes (H10).
 */
final class Lanes {
  static final byte STAYS = 0;
  static final byte DIRECT = 1;

  /** By sort box, onward tomorrow. */
  static final byte SORTED = 2;

  /** By sort box, onward from the sort point in its direct box today. */
  static final byte SORTED_SAME_DAY = 3;

  private final Instance in;
  private final Demand demand;
  private final Connections ways;

  final byte[] mode;
  final int[] sortOf;
  final int[] load;
  final int[] unload;
  final int[] dockOut;
  final int[] dockIn;
  final int[] boxes;
  private final boolean[] rides;
  private final double[] directSaving;
  private final double[] sortSaving;

  /** What holds add to their groups. */
  final int[] holdsIn;

  final int[] holdGrams;
  final int[] holdMl;
  private final double[] holdDelay;

  /** Chosen copy of each hold, as an index into the demand's copies; −1: none. */
  final int[] copyOf;

  /** What is sorted into a sort point's direct boxes today. */
  final int[] inflowCount;

  final int[] inflowGrams;
  final int[] inflowMl;
  private final double[] inflowSaving;

  /** Sort box lane of unit u to sort point s at {@code u * sortCount + s}: boxes, 0 if unused. */
  final int[] sortBoxes;

  final int[] sortItems;
  final int[] sortGrams;
  final int[] sortMl;
  private final double[] laneSaving;

  private final int[] packed;
  private final int[] received;
  final boolean[] touched;
  final boolean[] wanted;
  private final int[] itemUsed;
  private int itemStamp;
  private final int[] order;

  /** Whether every origin has decided, so that a mode says all. */
  private boolean settled;

  /** Delay saved and boxes paid, in SEK, against a day on which nothing moves. */
  double saving;

  Lanes(Instance in, Connections ways) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    int groups = demand.groupCount;
    mode = new byte[groups];
    sortOf = new int[groups];
    load = new int[groups];
    unload = new int[groups];
    dockOut = new int[groups];
    dockIn = new int[groups];
    boxes = new int[groups];
    rides = new boolean[groups];
    directSaving = new double[groups];
    sortSaving = new double[groups];
    holdsIn = new int[groups];
    holdGrams = new int[groups];
    holdMl = new int[groups];
    holdDelay = new double[groups];
    inflowCount = new int[groups];
    inflowGrams = new int[groups];
    inflowMl = new int[groups];
    inflowSaving = new double[groups];
    copyOf = new int[demand.holdCount];
    int lanes = in.unitCount * in.sortCount;
    sortBoxes = new int[lanes];
    sortItems = new int[lanes];
    sortGrams = new int[lanes];
    sortMl = new int[lanes];
    laneSaving = new double[lanes];
    packed = new int[in.unitCount];
    received = new int[in.unitCount];
    touched = new boolean[in.unitCount];
    wanted = new boolean[in.unitCount];
    itemUsed = new int[demand.itemCount];
    order = new int[in.unitCount];
    int n = 0;
    for (int u = 0; u < in.unitCount; u++) {
      if (in.sortOfUnit[u] < 0) {
        order[n++] = u;
      }
    }
    // Sort points last, the first of the day file (the hub) at the very end: what others send there
    // for today rides in its direct boxes.
    for (int s = in.sortCount - 1; s >= 0; s--) {
      order[n++] = in.sortUnit[s];
    }
  }

  void decide() {
    saving = 0;
    settled = false;
    Arrays.fill(holdsIn, 0);
    Arrays.fill(holdGrams, 0);
    Arrays.fill(holdMl, 0);
    Arrays.fill(holdDelay, 0);
    Arrays.fill(inflowCount, 0);
    Arrays.fill(inflowGrams, 0);
    Arrays.fill(inflowMl, 0);
    Arrays.fill(inflowSaving, 0);
    Arrays.fill(sortBoxes, 0);
    Arrays.fill(packed, 0);
    Arrays.fill(received, 0);
    Arrays.fill(touched, false);
    findRides();
    chooseCopies();
    for (int u : order) {
      decideUnit(u);
    }
    settled = true;
    keepInLimits();
    revertLostInflow();
    noteCalls();
    noteWanted();
    callAtPromised();
    leaveUnfilled();
    sumSaving();
  }

  private void findRides() {
    for (int g = 0; g < demand.groupCount; g++) {
      mode[g] = STAYS;
      boxes[g] = 0;
      rides[g] =
          ways.firstVisit[demand.from[g]] != Connections.NONE
              && ways.firstVisit[demand.to[g]] != Connections.NONE
              && ways.findRide(demand.from[g], demand.to[g]);
      if (rides[g]) {
        load[g] = ways.load;
        unload[g] = ways.unload;
        dockOut[g] = ways.dockOut;
        dockIn[g] = ways.dockIn;
      }
      if (rides[g] && in.sortOfUnit[demand.from[g]] >= 0) {
        preferLatestFromSort(g, in.sortOfUnit[demand.from[g]]);
      }
    }
  }

  /** Boxes from a sort point ride as late as they can, so that what is sorted today joins them. */
  private void preferLatestFromSort(int g, int s) {
    int at = demand.to[g] * in.sortCount + s;
    if (ways.outLoad[at] != Connections.NONE) {
      load[g] = ways.outLoad[at];
      unload[g] = ways.outUnload[at];
      dockOut[g] = ways.outDockOut[at];
      dockIn[g] = ways.outDockIn[at];
    }
  }

  private double boxCost(int g) {
    return in.boxCost + (dockIn[g] == Connections.NONE ? 0 : 2 * in.liftCost);
  }

  // -- copies ----------------------------------------------------------------------------------

  private void chooseCopies() {
    itemStamp++;
    for (int h = 0; h < demand.holdCount; h++) {
      int best = -1;
      double bestValue = 0;
      for (int c = demand.firstCopy[h]; c < demand.firstCopy[h + 1]; c++) {
        if (itemUsed[demand.copyItem[c]] != itemStamp) {
          double value = copyValue(h, c);
          if (value > bestValue || (best < 0 && demand.copyIsPinned[h])) {
            best = c;
            bestValue = value;
          }
        }
      }
      copyOf[h] = best;
      if (best >= 0) {
        itemUsed[demand.copyItem[best]] = itemStamp;
        join(h, demand.copyGroup[best]);
      }
    }
  }

  private void join(int h, int g) {
    if (g < 0) {
      saving += 2 * demand.holdDelay[h];
      return;
    }
    holdsIn[g]++;
    holdGrams[g] += demand.holdGrams[h];
    holdMl[g] += demand.holdMl[h];
    holdDelay[g] += demand.holdDelay[h];
  }

  /** What filling the hold by this copy saves, in SEK: its delay less its part of the transport. */
  private double copyValue(int h, int c) {
    double d = demand.holdDelay[h];
    int g = demand.copyGroup[c];
    if (g < 0) {
      return 2 * d;
    }
    int a = demand.from[g];
    double value = 0;
    if (rides[g]) {
      double own = 2 * demand.delay[g] + holdDelay[g] * 2 - boxCost(g);
      double late = lateSaving(g);
      boolean on = in.sortOfUnit[a] >= 0 ? own > 0 : own > late;
      value = 2 * d - (on ? 0.4 : in.boxCost);
    }
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      if (ways.inLoad[at] != Connections.NONE) {
        value = Math.max(value, (sameDay(g, s) ? 2 * d : d) - in.sortCost - 0.4);
      }
    }
    return value;
  }

  // -- one origin ------------------------------------------------------------------------------

  private boolean sameDay(int g, int s) {
    int b = demand.to[g];
    return b == in.sortUnit[s]
        || ways.inReady[demand.from[g] * in.sortCount + s] <= ways.outStart[b * in.sortCount + s];
  }

  private double sortSaving(int g, int s) {
    double hold = holdsIn[g] == 0 ? 0 : holdDelay[g] - holdsIn[g] * in.sortCost;
    if (sameDay(g, s)) {
      return demand.sameDaySaving[g] + hold + holdDelay[g];
    }
    return demand.lateSaving[g] + Math.max(0, hold);
  }

  private boolean isEmpty(int g) {
    return demand.count[g] + holdsIn[g] + inflowCount[g] == 0;
  }

  private void decideUnit(int a) {
    int first = demand.firstOfUnit[a];
    int end = demand.firstOfUnit[a + 1];
    if (first == end || ways.firstVisit[a] == Connections.NONE) {
      return;
    }
    chooseSortPoints(a, first, end);
    double withSort = 0;
    double without = 0;
    for (int g = first; g < end; g++) {
      if (isEmpty(g)) {
        continue;
      }
      double gain = 0;
      if (rides[g]) {
        boxes[g] = boxesNeeded(g);
        directSaving[g] =
            2 * (demand.delay[g] + holdDelay[g]) + inflowSaving[g] - boxCost(g) * boxes[g];
        gain = directSaving[g];
      }
      without += Math.max(0, gain);
      if (gain > sortSaving[g]) {
        mode[g] = gain > 0 ? DIRECT : STAYS;
        withSort += Math.max(0, gain);
      } else if (sortSaving[g] > 0) {
        mode[g] = SORTED;
        withSort += sortSaving[g];
      }
    }
    double lanes = sumSortLanes(a, first, end);
    if (lanes > 0 && withSort - lanes <= without) {
      dropSortLanes(first, end);
      clearSortLanes(a);
    }
    keepWithinEmpties(a, first, end);
    for (int g = first; g < end; g++) {
      if (mode[g] == SORTED && sameDay(g, sortOf[g])) {
        joinInflow(g);
      }
    }
    note(a, first, end);
  }

  private int boxesNeeded(int g) {
    return in.boxesFor(
        (long) demand.grams[g] + holdGrams[g] + inflowGrams[g],
        (long) demand.ml[g] + holdMl[g] + inflowMl[g]);
  }

  /** Gives each group its best sort point; a further one is used only where it pays its box. */
  private void chooseSortPoints(int a, int first, int end) {
    int best = -1;
    double bestSum = 0;
    for (int s = 0; s < in.sortCount; s++) {
      if (ways.inLoad[a * in.sortCount + s] != Connections.NONE) {
        double sum = 0;
        for (int g = first; g < end; g++) {
          if (demand.count[g] + holdsIn[g] > 0) {
            sum += Math.max(0, sortSaving(g, s));
          }
        }
        if (best < 0 || sum > bestSum) {
          best = s;
          bestSum = sum;
        }
      }
    }
    for (int g = first; g < end; g++) {
      sortOf[g] = best;
      sortSaving[g] =
          best < 0 || demand.count[g] + holdsIn[g] == 0 ? -1 : Math.max(-1, sortSaving(g, best));
    }
    for (int s = 0; best >= 0 && s < in.sortCount; s++) {
      if (s != best && ways.inLoad[a * in.sortCount + s] != Connections.NONE) {
        offerSortPoint(first, end, s);
      }
    }
  }

  private void offerSortPoint(int first, int end, int s) {
    double extra = 0;
    for (int g = first; g < end; g++) {
      if (demand.count[g] + holdsIn[g] > 0) {
        double base = Math.max(sortSaving[g], rides[g] ? directEstimate(g) : 0);
        extra += Math.max(0, sortSaving(g, s) - Math.max(0, base));
      }
    }
    if (extra <= in.boxCost) {
      return;
    }
    for (int g = first; g < end; g++) {
      if (demand.count[g] + holdsIn[g] > 0 && sortSaving(g, s) > sortSaving[g]) {
        sortOf[g] = s;
        sortSaving[g] = sortSaving(g, s);
      }
    }
  }

  private double directEstimate(int g) {
    return 2 * (demand.delay[g] + holdDelay[g]) - boxCost(g) * boxesNeeded(g);
  }

  /** Counts the sort lanes of unit a; returns what their boxes cost. */
  private double sumSortLanes(int a, int first, int end) {
    clearSortLanes(a);
    for (int g = first; g < end; g++) {
      if (mode[g] >= SORTED) {
        boolean today =
            mode[g] == SORTED_SAME_DAY || (mode[g] == SORTED && !settled && sameDay(g, sortOf[g]));
        int at = a * in.sortCount + sortOf[g];
        sortItems[at] += holdsIn[g] + (today ? demand.sameDayCount[g] : demand.lateCount[g]);
        sortGrams[at] += holdGrams[g] + (today ? demand.sameDayGrams[g] : demand.lateGrams[g]);
        sortMl[at] += holdMl[g] + (today ? demand.sameDayMl[g] : demand.lateMl[g]);
        laneSaving[at] += sortSaving[g];
      }
    }
    double cost = 0;
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      sortBoxes[at] = in.boxesFor(sortGrams[at], sortMl[at]);
      if (sortBoxes[at] == 0 && sortItems[at] > 0) {
        sortBoxes[at] = 1;
      }
      cost += sortBoxes[at] * laneBoxCost(at);
    }
    return cost;
  }

  private double laneBoxCost(int at) {
    return in.boxCost + (ways.inDockIn[at] == Connections.NONE ? 0 : 2 * in.liftCost);
  }

  private void clearSortLanes(int a) {
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      sortBoxes[at] = 0;
      sortItems[at] = 0;
      sortGrams[at] = 0;
      sortMl[at] = 0;
      laneSaving[at] = 0;
    }
  }

  private void dropSortLanes(int first, int end) {
    for (int g = first; g < end; g++) {
      if (mode[g] == SORTED) {
        mode[g] = rides[g] && directSaving[g] > 0 ? DIRECT : STAYS;
      }
    }
  }

  /** H12: leaves the least worthy boxes unpacked until the unit's empties suffice. */
  private void keepWithinEmpties(int a, int first, int end) {
    while (packedAt(a, first, end) > in.emptyBoxes[a]) {
      int worst = -1;
      double least = Double.MAX_VALUE;
      for (int g = first; g < end; g++) {
        if (mode[g] == DIRECT) {
          double loss = (directSaving[g] - Math.max(0, sortSaving[g])) / boxes[g];
          if (loss < least) {
            least = loss;
            worst = g;
          }
        }
      }
      int worstLane = -1;
      for (int s = 0; s < in.sortCount; s++) {
        int at = a * in.sortCount + s;
        if (sortBoxes[at] > 0) {
          double loss = (laneSaving[at] - sortBoxes[at] * laneBoxCost(at)) / sortBoxes[at];
          if (loss < least) {
            least = loss;
            worstLane = s;
          }
        }
      }
      if (worstLane >= 0) {
        dropLane(first, end, worstLane);
      } else {
        mode[worst] = sortSaving[worst] > 0 && hasLane(a, worst) ? SORTED : STAYS;
      }
      sumSortLanes(a, first, end);
    }
  }

  private boolean hasLane(int a, int g) {
    return sortOf[g] >= 0 && sortBoxes[a * in.sortCount + sortOf[g]] > 0;
  }

  private void dropLane(int first, int end, int s) {
    for (int g = first; g < end; g++) {
      if (mode[g] == SORTED && sortOf[g] == s) {
        mode[g] = STAYS;
      }
    }
    for (int g = first; g < end; g++) {
      if (sortOf[g] == s) {
        sortSaving[g] = -1;
      }
    }
  }

  private int packedAt(int a, int first, int end) {
    int n = 0;
    for (int g = first; g < end; g++) {
      if (mode[g] == DIRECT) {
        n += boxes[g];
      }
    }
    for (int s = 0; s < in.sortCount; s++) {
      n += sortBoxes[a * in.sortCount + s];
    }
    return n;
  }

  private void joinInflow(int g) {
    int s = sortOf[g];
    int b = demand.to[g];
    mode[g] = SORTED_SAME_DAY;
    if (b == in.sortUnit[s]) {
      return;
    }
    int onward = demand.groupFromSort[s * in.unitCount + b];
    inflowCount[onward] += demand.sameDayCount[g] + holdsIn[g];
    inflowGrams[onward] += demand.sameDayGrams[g] + holdGrams[g];
    inflowMl[onward] += demand.sameDayMl[g] + holdMl[g];
    inflowSaving[onward] += sortSaving[g] - lateSaving(g);
  }

  private double lateSaving(int g) {
    return demand.lateSaving[g] + Math.max(0, holdDelay[g] - holdsIn[g] * in.sortCost);
  }

  private void note(int a, int first, int end) {
    for (int g = first; g < end; g++) {
      if (mode[g] == DIRECT) {
        packed[a] += boxes[g];
        received[demand.to[g]] += boxes[g];
      }
    }
    for (int s = 0; s < in.sortCount; s++) {
      int n = sortBoxes[a * in.sortCount + s];
      if (n > 0) {
        packed[a] += n;
        received[in.sortUnit[s]] += n;
      }
    }
  }

  /** Where an item starts or ends today: only such a unit can be missed. */
  private void noteWanted() {
    System.arraycopy(demand.wantedByTransfers, 0, wanted, 0, in.unitCount);
    for (int h = 0; h < demand.holdCount; h++) {
      int c = copyOf[h];
      if (c < 0) {
        wanted[demand.holdTo[h]] = true;
      } else if (demand.copyGroup[c] >= 0) {
        wanted[demand.holdTo[h]] = true;
        boolean moves = mode[demand.copyGroup[c]] != STAYS || demand.copyIsPinned[h];
        wanted[demand.copyAt[c]] |= moves;
      }
    }
  }

  /** A hold whose copy would stay is left unfilled: it costs the same, and asks no visit there. */
  private void leaveUnfilled() {
    for (int h = 0; h < demand.holdCount; h++) {
      int c = copyOf[h];
      if (c >= 0
          && demand.copyGroup[c] >= 0
          && mode[demand.copyGroup[c]] == STAYS
          && !demand.copyIsPinned[h]) {
        copyOf[h] = -1;
      }
    }
  }

  // -- limits and promises ---------------------------------------------------------------------

  /** H10: leaves the least worthy direct boxes until the address takes the rest. */
  private void keepInLimits() {
    for (int b = 0; b < in.unitCount; b++) {
      while (received[b] > in.maxBoxesIn[b]) {
        int worst = -1;
        for (int g = 0; g < demand.groupCount; g++) {
          if (demand.to[g] == b
              && mode[g] == DIRECT
              && (worst < 0 || directSaving[g] / boxes[g] < directSaving[worst] / boxes[worst])) {
            worst = g;
          }
        }
        if (worst < 0) {
          break;
        }
        received[b] -= boxes[worst];
        packed[demand.from[worst]] -= boxes[worst];
        mode[worst] = STAYS;
      }
    }
  }

  /** A promised unit at which a van stops anyway gets a box loaded or unloaded, if one can be. */
  private void callAtPromised() {
    for (int u = 0; u < in.unitCount; u++) {
      if (in.missedCost[u] > 0
          && wanted[u]
          && !touched[u]
          && ways.firstVisit[u] != Connections.NONE) {
        if (!forceSortBox(u)) {
          forceDirectBox(u);
        }
      }
    }
  }

  private boolean forceSortBox(int a) {
    if (packed[a] >= in.emptyBoxes[a]) {
      return false;
    }
    int before = sortBoxesOf(a);
    for (int g = demand.firstOfUnit[a]; g < demand.firstOfUnit[a + 1]; g++) {
      if (mode[g] != STAYS || sortOf[g] < 0 || demand.count[g] + holdsIn[g] == 0) {
        continue;
      }
      if (demand.to[g] == in.sortUnit[sortOf[g]]) {
        mode[g] = SORTED_SAME_DAY;
      } else if (lateSaving(g) > 0) {
        mode[g] = SORTED;
      }
    }
    sumSortLanes(a);
    int more = sortBoxesOf(a) - before;
    packed[a] += more;
    touched[a] |= more > 0;
    return more > 0;
  }

  private int sortBoxesOf(int a) {
    int n = 0;
    for (int s = 0; s < in.sortCount; s++) {
      n += sortBoxes[a * in.sortCount + s];
    }
    return n;
  }

  private void forceDirectBox(int u) {
    for (int g = 0; g < demand.groupCount; g++) {
      boolean ends = demand.from[g] == u || demand.to[g] == u;
      if (ends && rides[g] && demand.count[g] + holdsIn[g] > 0 && mode[g] == STAYS) {
        int n = boxesNeeded(g);
        if (packed[demand.from[g]] + n <= in.emptyBoxes[demand.from[g]]
            && received[demand.to[g]] + n <= in.maxBoxesIn[demand.to[g]]) {
          mode[g] = DIRECT;
          boxes[g] = n;
          packed[demand.from[g]] += n;
          received[demand.to[g]] += n;
          touched[u] = true;
          return;
        }
      }
    }
  }

  /** What was to ride on from a sort point today but has no box there waits until tomorrow. */
  private void revertLostInflow() {
    int changed = -1;
    for (int g = 0; g < demand.groupCount; g++) {
      if (mode[g] == SORTED_SAME_DAY && demand.to[g] != in.sortUnit[sortOf[g]]) {
        int onward = demand.groupFromSort[sortOf[g] * in.unitCount + demand.to[g]];
        if (mode[onward] != DIRECT) {
          mode[g] = SORTED;
          if (changed >= 0 && changed != demand.from[g]) {
            sumSortLanes(changed);
          }
          changed = demand.from[g];
        }
      }
    }
    if (changed >= 0) {
      sumSortLanes(changed);
    }
  }

  private double sumSortLanes(int a) {
    return sumSortLanes(a, demand.firstOfUnit[a], demand.firstOfUnit[a + 1]);
  }

  private void noteCalls() {
    Arrays.fill(touched, false);
    for (int g = 0; g < demand.groupCount; g++) {
      if (mode[g] == DIRECT) {
        touched[demand.from[g]] = true;
        touched[demand.to[g]] = true;
      }
    }
    for (int at = 0; at < sortBoxes.length; at++) {
      if (sortBoxes[at] > 0) {
        touched[at / in.sortCount] = true;
        touched[in.sortUnit[at % in.sortCount]] = true;
      }
    }
  }

  private void sumSaving() {
    for (int g = 0; g < demand.groupCount; g++) {
      if (mode[g] == DIRECT) {
        boxes[g] = Math.max(1, boxesNeeded(g));
        saving += 2 * (demand.delay[g] + holdDelay[g]) - boxCost(g) * boxes[g];
      } else if (mode[g] == SORTED_SAME_DAY) {
        saving += demand.sameDaySaving[g] + 2 * holdDelay[g] - holdsIn[g] * in.sortCost;
      } else if (mode[g] == SORTED) {
        saving += lateSaving(g);
      }
    }
    for (int at = 0; at < sortBoxes.length; at++) {
      if (sortBoxes[at] > 0) {
        saving -= sortBoxes[at] * laneBoxCost(at);
      }
    }
  }

  /** What a group loses in SEK when its same-day connection does not hold after all: a day. */
  double sameDayLoss(int g) {
    return (demand.sameDaySaving[g] + demand.sameDayCount[g] * in.sortCost) / 2 + holdDelay[g];
  }
}
