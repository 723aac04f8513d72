package se.bokskjuts.optimizer.search;

/** Chooses which copy fills each hold, priced with what rides today anyway. */
final class CopyChoice {
  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final Lanes lanes;
  private final int[] itemUsed;
  private int itemStamp;

  CopyChoice(Instance in, Connections ways, Lanes lanes) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    this.lanes = lanes;
    itemUsed = new int[demand.itemCount];
  }

  void choose() {
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
      lanes.copyOf[h] = best;
      if (best >= 0) {
        itemUsed[demand.copyItem[best]] = itemStamp;
        join(h, demand.copyGroup[best]);
      }
    }
  }

  private void join(int h, int g) {
    if (g < 0) {
      lanes.saving += 2 * demand.holdDelay[h];
      return;
    }
    lanes.holdsIn[g]++;
    lanes.holdGrams[g] += demand.holdGrams[h];
    lanes.holdMl[g] += demand.holdMl[h];
    lanes.holdDelay[g] += demand.holdDelay[h];
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
    if (lanes.rides[g]) {
      int days = lanes.daysSaved(g);
      double own = days * (demand.delay[g] + lanes.holdDelay[g]) - lanes.boxCost(g);
      double late = lanes.lateSaving(g);
      boolean on = in.sortOfUnit[a] >= 0 ? own > 0 : own > late;
      value = days * d - (on ? 0.4 : in.boxCost);
    }
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      if (ways.sorts.inLoad[at] != Connections.NONE) {
        value = Math.max(value, (lanes.sameDay(g, s) ? 2 * d : d) - in.sortCost - 0.4);
      }
    }
    return value;
  }

  /** A hold whose copy would stay is left unfilled: it costs the same, and asks no visit there. */
  void leaveUnfilled() {
    for (int h = 0; h < demand.holdCount; h++) {
      int c = lanes.copyOf[h];
      if (c >= 0
          && demand.copyGroup[c] >= 0
          && lanes.mode[demand.copyGroup[c]] == Lanes.STAYS
          && !demand.copyIsPinned[h]) {
        lanes.copyOf[h] = -1;
      }
    }
  }
}
