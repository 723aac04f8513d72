package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/** Boxes and sorted items expected at each unit before they are decided. */
final class Expectations {
  private final Instance in;
  private final Timetable times;
  private final int[] expectedBoxes;
  private final int[] expectedSorted;
  private int version;

  Expectations(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
    expectedBoxes = new int[in.unitCount];
    expectedSorted = new int[in.unitCount];
    Arrays.fill(expectedBoxes, 2);
    for (int g = 0; g < in.demand.groupCount; g++) {
      expectedSorted[in.demand.from[g]] += in.demand.lateCount[g];
    }
  }

  /** Another number after each change. */
  int version() {
    return version;
  }

  /**
   * What is expected at each unit, boxes then sorted items: the same routes with the same
   * expectations are always evaluated alike.
   */
  int[] all() {
    int[] all = Arrays.copyOf(expectedBoxes, 2 * in.unitCount);
    System.arraycopy(expectedSorted, 0, all, in.unitCount, in.unitCount);
    return all;
  }

  void take(int[] expectations) {
    version++;
    System.arraycopy(expectations, 0, expectedBoxes, 0, in.unitCount);
    System.arraycopy(expectations, in.unitCount, expectedSorted, 0, in.unitCount);
  }

  /** Remembers the last evaluation's boxes as what to expect at each unit; call on acceptance. */
  void learn(Connections ways, Lanes lanes) {
    version++;
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
          sorted += lanes.sortBoxes.items[u * in.sortCount + s];
        }
        expectedSorted[u] = sorted;
      }
    }
  }

  /** Boxes at a sort point: what its van brought since the last one and takes until the next. */
  void putOn() {
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
}
