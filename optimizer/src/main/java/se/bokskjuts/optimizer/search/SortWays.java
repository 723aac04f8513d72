package se.bokskjuts.optimizer.search;

/**
 * The soonest way from every unit to every sort point, and the latest on from there; by one van, or
 * changing van once at a dock where no van goes both places.
 */
final class SortWays {
  private final Instance in;
  private final Timetable times;
  private final Connections ways;
  private int[] nextSort = new int[64];
  private int[] previousSort = new int[64];

  /** Way from unit u to sort point s at {@code u * sortCount + s}. */
  final int[] inLoad;

  final int[] inUnload;
  final int[] inDockOut;
  final int[] inDockIn;
  final int[] inReady;

  /** Latest way from sort point s to unit u at {@code u * sortCount + s}. */
  final int[] outLoad;

  final int[] outUnload;
  final int[] outDockOut;
  final int[] outDockIn;
  final int[] outStart;

  SortWays(Instance in, Timetable times, Connections ways) {
    this.in = in;
    this.times = times;
    this.ways = ways;
    int n = in.unitCount * in.sortCount;
    inLoad = new int[n];
    inUnload = new int[n];
    inDockOut = new int[n];
    inDockIn = new int[n];
    inReady = new int[n];
    outLoad = new int[n];
    outUnload = new int[n];
    outDockOut = new int[n];
    outDockIn = new int[n];
    outStart = new int[n];
  }

  /** Reads all ways; visits and docks must have been read. */
  void read() {
    int size = times.stopCount * in.sortCount;
    if (nextSort.length < size) {
      nextSort = new int[size * 2];
      previousSort = new int[size * 2];
    }
    for (int v = 0; v < in.vanCount; v++) {
      linkSorts(v);
    }
    for (int u = 0; u < in.unitCount; u++) {
      for (int s = 0; s < in.sortCount; s++) {
        readWayIn(u, s);
        readWayOut(u, s);
      }
    }
  }

  private void linkSorts(int v) {
    for (int s = 0; s < in.sortCount; s++) {
      int seen = Connections.NONE;
      for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
        previousSort[k * in.sortCount + s] = seen;
        seen = times.unit[k] == in.sortUnit[s] ? k : seen;
      }
      seen = Connections.NONE;
      for (int k = times.firstStop[v + 1] - 1; k >= times.firstStop[v]; k--) {
        nextSort[k * in.sortCount + s] = seen;
        seen = times.unit[k] == in.sortUnit[s] ? k : seen;
      }
    }
  }

  private void readWayIn(int u, int s) {
    int at = u * in.sortCount + s;
    inLoad[at] = Connections.NONE;
    inReady[at] = Instance.NEVER;
    if (u == in.sortUnit[s]) {
      return;
    }
    for (int k = ways.firstVisit[u]; k != Connections.NONE; k = ways.nextVisit[k]) {
      int m = nextSort[k * in.sortCount + s];
      if (m != Connections.NONE) {
        offerWayIn(at, s, k, m, Connections.NONE, Connections.NONE);
      }
    }
    if (inLoad[at] == Connections.NONE && ways.changesAt[u] != 0) {
      for (int k = ways.firstVisit[u]; k != Connections.NONE; k = ways.nextVisit[k]) {
        for (int w = 0; ways.changes[times.van[k]] && w < in.vanCount; w++) {
          int j = w == times.van[k] ? Instance.NEVER : ways.reach[k * in.vanCount + w];
          int m = j == Instance.NEVER ? Connections.NONE : nextSort[j * in.sortCount + s];
          if (m != Connections.NONE) {
            offerWayIn(at, s, k, m, ways.reachFrom[k * in.vanCount + w], j);
          }
        }
      }
    }
  }

  private void offerWayIn(int at, int s, int k, int m, int out, int dock) {
    int ready =
        times.sortItems[m] > 0
            ? times.ready[m]
            : Math.max(times.depart[m], in.sortOpens[s]) + in.sortSeconds[s];
    if (inLoad[at] == Connections.NONE || ready < inReady[at]) {
      inLoad[at] = k;
      inUnload[at] = m;
      inDockOut[at] = out;
      inDockIn[at] = dock;
      inReady[at] = ready;
    }
  }

  private void readWayOut(int u, int s) {
    int at = u * in.sortCount + s;
    outLoad[at] = Connections.NONE;
    outStart[at] = -1;
    if (u == in.sortUnit[s]) {
      return;
    }
    for (int m = ways.firstVisit[u]; m != Connections.NONE; m = ways.nextVisit[m]) {
      int l = previousSort[m * in.sortCount + s];
      if (l != Connections.NONE) {
        offerWayOut(at, l, m, Connections.NONE, Connections.NONE);
      }
    }
    if (outLoad[at] == Connections.NONE && (ways.changesAt[in.sortUnit[s]] & ways.vansAt[u]) != 0) {
      for (int l = ways.firstVisit[in.sortUnit[s]]; l != Connections.NONE; l = ways.nextVisit[l]) {
        for (int m = ways.firstVisit[u];
            ways.changes[times.van[l]] && m != Connections.NONE;
            m = ways.nextVisit[m]) {
          int r = l * in.vanCount + times.van[m];
          if (times.van[m] != times.van[l] && ways.reach[r] < m) {
            offerWayOut(at, l, m, ways.reachFrom[r], ways.reach[r]);
          }
        }
      }
    }
  }

  /** Whether what goes from unit a to sort point s can be sorted before the last way on to b. */
  boolean sortsInTime(int a, int s, int b) {
    int way = a * in.sortCount + s;
    int on = b * in.sortCount + s;
    if (inReady[way] <= outStart[on]) {
      return true;
    }
    return inLoad[way] != Connections.NONE
        && outLoad[on] != Connections.NONE
        && times.waitsForSorting(outLoad[on])
        && times.depart[inUnload[way]] <= outStart[on]
        && inReady[way] <= in.sortCloses[s];
  }

  private void offerWayOut(int at, int l, int m, int out, int dock) {
    if (times.start[l] > outStart[at]) {
      outLoad[at] = l;
      outUnload[at] = m;
      outDockOut[at] = out;
      outDockIn[at] = dock;
      outStart[at] = times.start[l];
    }
  }
}
