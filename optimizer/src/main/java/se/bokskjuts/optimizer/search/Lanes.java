package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/**
 * Decides, for given routes, how every item travels: by direct box, by sort box, or not today, and
 * which copy fills each hold. Each origin weighs its direct boxes against its shared sort box; a
 * box is packed where it saves more than it costs, within the empties at hand (H12) and what the
 * address takes (H10).
 */
final class Lanes {
  static final byte STAYS = 0;
  static final byte DIRECT = 1;

  /** By sort box, onward tomorrow. */
  static final byte SORTED = 2;

  /** By sort box, onward from the sort point in its direct box today. */
  static final byte SORTED_SAME_DAY = 3;

  private final Instance in;
  private final Demand demand;
  private final Connections ways;
  private final CopyChoice copies;
  private final OriginChoice origins;
  private final LaneLimits limits;

  final byte[] mode;
  final int[] sortOf;
  final int[] load;
  final int[] unload;
  final int[] dockOut;
  final int[] dockIn;

  /** The unit where the direct box is unloaded last: its address, or a dock nearer to it (5). */
  final int[] end;

  private final byte[] days;
  final int[] boxes;
  final boolean[] rides;
  final double[] directSaving;
  final double[] sortSaving;

  /** What holds add to their groups. */
  final int[] holdsIn;

  final int[] holdGrams;
  final int[] holdMl;
  final double[] holdDelay;

  /** Chosen copy of each hold, as an index into the demand's copies; −1: none. */
  final int[] copyOf;

  /** What is sorted into a sort point's direct boxes today. */
  final int[] inflowCount;

  final int[] inflowGrams;
  final int[] inflowMl;
  final double[] inflowSaving;

  /** What shares a box to a sort point. */
  final SortBoxes sortBoxes;

  final int[] packed;
  final int[] received;
  final boolean[] touched;
  final boolean[] wanted;
  private final int[] order;

  /**
   * Groups of origin u that have something to move now, in order: {@code live} from {@code
   * demand.firstOfUnit[u]} to {@code liveEnd[u]}; none where no van stops.
   */
  final int[] live;

  final int[] liveEnd;

  /** All live groups in order, and how many. */
  final int[] all;

  int allCount;

  /** Groups that move today in the end, in order, and how many. */
  final int[] moving;

  int movingCount;

  /** Whether every origin has decided, so that a mode says all. */
  boolean settled;

  /** Delay saved and boxes paid, in SEK, against a day on which nothing moves. */
  double saving;

  Lanes(Instance in, Connections ways) {
    this.in = in;
    this.demand = in.demand;
    this.ways = ways;
    copies = new CopyChoice(in, ways, this);
    origins = new OriginChoice(in, ways, this);
    limits = new LaneLimits(in, ways, this);
    int groups = demand.groupCount;
    mode = new byte[groups];
    sortOf = new int[groups];
    load = new int[groups];
    unload = new int[groups];
    dockOut = new int[groups];
    dockIn = new int[groups];
    end = new int[groups];
    days = new byte[groups];
    boxes = new int[groups];
    rides = new boolean[groups];
    directSaving = new double[groups];
    sortSaving = new double[groups];
    holdsIn = new int[groups];
    holdGrams = new int[groups];
    holdMl = new int[groups];
    holdDelay = new double[groups];
    inflowCount = new int[groups];
    inflowGrams = new int[groups];
    inflowMl = new int[groups];
    inflowSaving = new double[groups];
    copyOf = new int[demand.holdCount];
    sortBoxes = new SortBoxes(in, ways, this);
    packed = new int[in.unitCount];
    received = new int[in.unitCount];
    touched = new boolean[in.unitCount];
    wanted = new boolean[in.unitCount];
    live = new int[groups];
    liveEnd = new int[in.unitCount];
    all = new int[groups];
    moving = new int[groups];
    order = new int[in.unitCount];
    int n = 0;
    for (int u = 0; u < in.unitCount; u++) {
      if (in.sortOfUnit[u] < 0) {
        order[n++] = u;
      }
    }
    // Sort points last, the first of the day file (the hub) at the very end: what others send there
    // for today rides in its direct boxes.
    for (int s = in.sortCount - 1; s >= 0; s--) {
      order[n++] = in.sortUnit[s];
    }
  }

  void decide() {
    saving = 0;
    settled = false;
    Arrays.fill(holdsIn, 0);
    Arrays.fill(holdGrams, 0);
    Arrays.fill(holdMl, 0);
    Arrays.fill(holdDelay, 0);
    Arrays.fill(inflowCount, 0);
    Arrays.fill(inflowGrams, 0);
    Arrays.fill(inflowMl, 0);
    Arrays.fill(inflowSaving, 0);
    sortBoxes.clearAll();
    Arrays.fill(packed, 0);
    Arrays.fill(received, 0);
    Arrays.fill(touched, false);
    findRides();
    copies.choose();
    for (int u : order) {
      readLive(u);
      origins.decide(u);
    }
    listLive();
    settled = true;
    limits.keepInLimits();
    limits.revertLostInflow();
    limits.noteCalls();
    limits.noteWanted();
    limits.callAtPromised();
    copies.leaveUnfilled();
    sumSaving();
  }

  private void readLive(int a) {
    int n = demand.firstOfUnit[a];
    if (ways.firstVisit[a] != Connections.NONE) {
      for (int g = n; g < demand.firstOfUnit[a + 1]; g++) {
        if (demand.count[g] + holdsIn[g] + inflowCount[g] > 0) {
          live[n++] = g;
        }
      }
    }
    liveEnd[a] = n;
  }

  private void listLive() {
    int n = 0;
    for (int a = 0; a < in.unitCount; a++) {
      int first = demand.firstOfUnit[a];
      System.arraycopy(live, first, all, n, liveEnd[a] - first);
      n += liveEnd[a] - first;
    }
    allCount = n;
  }

  private void findRides() {
    Arrays.fill(mode, STAYS);
    Arrays.fill(rides, false);
    for (int a = 0; a < in.unitCount; a++) {
      if (ways.firstVisit[a] == Connections.NONE) {
        continue;
      }
      int s = in.sortOfUnit[a];
      for (int g = demand.firstOfUnit[a]; g < demand.firstOfUnit[a + 1]; g++) {
        if (findRide(g, a)) {
          rides[g] = true;
          load[g] = ways.load;
          unload[g] = ways.unload;
          dockOut[g] = ways.dockOut;
          dockIn[g] = ways.dockIn;
          if (s >= 0 && end[g] == demand.to[g]) {
            preferLatestFromSort(g, s);
          }
        }
      }
    }
  }

  /** To the address, else to a dock from which it is nearer, where that may pay a box. */
  private boolean findRide(int g, int a) {
    int b = demand.to[g];
    end[g] = b;
    if (ways.rides(a, b)) {
      days[g] = 2;
      return ways.findRide(a, b);
    }
    for (int p : demand.nearerDocks[g]) {
      if (ways.rides(a, p)) {
        end[g] = p;
        days[g] = 1;
        return ways.findRide(a, p);
      }
    }
    return false;
  }

  /** Days of delay that the group's direct box saves. */
  int daysSaved(int g) {
    return days[g];
  }

  /** Boxes from a sort point ride as late as they can, so that what is sorted today joins them. */
  private void preferLatestFromSort(int g, int s) {
    int at = demand.to[g] * in.sortCount + s;
    if (ways.sorts.outLoad[at] != Connections.NONE) {
      load[g] = ways.sorts.outLoad[at];
      unload[g] = ways.sorts.outUnload[at];
      dockOut[g] = ways.sorts.outDockOut[at];
      dockIn[g] = ways.sorts.outDockIn[at];
    }
  }

  /** SEK that one more box of the group costs, the vans' time to lift it included. */
  double boxCost(int g) {
    return paidPerBox(g) + ways.liftTime(load[g], unload[g], dockOut[g], dockIn[g]);
  }

  private double paidPerBox(int g) {
    return in.boxCost + (dockIn[g] == Connections.NONE ? 0 : 2 * in.liftCost);
  }

  boolean sameDay(int g, int s) {
    int b = demand.to[g];
    return b == in.sortUnit[s] || ways.sorts.sortsInTime(demand.from[g], s, b);
  }

  double sortSaving(int g, int s) {
    double hold = holdsIn[g] == 0 ? 0 : holdDelay[g] - holdsIn[g] * in.sortCost;
    if (sameDay(g, s)) {
      return demand.sameDaySaving[g] + hold + holdDelay[g];
    }
    return demand.lateSaving[g] + Math.max(0, hold);
  }

  int boxesNeeded(int g) {
    return in.boxesFor(
        (long) demand.grams[g] + holdGrams[g] + inflowGrams[g],
        (long) demand.ml[g] + holdMl[g] + inflowMl[g]);
  }

  double lateSaving(int g) {
    return demand.lateSaving[g] + Math.max(0, holdDelay[g] - holdsIn[g] * in.sortCost);
  }

  private void sumSaving() {
    movingCount = 0;
    for (int i = 0; i < allCount; i++) {
      int g = all[i];
      if (mode[g] == STAYS) {
        continue;
      }
      moving[movingCount++] = g;
      if (mode[g] == DIRECT) {
        boxes[g] = Math.max(1, boxesNeeded(g));
        saving += daysSaved(g) * (demand.delay[g] + holdDelay[g]) - paidPerBox(g) * boxes[g];
      } else if (mode[g] == SORTED_SAME_DAY) {
        saving += demand.sameDaySaving[g] + 2 * holdDelay[g] - holdsIn[g] * in.sortCost;
      } else {
        saving += lateSaving(g);
      }
    }
    saving -= sortBoxes.paid();
  }

  /** What a group loses in SEK when its same-day connection does not hold after all: a day. */
  double sameDayLoss(int g) {
    return (demand.sameDaySaving[g] + demand.sameDayCount[g] * in.sortCost) / 2 + holdDelay[g];
  }
}
