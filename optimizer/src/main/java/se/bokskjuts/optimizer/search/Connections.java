package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which stop a box can be loaded at to be unloaded at which other: on one van, or changing van once
 * at a dock (H6). Read off a computed {@link Timetable}.
 */
final class Connections {
  static final int NONE = -1;

  private final Instance in;
  private final Timetable times;

  /** Visits of unit u: {@code firstVisit[u]}, then {@code nextVisit[stop]}; {@link #NONE} ends. */
  final int[] firstVisit;

  int[] nextVisit = new int[64];

  /** Stop on van w where a box loaded at stop k has changed to it, at {@code k * vanCount + w}. */
  int[] reach = new int[64];

  /** Stop where it was put down for that. */
  int[] reachFrom = new int[64];

  /** Whether any box can change from the van. */
  final boolean[] changes;

  /** Ways to and from sort points. */
  final SortWays sorts;

  private boolean anyChange;

  /** Bits of the vans that stop at the unit; of the vans that a box loaded there can change to. */
  final long[] vansAt;

  final long[] changesAt;

  private final int words;

  /** Bit b of unit a's words: whether {@link #rides} from a to b. */
  final long[] reached;

  private long[] after;

  /** SEK of its van's time that one more box takes at the stop. */
  private double[] stopLift = new double[64];

  /** The ride found last by {@link #findRide}: stops, docks {@link #NONE} on one van. */
  int load;

  int unload;
  int dockOut;
  int dockIn;

  Connections(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
    firstVisit = new int[in.unitCount];
    Arrays.fill(firstVisit, NONE);
    changes = new boolean[in.vanCount];
    words = (in.unitCount + 63) / 64;
    after = new long[64 * words];
    reached = new long[in.unitCount * words];
    vansAt = new long[in.unitCount];
    changesAt = new long[in.unitCount];
    sorts = new SortWays(in, times, this);
  }

  void read() {
    ensure(times.stopCount);
    Arrays.fill(firstVisit, NONE);
    Arrays.fill(vansAt, 0);
    Arrays.fill(changesAt, 0);
    for (int k = times.stopCount - 1; k >= 0; k--) {
      int u = times.unit[k];
      nextVisit[k] = firstVisit[u];
      firstVisit[u] = k;
      vansAt[u] |= bit(times.van[k]);
      stopLift[k] = in.costPerSecond[times.van[k]] * in.secondsPerBox[u];
    }
    anyChange = false;
    for (int v = 0; v < in.vanCount; v++) {
      linkDocks(v);
    }
    readReached();
    sorts.read();
  }

  /** Vans beyond 64 share bits: a bit rules out, it proves nothing. */
  private static long bit(int van) {
    return 1L << van;
  }

  private void ensure(int stops) {
    if (nextVisit.length < stops) {
      after = new long[stops * 2 * words];
      nextVisit = new int[stops * 2];
      stopLift = new double[stops * 2];
    }
    if (reach.length < stops * in.vanCount) {
      reach = new int[stops * in.vanCount * 2];
      reachFrom = new int[stops * in.vanCount * 2];
    }
  }

  private void linkDocks(int v) {
    changes[v] = false;
    for (int k = times.firstStop[v + 1] - 1; k > times.firstStop[v]; k--) {
      int u = times.unit[k];
      if (in.dock[u]) {
        int earliest = times.depart[k] + in.dockSeconds;
        for (int j = firstVisit[u]; j != NONE; j = nextVisit[j]) {
          if (times.van[j] != v && times.start[j] >= earliest) {
            noteChange(v, k, j);
          }
        }
      }
    }
    anyChange |= changes[v];
  }

  /** Boxes loaded before stop k on van v can change to the van of stop j there. */
  private void noteChange(int v, int k, int j) {
    int first = times.firstStop[v];
    if (!changes[v]) {
      changes[v] = true;
      Arrays.fill(reach, first * in.vanCount, times.firstStop[v + 1] * in.vanCount, Instance.NEVER);
    }
    int w = times.van[j];
    for (int i = k - 1; i >= first; i--) {
      int at = i * in.vanCount + w;
      if (reach[at] <= j) {
        break;
      }
      reach[at] = j;
      reachFrom[at] = k;
      changesAt[times.unit[i]] |= bit(w);
    }
  }

  /** Finds how a box comes from unit a to unit b today; one van rather than two. */
  boolean findRide(int a, int b) {
    if ((vansAt[a] & vansAt[b]) != 0) {
      for (int k = firstVisit[a]; k != NONE; k = nextVisit[k]) {
        for (int m = firstVisit[b]; m != NONE; m = nextVisit[m]) {
          if (k < m && times.van[k] == times.van[m]) {
            return found(k, m, NONE, NONE);
          }
        }
      }
    }
    if ((changesAt[a] & vansAt[b]) != 0) {
      for (int k = firstVisit[a]; k != NONE; k = nextVisit[k]) {
        if (!changes[times.van[k]]) {
          continue;
        }
        for (int m = firstVisit[b]; m != NONE; m = nextVisit[m]) {
          int at = k * in.vanCount + times.van[m];
          if (times.van[k] != times.van[m] && reach[at] < m) {
            return found(k, m, reachFrom[at], reach[at]);
          }
        }
      }
    }
    return false;
  }

  /** Whether a box loaded at unit a can come to unit b today. */
  boolean rides(int a, int b) {
    return (reached[a * words + (b >> 6)] & 1L << b) != 0;
  }

  /** Bits of the units that a van comes to after each stop, then of all that a box can come to. */
  private void readReached() {
    Arrays.fill(reached, 0);
    for (int v = 0; v < in.vanCount; v++) {
      for (int k = times.firstStop[v + 1] - 1; k >= times.firstStop[v]; k--) {
        for (int w = 0; w < words; w++) {
          boolean last = k + 1 == times.firstStop[v + 1];
          after[k * words + w] = last ? 0 : after[(k + 1) * words + w];
        }
        if (k + 1 < times.firstStop[v + 1]) {
          int next = times.unit[k + 1];
          after[k * words + (next >> 6)] |= 1L << next;
        }
        for (int w = 0; w < words; w++) {
          reached[times.unit[k] * words + w] |= after[k * words + w];
        }
      }
    }
    for (int v = 0; anyChange && v < in.vanCount; v++) {
      if (changes[v]) {
        readReachedByDock(v);
      }
    }
  }

  private void readReachedByDock(int v) {
    for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
      for (int other = 0; other < in.vanCount; other++) {
        int j = other == v ? Instance.NEVER : reach[k * in.vanCount + other];
        if (j != Instance.NEVER) {
          for (int w = 0; w < words; w++) {
            reached[times.unit[k] * words + w] |= after[j * words + w];
          }
        }
      }
    }
  }

  /** SEK of the vans' time to lift one box onto and off the ride's vans, if none of them waits. */
  double liftTime(int on, int off, int out, int in2) {
    double cost = stopLift[on] + stopLift[off];
    return in2 == NONE ? cost : cost + stopLift[out] + stopLift[in2];
  }

  /** Rides from unit a to unit b, on one van first; with every load stop its first way there. */
  List<Ride> listRides(int a, int b, int most) {
    List<Ride> rides = new ArrayList<>();
    for (int k = firstVisit[a]; k != NONE; k = nextVisit[k]) {
      for (int m = firstVisit[b]; m != NONE; m = nextVisit[m]) {
        if (k < m && times.van[k] == times.van[m]) {
          offer(rides, new Ride(k, m, NONE, NONE), most);
          break;
        }
      }
    }
    for (int k = firstVisit[a]; k != NONE && anyChange; k = nextVisit[k]) {
      for (int m = firstVisit[b]; m != NONE && changes[times.van[k]]; m = nextVisit[m]) {
        int at = k * in.vanCount + times.van[m];
        if (times.van[k] != times.van[m] && reach[at] < m) {
          offer(rides, new Ride(k, m, reachFrom[at], reach[at]), most);
        }
      }
    }
    return rides;
  }

  private static void offer(List<Ride> rides, Ride ride, int most) {
    if (rides.size() < most) {
      rides.add(ride);
    }
  }

  private boolean found(int k, int m, int out, int in2) {
    load = k;
    unload = m;
    dockOut = out;
    dockIn = in2;
    return true;
  }
}
