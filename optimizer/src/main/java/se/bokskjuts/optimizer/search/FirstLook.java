package se.bokskjuts.optimizer.search;

/** A van's times at the last first look, kept for changes that leave its route as it is. */
final class FirstLook {
  private final Timetable times;
  private int[] codes = new int[0];
  private int version = -1;
  private int lateBy;
  private final int[] route = new int[4];
  private int[] stops = new int[0];

  FirstLook(Timetable times) {
    this.times = times;
  }

  /** Whether it was of this very route under the same version of expectations. */
  boolean isOf(int[] route, int version) {
    return codes == route && this.version == version;
  }

  void save(int v, int[] codes, int version, int lateBy) {
    this.codes = codes;
    this.version = version;
    this.lateBy = lateBy;
    route[0] = times.routeStart[v];
    route[1] = times.routeEnd[v];
    route[2] = times.endBreakAt[v];
    route[3] = times.endBreakLength[v];
    int n = codes.length;
    if (stops.length < 5 * n) {
      stops = new int[10 * n];
    }
    int first = times.firstStop[v];
    System.arraycopy(times.arrive, first, stops, 0, n);
    System.arraycopy(times.start, first, stops, n, n);
    System.arraycopy(times.depart, first, stops, 2 * n, n);
    System.arraycopy(times.breakAt, first, stops, 3 * n, n);
    System.arraycopy(times.breakLength, first, stops, 4 * n, n);
  }

  /** Puts the times back; returns the seconds by which they break rules. */
  int restore(int v) {
    times.routeStart[v] = route[0];
    times.routeEnd[v] = route[1];
    times.endBreakAt[v] = route[2];
    times.endBreakLength[v] = route[3];
    int n = codes.length;
    int first = times.firstStop[v];
    System.arraycopy(stops, 0, times.arrive, first, n);
    System.arraycopy(stops, n, times.start, first, n);
    System.arraycopy(stops, 2 * n, times.depart, first, n);
    System.arraycopy(stops, 3 * n, times.breakAt, first, n);
    System.arraycopy(stops, 4 * n, times.breakLength, first, n);
    return lateBy;
  }
}
