package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/** Sort points handle what is handed in first come, first served by departure, ties by van (H7). */
final class SortQueue {
  private final Instance in;
  private final Timetable times;
  private int[] queue = new int[64];

  SortQueue(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
  }

  private void ensure() {
    if (queue.length < times.stopCount) {
      queue = new int[times.stopCount * 2];
    }
  }

  /** When all that was handed in at the sort point of unit u by {@code time} is ready. */
  int sortedAt(int u, int time, int v, int before) {
    ensure();
    int s = in.sortOfUnit[u];
    if (s < 0) {
      return time;
    }
    int n = 0;
    for (int k = 0; k < times.stopCount; k++) {
      boolean own = times.van[k] == v;
      if (times.unit[k] == u
          && times.sortItems[k] > 0
          && times.depart[k] <= time
          && (!own || k < before)) {
        queue[n++] = k;
      }
    }
    int free = 0;
    sortByDepart(n);
    for (int i = 0; i < n; i++) {
      int k = queue[i];
      free =
          Math.max(Math.max(times.depart[k], free), in.sortOpens[s])
              + times.sortItems[k] * in.sortSeconds[s];
    }
    return Math.max(time, free > in.sortCloses[s] ? time : free);
  }

  /** Ready times at every sort point, first come, first served by departure, ties by van (H7). */
  void computeReady() {
    ensure();
    Arrays.fill(times.ready, 0, times.stopCount, Instance.NEVER);
    for (int s = 0; s < in.sortCount; s++) {
      int n = 0;
      for (int k = 0; k < times.stopCount; k++) {
        if (times.unit[k] == in.sortUnit[s] && times.sortItems[k] > 0) {
          queue[n++] = k;
        }
      }
      sortByDepart(n);
      int free = 0;
      for (int i = 0; i < n; i++) {
        int k = queue[i];
        free =
            Math.max(Math.max(times.depart[k], free), in.sortOpens[s])
                + times.sortItems[k] * in.sortSeconds[s];
        times.ready[k] = free <= in.sortCloses[s] ? free : Instance.NEVER;
      }
    }
  }

  private void sortByDepart(int n) {
    for (int i = 1; i < n; i++) {
      int k = queue[i];
      int j = i;
      while (j > 0 && isBefore(k, queue[j - 1])) {
        queue[j] = queue[j - 1];
        j--;
      }
      queue[j] = k;
    }
  }

  private boolean isBefore(int a, int b) {
    if (times.depart[a] != times.depart[b]) {
      return times.depart[a] < times.depart[b];
    }
    return in.vanRank[times.van[a]] < in.vanRank[times.van[b]];
  }
}
