package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * Every van's stops in order, as codes: a unit's index and two marks. Start and end of the van are
 * not stops. The arrays are replaced, never changed, so copies are shallow.
 */
final class Routes {
  /** Mark: wait at this sort point until what stands there is sorted. */
  static final int WAIT = 1 << 16;

  /** Mark: take a break before driving to this stop. */
  static final int BREAK = 1 << 17;

  private static final int UNIT = WAIT - 1;

  final int[][] stops;

  Routes(int[][] stops) {
    this.stops = stops;
  }

  static Routes empty(int vans) {
    int[][] stops = new int[vans][];
    Arrays.fill(stops, new int[0]);
    return new Routes(stops);
  }

  static int unitOf(int code) {
    return code & UNIT;
  }

  Routes copy() {
    return new Routes(stops.clone());
  }

  boolean isSameAs(Routes other) {
    for (int v = 0; v < stops.length; v++) {
      if (stops[v] != other.stops[v] && !Arrays.equals(stops[v], other.stops[v])) {
        return false;
      }
    }
    return true;
  }

  int stopCount() {
    int n = 0;
    for (int[] route : stops) {
      n += route.length;
    }
    return n;
  }

  void insert(int van, int at, int code) {
    int[] old = stops[van];
    int[] route = new int[old.length + 1];
    System.arraycopy(old, 0, route, 0, at);
    route[at] = code;
    System.arraycopy(old, at, route, at + 1, old.length - at);
    stops[van] = route;
  }

  void remove(int van, int at) {
    removeRange(van, at, at + 1);
  }

  /** Removes the stops from {@code first} to before {@code end}. */
  void removeRange(int van, int first, int end) {
    int[] old = stops[van];
    int[] route = new int[old.length - (end - first)];
    System.arraycopy(old, 0, route, 0, first);
    System.arraycopy(old, end, route, first, old.length - end);
    stops[van] = route;
  }

  void insertAll(int van, int at, int[] codes) {
    int[] old = stops[van];
    int[] route = new int[old.length + codes.length];
    System.arraycopy(old, 0, route, 0, at);
    System.arraycopy(codes, 0, route, at, codes.length);
    System.arraycopy(old, at, route, at + codes.length, old.length - at);
    stops[van] = route;
  }

  void set(int van, int at, int code) {
    int[] route = stops[van].clone();
    route[at] = code;
    stops[van] = route;
  }
}
