package se.bokskjuts.optimizer.pdptw;

/**
 * Finds the cheapest place of a request: every pair of positions, cut short by time, load and the
 * best found; what a route answered is remembered until the route changes. Now and then a place is
 * overlooked on purpose ("blink", Christiaens &amp; Vanden Berghe 2020).
 */
final class Insertion {
  static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final Routes routes;
  private final PdptwProblem problem;
  private final Dice dice;
  private final double blinkRate;

  private final long[] knownVersion;
  private final double[] knownCost;

  /** Both positions packed, {@link #BOUND_ONLY} where the cost is only a lower bound. */
  private final int[] knownPlace;

  private static final int BOUND_ONLY = -1;

  /** Per position: the least detour for the destination from here to the end. */
  private final double[] tail;

  private boolean wideAwake;
  private boolean blinked;
  private int place;

  double cost;
  int slot;
  int afterLoad;
  int afterUnload;

  Insertion(Routes routes, Dice dice, double blinkRate) {
    this.routes = routes;
    this.problem = routes.problem;
    this.dice = dice;
    this.blinkRate = blinkRate;
    int pairs = routes.slots * problem.requestCount;
    knownVersion = new long[pairs];
    knownCost = new double[pairs];
    knownPlace = new int[pairs];
    tail = new double[problem.nodeCount + 2];
  }

  /** True if there is a place; then the fields say where. An empty route only if no other fits. */
  boolean find(int request) {
    cost = NOWHERE;
    int empty = -1;
    for (int s = 0; s < routes.open; s++) {
      if (routes.size[s] == 0) {
        empty = empty < 0 ? s : empty;
      } else {
        offer(request, s);
      }
    }
    if (cost == NOWHERE && empty >= 0) {
      wideAwake = true;
      offer(request, empty);
      wideAwake = false;
    }
    return cost < NOWHERE;
  }

  private void offer(int request, int candidate) {
    int key = request * routes.slots + candidate;
    if (knownVersion[key] == routes.version[candidate]) {
      if (knownCost[key] >= cost) {
        return;
      }
      if (knownPlace[key] != BOUND_ONLY) {
        if (wideAwake || !dice.chance(blinkRate)) {
          take(candidate, knownCost[key], knownPlace[key]);
        }
        return;
      }
    }
    blinked = false;
    double found =
        problem.unloadAt[request] == PdptwProblem.NONE
            ? bestOfOne(request, candidate, cost)
            : bestOfPair(request, candidate, cost);
    if (!blinked) {
      knownVersion[key] = routes.version[candidate];
      knownCost[key] = found < cost ? found : cost;
      knownPlace[key] = found < cost ? place : BOUND_ONLY;
    }
    if (found < cost) {
      take(candidate, found, place);
    }
  }

  private void take(int candidate, double found, int packed) {
    cost = found;
    slot = candidate;
    afterLoad = packed >>> 16;
    afterUnload = packed & 0xFFFF;
  }

  private boolean overlooks() {
    if (!wideAwake && blinkRate > 0 && dice.chance(blinkRate)) {
      blinked = true;
      return true;
    }
    return false;
  }

  private double bestOfOne(int request, int candidate, double bound) {
    int base = candidate * routes.stride;
    int task = problem.loadAt[request];
    int row = task * problem.nodeCount;
    double[] way = problem.distance;
    double best = bound;
    for (int i = base, end = base + routes.size[candidate]; i <= end; i++) {
      double there = way[row + routes.node[i]];
      double start = Math.max(routes.depart[i] + there, problem.ready[task]);
      if (start > problem.due[task]) {
        break;
      }
      double onwards = way[row + routes.node[i + 1]];
      double detour = there + onwards - routes.leg[i];
      if (detour < best
          && start + problem.service[task] + onwards <= routes.latest[i + 1]
          && routes.peak[i] + problem.demand[task] <= problem.capacity
          && !overlooks()) {
        best = detour;
        place = (i - base) << 16;
      }
    }
    return best;
  }

  /** First position behind which goods ready at this time may be loaded in time for the rest. */
  private int firstBehind(int base, int size, double leaves) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (routes.latest[base + middle + 1] >= leaves) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Last position that is left by this time. */
  private int lastBefore(int base, int size, double due) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (routes.depart[base + middle] <= due) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Least detours for the destination alone: a bound, since the goods' loading only adds. */
  private void fillTail(int destination, int base, int first, int last) {
    double[] way = problem.distance;
    int row = destination * problem.nodeCount;
    double ready = problem.ready[destination];
    double due = problem.due[destination];
    double service = problem.service[destination];
    double least = NOWHERE;
    double onwards = way[row + routes.node[base + last + 1]];
    tail[last + 1] = NOWHERE;
    for (int j = last; j > first; j--) {
      double there = way[row + routes.node[base + j]];
      double start = routes.depart[base + j] + there;
      if (start <= due) {
        double detour = there + onwards - routes.leg[base + j];
        if (detour < least
            && Math.max(start, ready) + service + onwards <= routes.latest[base + j + 1]) {
          least = detour;
        }
      }
      tail[j] = least;
      onwards = there;
    }
  }

  private double bestOfPair(int request, int candidate, double bound) {
    int origin = problem.loadAt[request];
    int destination = problem.unloadAt[request];
    int base = candidate * routes.stride;
    int size = routes.size[candidate];
    double[] way = problem.distance;
    int row = origin * problem.nodeCount;
    double straight = way[row + destination];
    int room = problem.capacity - problem.demand[origin];
    double due = problem.due[origin];
    double best = bound;
    int first = firstBehind(base, size, problem.ready[origin] + problem.service[origin]);
    int last = lastBefore(base, size, problem.due[destination]);
    fillTail(destination, base, first, last);
    double there = way[row + routes.node[base + first]];
    for (int i = first; i <= last && routes.depart[base + i] <= due; i++) {
      int at = base + i;
      double from = there;
      there = way[row + routes.node[at + 1]];
      double start = routes.depart[at] + from;
      if (start > due || routes.load[at] > room) {
        continue;
      }
      double leave = Math.max(start, problem.ready[origin]) + problem.service[origin];
      double arrive = Math.max(leave + straight, problem.ready[destination]);
      if (arrive > problem.due[destination]) {
        continue;
      }
      double onwards = way[destination * problem.nodeCount + routes.node[at + 1]];
      double direct = from + straight + onwards - routes.leg[at];
      if (direct < best
          && arrive + problem.service[destination] + onwards <= routes.latest[at + 1]
          && !overlooks()) {
        best = direct;
        place = i << 16 | i;
      }
      double detour = from + there - routes.leg[at];
      if (i < last && detour + tail[i + 1] < best) {
        best = unloadLater(destination, base, last, i, leave + there, detour, room, best);
      }
    }
    return best;
  }

  /** Carries the goods along from behind position {@code i}, trying each place to unload. */
  private double unloadLater(
      int destination,
      int base,
      int last,
      int i,
      double arrival,
      double detour,
      int room,
      double bound) {
    double[] way = problem.distance;
    int row = destination * problem.nodeCount;
    double ready = problem.ready[destination];
    double due = problem.due[destination];
    double service = problem.service[destination];
    double best = bound;
    double clock = arrival;
    for (int j = i + 1; j <= last; j++) {
      int at = base + j;
      int number = routes.node[at];
      if (clock > routes.latest[at] || routes.load[at] > room || detour + tail[j] >= best) {
        break;
      }
      clock = Math.max(clock, problem.ready[number]) + problem.service[number];
      double from = way[row + number];
      double start = clock + from;
      if (start > due) {
        break;
      }
      double onwards = way[row + routes.node[at + 1]];
      double all = detour + from + onwards - routes.leg[at];
      if (all < best
          && Math.max(start, ready) + service + onwards <= routes.latest[at + 1]
          && !overlooks()) {
        best = all;
        place = i << 16 | j;
      }
      clock += routes.leg[at];
    }
    return best;
  }
}
