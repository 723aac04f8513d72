package se.bokskjuts.optimizer.search;

/** Weighs one origin's direct boxes against its shared sort box, within its empties (H12). */
final class OriginChoice {
  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final Lanes lanes;

  OriginChoice(Instance in, Connections ways, Lanes lanes) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    this.lanes = lanes;
  }

  void decide(int a) {
    int first = demand.firstOfUnit[a];
    int end = lanes.liveEnd[a];
    if (first == end) {
      return;
    }
    chooseSortPoints(a, first, end);
    double withSort = 0;
    double without = 0;
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      double gain = 0;
      if (lanes.rides[g]) {
        lanes.boxes[g] = lanes.boxesNeeded(g);
        lanes.directSaving[g] =
            lanes.daysSaved(g) * (demand.delay[g] + lanes.holdDelay[g])
                + lanes.inflowSaving[g]
                - lanes.boxCost(g) * lanes.boxes[g];
        gain = lanes.directSaving[g];
      }
      without += Math.max(0, gain);
      if (gain > lanes.sortSaving[g]) {
        lanes.mode[g] = gain > 0 ? Lanes.DIRECT : Lanes.STAYS;
        withSort += Math.max(0, gain);
      } else if (lanes.sortSaving[g] > 0) {
        lanes.mode[g] = Lanes.SORTED;
        withSort += lanes.sortSaving[g];
      }
    }
    double boxCosts = lanes.sortBoxes.sum(a);
    if (boxCosts > 0 && withSort - boxCosts <= without) {
      dropSortLanes(first, end);
      lanes.sortBoxes.clear(a);
    }
    keepWithinEmpties(a, first, end);
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] == Lanes.SORTED && lanes.sameDay(g, lanes.sortOf[g])) {
        joinInflow(g);
      }
    }
    note(a, first, end);
  }

  /** Gives each group its best sort point; a further one is used only where it pays its box. */
  private void chooseSortPoints(int a, int first, int end) {
    int best = -1;
    double bestSum = 0;
    for (int s = 0; s < in.sortCount; s++) {
      if (ways.sorts.inLoad[a * in.sortCount + s] != Connections.NONE) {
        double sum = 0;
        for (int i = first; i < end; i++) {
          int g = lanes.live[i];
          if (demand.count[g] + lanes.holdsIn[g] > 0) {
            sum += Math.max(0, lanes.sortSaving(g, s));
          }
        }
        if (best < 0 || sum > bestSum) {
          best = s;
          bestSum = sum;
        }
      }
    }
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      lanes.sortOf[g] = best;
      lanes.sortSaving[g] =
          best < 0 || demand.count[g] + lanes.holdsIn[g] == 0
              ? -1
              : Math.max(-1, lanes.sortSaving(g, best));
    }
    for (int s = 0; best >= 0 && s < in.sortCount; s++) {
      if (s != best && ways.sorts.inLoad[a * in.sortCount + s] != Connections.NONE) {
        offerSortPoint(first, end, s);
      }
    }
  }

  private void offerSortPoint(int first, int end, int s) {
    double extra = 0;
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (demand.count[g] + lanes.holdsIn[g] > 0) {
        double base = Math.max(lanes.sortSaving[g], lanes.rides[g] ? directEstimate(g) : 0);
        extra += Math.max(0, lanes.sortSaving(g, s) - Math.max(0, base));
      }
    }
    if (extra <= in.boxCost) {
      return;
    }
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (demand.count[g] + lanes.holdsIn[g] > 0 && lanes.sortSaving(g, s) > lanes.sortSaving[g]) {
        lanes.sortOf[g] = s;
        lanes.sortSaving[g] = lanes.sortSaving(g, s);
      }
    }
  }

  private double directEstimate(int g) {
    return lanes.daysSaved(g) * (demand.delay[g] + lanes.holdDelay[g])
        - lanes.boxCost(g) * lanes.boxesNeeded(g);
  }

  private void dropSortLanes(int first, int end) {
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] == Lanes.SORTED) {
        lanes.mode[g] = lanes.rides[g] && lanes.directSaving[g] > 0 ? Lanes.DIRECT : Lanes.STAYS;
      }
    }
  }

  /** H12: leaves the least worthy boxes unpacked until the unit's empties suffice. */
  private void keepWithinEmpties(int a, int first, int end) {
    while (packedAt(a, first, end) > in.emptyBoxes[a]) {
      int worst = -1;
      double least = Double.MAX_VALUE;
      for (int i = first; i < end; i++) {
        int g = lanes.live[i];
        if (lanes.mode[g] == Lanes.DIRECT) {
          double loss = (lanes.directSaving[g] - Math.max(0, lanes.sortSaving[g])) / lanes.boxes[g];
          if (loss < least) {
            least = loss;
            worst = g;
          }
        }
      }
      int worstLane = -1;
      for (int s = 0; s < in.sortCount; s++) {
        int at = a * in.sortCount + s;
        if (lanes.sortBoxes.boxes[at] > 0) {
          double loss =
              (lanes.sortBoxes.saving[at] - lanes.sortBoxes.boxes[at] * lanes.sortBoxes.boxCost(at))
                  / lanes.sortBoxes.boxes[at];
          if (loss < least) {
            least = loss;
            worstLane = s;
          }
        }
      }
      if (worstLane >= 0) {
        dropLane(first, end, worstLane);
      } else {
        lanes.mode[worst] =
            lanes.sortSaving[worst] > 0 && hasLane(a, worst) ? Lanes.SORTED : Lanes.STAYS;
      }
      lanes.sortBoxes.sum(a);
    }
  }

  private boolean hasLane(int a, int g) {
    return lanes.sortOf[g] >= 0 && lanes.sortBoxes.boxes[a * in.sortCount + lanes.sortOf[g]] > 0;
  }

  private void dropLane(int first, int end, int s) {
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] == Lanes.SORTED && lanes.sortOf[g] == s) {
        lanes.mode[g] = Lanes.STAYS;
      }
    }
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.sortOf[g] == s) {
        lanes.sortSaving[g] = -1;
      }
    }
  }

  private int packedAt(int a, int first, int end) {
    int n = 0;
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        n += lanes.boxes[g];
      }
    }
    for (int s = 0; s < in.sortCount; s++) {
      n += lanes.sortBoxes.boxes[a * in.sortCount + s];
    }
    return n;
  }

  private void joinInflow(int g) {
    int s = lanes.sortOf[g];
    int b = demand.to[g];
    lanes.mode[g] = Lanes.SORTED_SAME_DAY;
    if (b == in.sortUnit[s]) {
      return;
    }
    int onward = demand.groupFromSort[s * in.unitCount + b];
    lanes.inflowCount[onward] += demand.sameDayCount[g] + lanes.holdsIn[g];
    lanes.inflowGrams[onward] += demand.sameDayGrams[g] + lanes.holdGrams[g];
    lanes.inflowMl[onward] += demand.sameDayMl[g] + lanes.holdMl[g];
    lanes.inflowSaving[onward] += lanes.sortSaving[g] - lanes.lateSaving(g);
  }

  private void note(int a, int first, int end) {
    for (int i = first; i < end; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] == Lanes.DIRECT) {
        lanes.packed[a] += lanes.boxes[g];
        lanes.received[demand.to[g]] += lanes.daysSaved(g) == 2 ? lanes.boxes[g] : 0;
      }
    }
    for (int s = 0; s < in.sortCount; s++) {
      int n = lanes.sortBoxes.boxes[a * in.sortCount + s];
      if (n > 0) {
        lanes.packed[a] += n;
        lanes.received[in.sortUnit[s]] += n;
      }
    }
  }
}
