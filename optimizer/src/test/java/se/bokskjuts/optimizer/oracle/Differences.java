package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole seconds between bounds and at least so far apart: x[j] ≥ x[i] + c. */
final class Differences {
  private final int size;
  private final int[] low;
  private final int[] high;
  private final List<int[]> arcs = new ArrayList<>();

  Differences(int size) {
    this.size = size;
    low = new int[size];
    high = new int[size];
    Arrays.fill(high, 86_399);
  }

  private Differences(Differences other) {
    size = other.size;
    low = other.low.clone();
    high = other.high.clone();
    arcs.addAll(other.arcs);
  }

  Differences copy() {
    return new Differences(this);
  }

  void bound(int x, int from, int to) {
    low[x] = Math.max(low[x], from);
    high[x] = Math.min(high[x], to);
  }

  void after(int x, int y, int c) {
    arcs.add(new int[] {x, y, c});
  }

  /** The earliest of all solutions; empty if there is none. */
  int[] earliest() {
    int[] x = low.clone();
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int[] arc : arcs) {
        if (x[arc[1]] < x[arc[0]] + arc[2]) {
          x[arc[1]] = x[arc[0]] + arc[2];
          moved = true;
          if (x[arc[1]] > high[arc[1]]) {
            return new int[0];
          }
        }
      }
    }
    return x;
  }

  /** The latest of all solutions that end within the caps of some variables; empty if none. */
  int[] latest(int[] capped, int[] caps) {
    int[] x = high.clone();
    for (int i = 0; i < capped.length; i++) {
      x[capped[i]] = Math.min(x[capped[i]], caps[i]);
      if (x[capped[i]] < low[capped[i]]) {
        return new int[0];
      }
    }
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int[] arc : arcs) {
        if (x[arc[0]] > x[arc[1]] - arc[2]) {
          x[arc[0]] = x[arc[1]] - arc[2];
          moved = true;
          if (x[arc[0]] < low[arc[0]]) {
            return new int[0];
          }
        }
      }
    }
    return x;
  }
}
