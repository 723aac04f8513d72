package se.bokskjuts.optimizer.replan;

import java.util.Arrays;

/** Which stops to come a box can ride between, by one van or by two that meet at a dock (H6). */
final class Rides {
  private static final int NONE = Load.NONE;
  private final Board board;
  private final RouteClock clock;
  final int[] firstVisit;
  int[] nextVisit = new int[64];

  /** Boxes and grams aboard when the van leaves the stop (H4). */
  int[] boxes = new int[64];

  int[] grams = new int[64];

  /** Pairs of stops where a box can change van. */
  private int[] docks = new int[64];

  private int dockCount;

  /** The ride found last. */
  int load;

  int unload;
  int loadAgain;
  int unloadAgain;

  Rides(Board board, RouteClock clock) {
    this.board = board;
    this.clock = clock;
    firstVisit = new int[board.unitCount];
  }

  void read() {
    int n = clock.stopCount;
    if (nextVisit.length < n) {
      nextVisit = new int[2 * n];
      boxes = new int[2 * n];
      grams = new int[2 * n];
    }
    Arrays.fill(firstVisit, NONE);
    Arrays.fill(boxes, 0, n, 0);
    Arrays.fill(grams, 0, n, 0);
    for (int k = n - 1; k >= 0; k--) {
      nextVisit[k] = firstVisit[clock.unit[k]];
      firstVisit[clock.unit[k]] = k;
    }
    dockCount = 0;
    for (int k = 0; k < n; k++) {
      if (board.dock[clock.unit[k]]) {
        readDock(k);
      }
    }
  }

  private void readDock(int k) {
    for (int x = firstVisit[clock.unit[k]]; x != NONE; x = nextVisit[x]) {
      if (clock.van[x] != clock.van[k] && connects(k, x)) {
        if (docks.length < dockCount + 2) {
          docks = Arrays.copyOf(docks, 2 * docks.length);
        }
        docks[dockCount++] = k;
        docks[dockCount++] = x;
      }
    }
  }

  /** Whether what leaves a van at stop k can be loaded at stop x. */
  boolean connects(int k, int x) {
    return clock.start[x] >= clock.depart[k] + board.dockSeconds;
  }

  /**
   * Finds a ride for a box that stands at a unit.
   *
   * @param readyAt second from which it can be loaded
   * @param latest whether it shall leave as late as it can, rather than come as early
   */
  boolean find(int from, int readyAt, int to, int boxGrams, boolean latest) {
    int best = Integer.MAX_VALUE;
    for (int k = firstVisit[from]; k != NONE; k = nextVisit[k]) {
      if (clock.start[k] < readyAt) {
        continue;
      }
      int end = clock.firstStop[clock.van[k] + 1];
      for (int m = k + 1; m < end; m++) {
        if (clock.unit[m] == to) {
          int rank = latest ? -clock.start[k] : clock.depart[m];
          if (rank < best && hasRoom(k, m, boxGrams)) {
            best = rank;
            found(k, m, NONE, NONE);
          }
          break;
        }
      }
    }
    return best < Integer.MAX_VALUE || findByDock(from, readyAt, to, boxGrams);
  }

  private boolean findByDock(int from, int readyAt, int to, int boxGrams) {
    int best = Integer.MAX_VALUE;
    for (int d = 0; d < dockCount; d += 2) {
      int out = docks[d];
      for (int k = firstVisit[from]; k != NONE; k = nextVisit[k]) {
        boolean comes = k < out && clock.van[k] == clock.van[out] && clock.start[k] >= readyAt;
        if (comes) {
          best = goOn(k, out, docks[d + 1], to, boxGrams, best);
        }
      }
    }
    return best < Integer.MAX_VALUE;
  }

  /** Finds a ride for a box that is aboard the van. */
  boolean findFrom(int van, int to, int boxGrams) {
    for (int m = clock.firstStop[van]; m < clock.firstStop[van + 1]; m++) {
      if (clock.unit[m] == to) {
        found(NONE, m, NONE, NONE);
        return true;
      }
    }
    int best = Integer.MAX_VALUE;
    for (int d = 0; d < dockCount; d += 2) {
      if (clock.van[docks[d]] == van) {
        best = goOn(NONE, docks[d], docks[d + 1], to, boxGrams, best);
      }
    }
    return best < Integer.MAX_VALUE;
  }

  private int goOn(int k, int out, int in, int to, int boxGrams, int best) {
    int end = clock.firstStop[clock.van[in] + 1];
    for (int m = in + 1; m < end; m++) {
      if (clock.unit[m] == to) {
        boolean room = (k == NONE || hasRoom(k, out, boxGrams)) && hasRoom(in, m, boxGrams);
        if (room && clock.depart[m] < best) {
          found(k, out, in, m);
          return clock.depart[m];
        }
        break;
      }
    }
    return best;
  }

  private void found(int k, int m, int again, int atLast) {
    load = k;
    unload = m;
    loadAgain = again;
    unloadAgain = atLast;
  }

  boolean hasRoom(int from, int end, int boxGrams) {
    int v = clock.van[from];
    int mostBoxes = board.van[v].van().capacityBoxes() - 1;
    int mostGrams = board.van[v].van().capacityGrams() - boxGrams;
    for (int k = from; k < end; k++) {
      if (boxes[k] > mostBoxes || grams[k] > mostGrams) {
        return false;
      }
    }
    return true;
  }

  /** Fills the van between the stops; from {@link Load#NONE}: from where it is now. */
  void occupy(int from, int end, int boxGrams, int sign) {
    int first = from == NONE ? clock.firstStop[clock.van[end]] : from;
    for (int k = first; k < end; k++) {
      boxes[k] += sign;
      grams[k] += sign * boxGrams;
    }
  }
}
