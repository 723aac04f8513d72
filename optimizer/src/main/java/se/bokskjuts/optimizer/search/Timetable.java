package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * When every van is where: each route driven as early as it can, then started as late as its end
 * allows (a van pays from its start), with the breaks that H8 asks for taken as late as allowed.
 * Stops of all vans are numbered through, van by van.
 */
final class Timetable {
  private final Instance in;
  final int[] firstStop;
  int[] unit = new int[64];
  int[] mark = new int[64];
  int[] van = new int[64];
  int[] boxes = new int[64];
  int[] arrive = new int[64];
  int[] start = new int[64];
  int[] depart = new int[64];

  /** A break before the stop: when it starts, 0 seconds if none. */
  int[] breakAt = new int[64];

  int[] breakLength = new int[64];

  /** Items that a stop hands over for sorting there. */
  int[] sortItems = new int[64];

  /** When those items are ready; {@link Instance#NEVER} if only tomorrow. */
  int[] ready = new int[64];

  final int[] routeStart;
  final int[] routeEnd;
  final int[] endBreakAt;
  final int[] endBreakLength;
  final int[] metres;
  int stopCount;
  private final int[][] loaded;
  private final FirstLook[] looks;
  private boolean anyWait;
  private final SortQueue queue;
  private boolean lenient;
  private int late;
  private int waited;
  private int shiftable;

  Timetable(Instance in) {
    this.in = in;
    firstStop = new int[in.vanCount + 1];
    routeStart = new int[in.vanCount];
    routeEnd = new int[in.vanCount];
    endBreakAt = new int[in.vanCount];
    endBreakLength = new int[in.vanCount];
    metres = new int[in.vanCount];
    queue = new SortQueue(in, this);
    loaded = new int[in.vanCount][];
    looks = new FirstLook[in.vanCount];
    Arrays.setAll(looks, v -> new FirstLook(this));
  }

  /** Takes over the stops; boxes and sort items are zero afterwards. */
  void load(Routes routes) {
    stopCount = routes.stopCount();
    ensure(stopCount);
    anyWait = false;
    int k = 0;
    for (int v = 0; v < in.vanCount; v++) {
      firstStop[v] = k;
      loaded[v] = routes.stops[v];
      int at = in.vanStart[v];
      int driven = 0;
      for (int code : routes.stops[v]) {
        int u = Routes.unitOf(code);
        unit[k] = u;
        mark[k] = code;
        van[k] = v;
        boxes[k] = 0;
        sortItems[k] = 0;
        anyWait |= (code & Routes.WAIT) != 0;
        driven += in.metres[at * in.unitCount + u];
        at = u;
        k++;
      }
      metres[v] = k == firstStop[v] ? 0 : driven + in.metres[at * in.unitCount + in.vanEnd[v]];
    }
    firstStop[in.vanCount] = k;
  }

  private void ensure(int stops) {
    if (unit.length < stops) {
      int size = stops * 2;
      unit = new int[size];
      mark = new int[size];
      van = new int[size];
      boxes = new int[size];
      arrive = new int[size];
      start = new int[size];
      depart = new int[size];
      breakAt = new int[size];
      breakLength = new int[size];
      sortItems = new int[size];
      ready = new int[size];
    }
  }

  boolean isUsed(int v) {
    return firstStop[v + 1] > firstStop[v];
  }

  /**
   * Times for a first look: rules of time that are broken do not end it. Ready times are not read.
   */
  void estimate() {
    lenient = true;
    late = 0;
    drive();
    lenient = false;
  }

  /**
   * As {@link #estimate}, but a van whose route is the very one it was last time under the same
   * version of expectations is not driven again.
   */
  void estimate(int version) {
    lenient = true;
    late = 0;
    for (int v = 0; v < in.vanCount; v++) {
      if (isUsed(v)) {
        if (looks[v].isOf(loaded[v], version)) {
          late += looks[v].restore(v);
        } else {
          int before = late;
          computeVan(v, false);
          looks[v].save(v, loaded[v], version, late - before);
        }
      }
    }
    driveWaiting();
    lenient = false;
  }

  /** Seconds by which the last {@link #estimate} broke windows, shifts and work limits. */
  int late() {
    return late;
  }

  /** Computes all times from the boxes handled at each stop; false if a rule of time is broken. */
  boolean compute() {
    if (!drive()) {
      return false;
    }
    computeReady();
    return true;
  }

  private boolean drive() {
    for (int v = 0; v < in.vanCount; v++) {
      if (isUsed(v) && !computeVan(v, false)) {
        return false;
      }
    }
    return driveWaiting();
  }

  private boolean driveWaiting() {
    for (int v = 0; anyWait && v < in.vanCount; v++) {
      if (waits(v) && !computeVan(v, true)) {
        return false;
      }
    }
    return true;
  }

  private boolean waits(int v) {
    for (int k = firstStop[v]; k < firstStop[v + 1]; k++) {
      if ((mark[k] & Routes.WAIT) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean computeVan(int v, boolean waiting) {
    int from = firstDeparture(v);
    if (!drive(v, from, waiting)) {
      return false;
    }
    int later = Math.min(waited, shiftable);
    if (later > 0) {
      int end = routeEnd[v];
      if (!drive(v, from + later, waiting) || routeEnd[v] > end) {
        return drive(v, from, waiting);
      }
    }
    return true;
  }

  /** As late as the first stop can begin no sooner: waiting there would count as work (H8). */
  private int firstDeparture(int v) {
    int u = unit[firstStop[v]];
    int leg = in.seconds(in.vanStart[v], u);
    int opens = in.windowStart(u, in.shiftFrom[v] + leg);
    return opens >= Instance.NEVER ? in.shiftFrom[v] : opens - leg;
  }

  /** Drives one route from the given second; notes how much later it could start. */
  private boolean drive(int v, int from, boolean waiting) {
    int clock = from;
    int workFrom = from;
    int at = in.vanStart[v];
    int limit = in.maxWork[v];
    waited = 0;
    shiftable = Instance.NEVER;
    routeStart[v] = from;
    for (int k = firstStop[v]; k < firstStop[v + 1]; k++) {
      int u = unit[k];
      int leg = in.seconds[at * in.unitCount + u];
      int service = in.serviceSeconds[u] + in.secondsPerBox[u] * boxes[k];
      int begin = begin(k, u, clock + leg, waiting, v);
      breakLength[k] = 0;
      if ((mark[k] & Routes.BREAK) != 0 || begin + service - workFrom > limit) {
        int rest =
            begin >= Instance.NEVER
                ? in.breakSeconds[v]
                : Math.max(in.breakSeconds[v], begin - leg - clock);
        breakAt[k] = clock;
        breakLength[k] = rest;
        clock += rest;
        workFrom = clock;
        begin = begin(k, u, clock + leg, waiting, v);
        if (begin + service - workFrom > limit) {
          if (!lenient) {
            return false;
          }
          late += begin + service - workFrom - limit;
        }
      }
      if (begin >= Instance.NEVER) {
        if (!lenient) {
          return false;
        }
        begin = clock + leg;
        late += begin - in.lastStart(u);
      }
      arrive[k] = clock + leg;
      start[k] = begin;
      waited += begin - arrive[k];
      shiftable = Math.min(shiftable, waited + lastStartOfWindow(u, begin) - begin);
      clock = begin + service;
      depart[k] = clock;
      at = u;
    }
    return finish(v, clock, workFrom, at);
  }

  private boolean finish(int v, int departed, int workFrom, int at) {
    int clock = departed;
    int leg = in.seconds[at * in.unitCount + in.vanEnd[v]];
    endBreakLength[v] = 0;
    if (clock + leg - workFrom > in.maxWork[v]) {
      endBreakAt[v] = clock;
      endBreakLength[v] = in.breakSeconds[v];
      clock += in.breakSeconds[v];
      if (leg > in.maxWork[v] && !lenient) {
        return false;
      }
    }
    routeEnd[v] = clock + leg;
    if (lenient) {
      late += Math.max(0, routeEnd[v] - in.shiftTo[v]);
      late += Math.max(0, metres[v] - in.rangeMetres[v]);
      return true;
    }
    return routeEnd[v] <= in.shiftTo[v] && metres[v] <= in.rangeMetres[v];
  }

  private int begin(int k, int u, int arrival, boolean waiting, int v) {
    int earliest = arrival;
    if (waiting && (mark[k] & Routes.WAIT) != 0) {
      earliest = Math.max(earliest, queue.sortedAt(u, arrival, v, k));
    }
    return in.windowStart(u, earliest);
  }

  private int lastStartOfWindow(int u, int begin) {
    int[] to = in.windowTo[u];
    for (int end : to) {
      if (begin <= end) {
        return end;
      }
    }
    return begin;
  }

  /** Whether the stop waits until what stands there is sorted. */
  boolean waitsForSorting(int k) {
    return (mark[k] & Routes.WAIT) != 0;
  }

  /** Ready times at every sort point (H7). */
  void computeReady() {
    queue.computeReady();
  }
}
