package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * What all origins' choices must keep together: limits of addresses (H10), same-day connections,
 * promised visits.
 */
final class LaneLimits {
  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final Lanes lanes;

  LaneLimits(Instance in, Connections ways, Lanes lanes) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    this.lanes = lanes;
  }

  /** Where an item starts or ends today: only such a unit can be missed. */
  void noteWanted() {
    System.arraycopy(demand.wantedByTransfers, 0, lanes.wanted, 0, in.unitCount);
    for (int h = 0; h < demand.holdCount; h++) {
      int c = lanes.copyOf[h];
      if (c < 0) {
        lanes.wanted[demand.holdTo[h]] = true;
      } else if (demand.copyGroup[c] >= 0) {
        lanes.wanted[demand.holdTo[h]] = true;
        boolean moves = lanes.mode[demand.copyGroup[c]] != Lanes.STAYS || demand.copyIsPinned[h];
        lanes.wanted[demand.copyAt[c]] |= moves;
      }
    }
  }

  /** H10: leaves the least worthy direct boxes until the address takes the rest. */
  void keepInLimits() {
    for (int b = 0; b < in.unitCount; b++) {
      while (lanes.received[b] > in.maxBoxesIn[b]) {
        int worst = -1;
        for (int i = 0; i < lanes.allCount; i++) {
          int g = lanes.all[i];
          if (demand.to[g] == b
              && lanes.end[g] == b
              && lanes.mode[g] == Lanes.DIRECT
              && (worst < 0
                  || lanes.directSaving[g] / lanes.boxes[g]
                      < lanes.directSaving[worst] / lanes.boxes[worst])) {
            worst = g;
          }
        }
        if (worst < 0) {
          break;
        }
        lanes.received[b] -= lanes.boxes[worst];
        lanes.packed[demand.from[worst]] -= lanes.boxes[worst];
        lanes.mode[worst] = Lanes.STAYS;
      }
    }
  }

  /** A promised unit at which a van stops anyway gets a box loaded or unloaded, if one can be. */
  void callAtPromised() {
    for (int u = 0; u < in.unitCount; u++) {
      if (in.missedCost[u] > 0
          && lanes.wanted[u]
          && !lanes.touched[u]
          && ways.firstVisit[u] != Connections.NONE) {
        if (!forceSortBox(u)) {
          forceDirectBox(u);
        }
      }
    }
  }

  private boolean forceSortBox(int a) {
    if (lanes.packed[a] >= in.emptyBoxes[a]) {
      return false;
    }
    int before = lanes.sortBoxes.countOf(a);
    for (int i = demand.firstOfUnit[a]; i < lanes.liveEnd[a]; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] != Lanes.STAYS
          || lanes.sortOf[g] < 0
          || demand.count[g] + lanes.holdsIn[g] == 0) {
        continue;
      }
      if (demand.to[g] == in.sortUnit[lanes.sortOf[g]]) {
        lanes.mode[g] = Lanes.SORTED_SAME_DAY;
      } else if (lanes.lateSaving(g) > 0) {
        lanes.mode[g] = Lanes.SORTED;
      }
    }
    lanes.sortBoxes.sum(a);
    int more = lanes.sortBoxes.countOf(a) - before;
    lanes.packed[a] += more;
    lanes.touched[a] |= more > 0;
    return more > 0;
  }

  /** What loses least rides in a direct box, even what would rather be sorted for tomorrow. */
  private void forceDirectBox(int u) {
    int best = -1;
    for (int i = 0; i < lanes.allCount; i++) {
      int g = lanes.all[i];
      boolean ends = demand.from[g] == u || lanes.end[g] == u;
      if (ends && mayRideDirect(g) && (best < 0 || gainOfDirect(g) > gainOfDirect(best))) {
        best = g;
      }
    }
    if (best >= 0) {
      rideDirect(best);
      lanes.touched[u] = true;
    }
  }

  private boolean mayRideDirect(int g) {
    int n = lanes.boxesNeeded(g);
    return lanes.rides[g]
        && (lanes.mode[g] == Lanes.STAYS || lanes.mode[g] == Lanes.SORTED)
        && demand.count[g] + lanes.holdsIn[g] > 0
        && lanes.packed[demand.from[g]] + n <= in.emptyBoxes[demand.from[g]]
        && lanes.received[demand.to[g]] + n <= in.maxBoxesIn[demand.to[g]];
  }

  private double gainOfDirect(int g) {
    return lanes.directSaving[g] - (lanes.mode[g] == Lanes.SORTED ? lanes.sortSaving[g] : 0);
  }

  private void rideDirect(int g) {
    int a = demand.from[g];
    int n = lanes.boxesNeeded(g);
    int before = lanes.sortBoxes.countOf(a);
    lanes.mode[g] = Lanes.DIRECT;
    lanes.boxes[g] = n;
    lanes.sortBoxes.sum(a);
    lanes.packed[a] += n + lanes.sortBoxes.countOf(a) - before;
    lanes.received[demand.to[g]] += n;
  }

  /** What was to ride on from a sort point today but has no box there waits until tomorrow. */
  void revertLostInflow() {
    int changed = -1;
    for (int i = 0; i < lanes.allCount; i++) {
      int g = lanes.all[i];
      if (lanes.mode[g] == Lanes.SORTED_SAME_DAY && demand.to[g] != in.sortUnit[lanes.sortOf[g]]) {
        int onward = demand.groupFromSort[lanes.sortOf[g] * in.unitCount + demand.to[g]];
        if (lanes.mode[onward] != Lanes.DIRECT) {
          lanes.mode[g] = Lanes.SORTED;
          if (changed >= 0 && changed != demand.from[g]) {
            lanes.sortBoxes.sum(changed);
          }
          changed = demand.from[g];
        }
      }
    }
    if (changed >= 0) {
      lanes.sortBoxes.sum(changed);
    }
  }

  void noteCalls() {
    Arrays.fill(lanes.touched, false);
    for (int i = 0; i < lanes.allCount; i++) {
      int g = lanes.all[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        lanes.touched[demand.from[g]] = true;
        lanes.touched[lanes.end[g]] = true;
      }
    }
    for (int at = 0; at < lanes.sortBoxes.boxes.length; at++) {
      if (lanes.sortBoxes.boxes[at] > 0) {
        lanes.touched[at / in.sortCount] = true;
        lanes.touched[in.sortUnit[at % in.sortCount]] = true;
      }
    }
  }
}
