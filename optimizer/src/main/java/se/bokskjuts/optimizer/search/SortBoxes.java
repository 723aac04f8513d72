package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * The boxes that an origin's items for many addresses share on their way to a sort point: of unit u
 * to sort point s at {@code u * sortCount + s}, all 0 where none rides.
 */
final class SortBoxes {
  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final Lanes lanes;

  final int[] boxes;
  final int[] items;
  final int[] grams;
  final double[] saving;
  private final int[] ml;

  SortBoxes(Instance in, Connections ways, Lanes lanes) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    this.lanes = lanes;
    int n = in.unitCount * in.sortCount;
    boxes = new int[n];
    items = new int[n];
    grams = new int[n];
    ml = new int[n];
    saving = new double[n];
  }

  void clearAll() {
    Arrays.fill(boxes, 0);
  }

  /** SEK that all boxes cost, the vans' time to lift them aside. */
  double paid() {
    double cost = 0;
    for (int at = 0; at < boxes.length; at++) {
      cost += boxes[at] == 0 ? 0 : boxes[at] * paidPerBox(at);
    }
    return cost;
  }

  /** Counts the sort lanes of unit a; returns what their boxes cost. */
  double sum(int a) {
    clear(a);
    for (int i = demand.firstOfUnit[a]; i < lanes.liveEnd[a]; i++) {
      int g = lanes.live[i];
      if (lanes.mode[g] >= Lanes.SORTED) {
        boolean today =
            lanes.mode[g] == Lanes.SORTED_SAME_DAY
                || (lanes.mode[g] == Lanes.SORTED
                    && !lanes.settled
                    && lanes.sameDay(g, lanes.sortOf[g]));
        int at = a * in.sortCount + lanes.sortOf[g];
        items[at] += lanes.holdsIn[g] + (today ? demand.sameDayCount[g] : demand.lateCount[g]);
        grams[at] += lanes.holdGrams[g] + (today ? demand.sameDayGrams[g] : demand.lateGrams[g]);
        ml[at] += lanes.holdMl[g] + (today ? demand.sameDayMl[g] : demand.lateMl[g]);
        saving[at] += lanes.sortSaving[g];
      }
    }
    double cost = 0;
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      boxes[at] = in.boxesFor(grams[at], ml[at]);
      if (boxes[at] == 0 && items[at] > 0) {
        boxes[at] = 1;
      }
      cost += boxes[at] == 0 ? 0 : boxes[at] * boxCost(at);
    }
    return cost;
  }

  /** SEK that one more sort box of the lane costs, the vans' time to lift it included. */
  double boxCost(int at) {
    return paidPerBox(at)
        + ways.liftTime(
            ways.sorts.inLoad[at],
            ways.sorts.inUnload[at],
            ways.sorts.inDockOut[at],
            ways.sorts.inDockIn[at]);
  }

  private double paidPerBox(int at) {
    return in.boxCost + (ways.sorts.inDockIn[at] == Connections.NONE ? 0 : 2 * in.liftCost);
  }

  void clear(int a) {
    for (int s = 0; s < in.sortCount; s++) {
      int at = a * in.sortCount + s;
      boxes[at] = 0;
      items[at] = 0;
      grams[at] = 0;
      ml[at] = 0;
      saving[at] = 0;
    }
  }

  int countOf(int a) {
    int n = 0;
    for (int s = 0; s < in.sortCount; s++) {
      n += boxes[a * in.sortCount + s];
    }
    return n;
  }
}
