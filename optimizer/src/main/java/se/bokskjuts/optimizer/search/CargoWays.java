package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every way worth a look for every item, over given routes: a direct box, a direct box left at a
 * dock nearer to its address, a sort box, and on from there today.
 */
final class CargoWays {
  /** Rides between two units that are looked at. */
  private static final int RIDES = 4;

  private final Instance in;
  private final Cargo cargo;
  private final Connections connections;
  private final Timetable times;
  private final Set<Long> broken;
  private final Map<Long, List<Ride>> rides = new HashMap<>();
  private final Map<List<Integer>, CargoLane> byKey = new HashMap<>();
  private final double[] worth;

  final List<CargoLane> lanes = new ArrayList<>();
  final CargoWay[][] ways;

  /**
   * @param broken pairs of stops ({@link #link}) between which nothing is sorted in time
   */
  CargoWays(Instance in, Cargo cargo, Connections connections, Timetable times, Set<Long> broken) {
    this.in = in;
    this.cargo = cargo;
    this.connections = connections;
    this.times = times;
    this.broken = new HashSet<>(broken);
    ways = new CargoWay[cargo.count][];
    worth = new double[in.unitCount * in.unitCount];
    for (int i = 0; i < cargo.count; i++) {
      for (int a : cargo.at[i]) {
        worth[a * in.unitCount + cargo.to[i]] += cargo.delay[i];
      }
    }
    for (int i = 0; i < cargo.count; i++) {
      ways[i] = waysOf(i);
    }
  }

  static long link(int unload, int load) {
    return (long) unload << 32 | load;
  }

  /** The way of exactly these lanes, added to the item's ways if it is not among them. */
  CargoWay find(int i, int copy, CargoLane first, CargoLane onward) {
    for (CargoWay way : ways[i]) {
      if (way.copy() == copy && way.first() == first && way.onward() == onward) {
        return way;
      }
    }
    CargoLane last = onward == null ? first : onward;
    boolean there = last.end == cargo.to[i] && (last.arrives() || !last.sort);
    double sorting = onward != null || (first.sort && first.arrives()) ? in.sortCost : 0;
    int days = there ? 0 : last.sort && last.arrives() ? 1 : isNearer(last, i) ? 1 : 2;
    CargoWay way = new CargoWay(copy, first, onward, sorting + days * cargo.delay[i]);
    ways[i] = Arrays.copyOf(ways[i], ways[i].length + 1);
    ways[i][ways[i].length - 1] = way;
    return way;
  }

  private boolean isNearer(CargoLane lane, int i) {
    return !lane.sort && in.seconds(lane.end, cargo.to[i]) < in.seconds(lane.from, cargo.to[i]);
  }

  private CargoWay[] waysOf(int i) {
    List<CargoWay> all = new ArrayList<>();
    all.add(new CargoWay(-1, null, null, 2 * cargo.delay[i]));
    for (int c = 0; c < cargo.at[i].length; c++) {
      int a = cargo.at[i][c];
      int b = cargo.to[i];
      if (a == b) {
        all.add(new CargoWay(c, null, null, 0));
        continue;
      }
      for (Ride ride : rides(a, b)) {
        all.add(new CargoWay(c, lane(a, b, false, ride, b), null, 0));
      }
      addDocks(all, i, c, a, worth[a * in.unitCount + b] > in.boxCost);
      for (int s = 0; s < in.sortCount; s++) {
        if (in.sortUnit[s] != a) {
          addSorted(all, i, c, a, in.sortUnit[s]);
        }
      }
    }
    all.sort(Comparator.comparingDouble(CargoWay::cost));
    return all.toArray(CargoWay[]::new);
  }

  /** A dock nearer to the address saves a day; on a small day a box may ride to keep a promise. */
  private void addDocks(List<CargoWay> all, int i, int copy, int a, boolean paysBox) {
    int b = cargo.to[i];
    for (int p = 0; p < in.unitCount; p++) {
      boolean nearer = in.seconds(p, b) < in.seconds(a, b);
      boolean promise = cargo.isSmall() && (in.missedCost[p] > 0 || in.missedCost[a] > 0);
      if (in.dock[p] && p != a && p != b && (promise || (paysBox && nearer))) {
        for (Ride ride : rides(a, p)) {
          double delay = (nearer ? 1 : 2) * cargo.delay[i];
          all.add(new CargoWay(copy, lane(a, b, false, ride, p), null, delay));
        }
      }
    }
  }

  private void addSorted(List<CargoWay> all, int i, int copy, int a, int s) {
    int b = cargo.to[i];
    for (Ride ride : rides(a, s)) {
      CargoLane first = lane(a, s, true, ride, s);
      all.add(new CargoWay(copy, first, null, in.sortCost + (s == b ? 0 : cargo.delay[i])));
      if (s == b) {
        continue;
      }
      for (Ride on : rides(s, b)) {
        if (isSortedInTime(ride.unload(), on.load())) {
          all.add(new CargoWay(copy, first, lane(s, b, false, on, b), in.sortCost));
        }
      }
      if (cargo.isSmall()) {
        addOnwardToPromise(all, i, copy, ride, first);
      }
    }
  }

  /** What was sorted rides on to a dock, only to keep a promise there or at the sort point. */
  private void addOnwardToPromise(List<CargoWay> all, int i, int copy, Ride ride, CargoLane first) {
    int s = first.to;
    int b = cargo.to[i];
    for (int p = 0; p < in.unitCount; p++) {
      if (in.dock[p] && p != s && p != b && (in.missedCost[p] > 0 || in.missedCost[s] > 0)) {
        double delay = (in.seconds(p, b) < in.seconds(s, b) ? 1 : 2) * cargo.delay[i];
        for (Ride on : rides(s, p)) {
          if (isSortedInTime(ride.unload(), on.load())) {
            CargoLane onward = lane(s, b, false, on, p);
            all.add(new CargoWay(copy, first, onward, in.sortCost + delay));
          }
        }
      }
    }
  }

  private boolean isSortedInTime(int unload, int load) {
    int s = in.sortOfUnit[times.unit[unload]];
    int ready =
        times.sortItems[unload] > 0
            ? times.ready[unload]
            : Math.max(times.depart[unload], in.sortOpens[s]) + in.sortSeconds[s];
    boolean waits = times.waitsForSorting(load) && times.depart[unload] <= times.start[load];
    return (ready <= times.start[load] || (waits && ready <= in.sortCloses[s]))
        && !broken.contains(link(unload, load));
  }

  private List<Ride> rides(int a, int b) {
    return rides.computeIfAbsent(
        (long) a * in.unitCount + b, k -> connections.listRides(a, b, RIDES));
  }

  /** The lane of this origin, address and ride. */
  CargoLane lane(int a, int to, boolean sort, Ride ride, int end) {
    List<Integer> key =
        List.of(to, sort ? 1 : 0, ride.load(), ride.unload(), ride.dockOut(), ride.dockIn());
    return byKey.computeIfAbsent(
        key,
        k -> {
          CargoLane lane = new CargoLane(in, connections, a, to, sort, ride, end);
          lanes.add(lane);
          return lane;
        });
  }
}
