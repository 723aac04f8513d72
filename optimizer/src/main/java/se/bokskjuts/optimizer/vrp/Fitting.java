package se.bokskjuts.optimizer.vrp;

import java.util.Arrays;

/**
 * The cheapest place of a request in a tour, in time that does not grow with the tour for a single
 * task (Savelsbergh 1992: earliest forwards, latest backwards). Where breaks ask for a light load
 * each place is tried whole.
 */
final class Fitting {
  static final long NO_PLACE = Long.MAX_VALUE;

  private final Instance all;
  private final long[] now;
  private final long[] next;

  /** Where {@link #cheapest} found it; for a single task the second is the first. */
  int afterFirst;

  int afterSecond;

  Fitting(Instance all) {
    this.all = all;
    int most = Arrays.stream(all.ride).mapToInt(r -> r.breaks).max().orElse(0);
    now = new long[most + 1];
    next = new long[most + 1];
  }

  /** What the tour costs more, if less than the bound; else {@link #NO_PLACE}. */
  long cheapest(int request, Tour tour, long bound) {
    if (!all.mayServe[tour.vehicle][request]
        || tour.size() + all.tasksOf(request) > tour.ride.mostTasks) {
      return NO_PLACE;
    }
    if (tour.ride.restsLight) {
      return tryAll(request, tour, bound);
    }
    return all.isPair[request]
        ? cheapestPair(request, tour, bound)
        : cheapestSingle(request, tour, bound);
  }

  Tour placed(int request, Tour tour) {
    int[] longer =
        all.isPair[request]
            ? tour.with(2 * request, afterFirst, 2 * request + 1, afterSecond)
            : tour.with(2 * request, afterFirst);
    Tour made = Tour.of(all, tour.vehicle, longer);
    if (made == null) {
      throw new IllegalStateException("a place that was found does not hold: " + request);
    }
    return made;
  }

  private long tryAll(int request, Tour tour, long bound) {
    long best = bound;
    boolean found = false;
    for (int i = 0; i <= tour.size(); i++) {
      int last = all.isPair[request] ? tour.size() : i;
      for (int j = i; j <= last; j++) {
        int[] longer =
            all.isPair[request]
                ? tour.with(2 * request, i, 2 * request + 1, j)
                : tour.with(2 * request, i);
        Tour made = Tour.of(all, tour.vehicle, longer);
        if (made != null && made.cost - tour.cost < best) {
          best = made.cost - tour.cost;
          keep(i, j);
          found = true;
        }
      }
    }
    return found ? best : NO_PLACE;
  }

  private void keep(int first, int second) {
    afterFirst = first;
    afterSecond = second;
  }

  private long cheapestSingle(int request, Tour tour, long bound) {
    int task = 2 * request;
    Ride ride = tour.ride;
    int place = all.location[task];
    long last = all.to[task][all.to[task].length - 1];
    long best = bound;
    boolean found = false;
    for (int i = 0; i <= tour.size(); i++) {
      if (earliestLeave(tour, i) > last) {
        break;
      }
      int a = tour.place(i);
      int b = tour.place(i + 1);
      long more = extra(tour, i, a, b, place) + workCost(tour, task, a);
      if (more < best
          && carriesSingle(tour, request, i)
          && staysWithin(tour, detour(tour, a, b, place), metresMore(tour, a, b, place))
          && isInTime(tour, task, i)) {
        best = more;
        keep(i, i);
        found = true;
      }
    }
    return found ? best : NO_PLACE;
  }

  private static long earliestLeave(Tour tour, int i) {
    long earliest = Instance.NEVER;
    for (long[] row : tour.leave) {
      earliest = Math.min(earliest, row[i]);
    }
    return earliest;
  }

  /** Price of the way by a place between two, and of the vehicle if it is not used yet. */
  private static long extra(Tour tour, int i, int a, int b, int place) {
    Ride ride = tour.ride;
    long through = ride.cost(a, place) + ride.cost(place, b);
    return tour.size() == 0 ? through + ride.fixed : through - ride.cost(a, b);
  }

  private static long workCost(Tour tour, int task, int from) {
    return tour.ride.perTaskHour == 0 ? 0 : tour.ride.perTaskHour * tour.workTime(task, from);
  }

  private static long detour(Tour tour, int a, int b, int place) {
    Ride ride = tour.ride;
    long through = ride.time(a, place) + ride.time(place, b);
    return tour.size() == 0 ? through : through - ride.time(a, b);
  }

  private static long metresMore(Tour tour, int a, int b, int place) {
    Ride ride = tour.ride;
    long through = ride.metres(a, place) + ride.metres(place, b);
    return tour.size() == 0 ? through : through - ride.metres(a, b);
  }

  private static boolean staysWithin(Tour tour, long travelMore, long metresMore) {
    return tour.travel + travelMore <= tour.ride.mostTravel
        && tour.metres + metresMore <= tour.ride.mostMetres;
  }

  private boolean carriesSingle(Tour tour, int request, int i) {
    for (int d = 0; d < all.measures; d++) {
      if (tour.mostBefore[d][i] + all.brought[request][d] > tour.ride.capacity[d]
          || tour.mostAfter[d][i] + all.taken[request][d] > tour.ride.capacity[d]) {
        return false;
      }
    }
    return true;
  }

  private boolean isInTime(Tour tour, int task, int i) {
    startAt(tour, i);
    pass(tour, now, tour.place(i), task);
    return joins(tour, now, all.location[task], i + 1);
  }

  private void startAt(Tour tour, int i) {
    for (int b = 0; b <= tour.ride.breaks; b++) {
      now[b] = tour.leave[b][i];
    }
  }

  /** From the times of leaving a place to those of leaving a task, in place. */
  private void pass(Tour tour, long[] times, int from, int task) {
    Ride ride = tour.ride;
    long way = ride.time(from, all.location[task]);
    long work = tour.workTime(task, from);
    for (int c = ride.breaks; c >= 0; c--) {
      long done = Instance.NEVER;
      for (int b = c; b >= 0; b--) {
        if (times[b] < Instance.NEVER) {
          long begin = all.beginFrom(task, ride.arrive(times[b], way, b, c));
          if (begin < Instance.NEVER) {
            done = Math.min(done, begin + work);
          }
        }
      }
      times[c] = done;
    }
  }

  /** Whether the rest of the tour is still reached in time. */
  private boolean joins(Tour tour, long[] times, int from, int position) {
    Ride ride = tour.ride;
    int there = tour.place(position);
    long way = ride.time(from, there);
    long[][] latest = from == there ? tour.latestSame : tour.latestFresh;
    for (int b = 0; b <= ride.breaks; b++) {
      if (times[b] < Instance.NEVER) {
        for (int c = b; c <= ride.breaks; c++) {
          if (ride.arrive(times[b], way, b, c) <= latest[c][position]) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private long cheapestPair(int request, Tour tour, long bound) {
    int task = 2 * request;
    int place = all.location[task];
    long last = all.to[task][all.to[task].length - 1];
    long best = bound;
    for (int i = 0; i <= tour.size() && earliestLeave(tour, i) <= last; i++) {
      if (carries(tour, request, i)) {
        startAt(tour, i);
        pass(tour, now, tour.place(i), task);
        best = pairedWith(request, tour, i, best);
      }
    }
    return best < bound ? best : NO_PLACE;
  }

  private boolean carries(Tour tour, int request, int position) {
    for (int d = 0; d < all.measures; d++) {
      if (tour.load[d][position] + all.carried[request][d] > tour.ride.capacity[d]) {
        return false;
      }
    }
    return true;
  }

  /** The first of the pair stands behind position {@code i}; tries each place of the second. */
  private long pairedWith(int request, Tour tour, int i, long bound) {
    int first = 2 * request;
    int second = first + 1;
    Ride ride = tour.ride;
    int p = all.location[first];
    int q = all.location[second];
    int a = tour.place(i);
    long best = bound;
    long loading = workCost(tour, first, a);
    long begun = extra(tour, i, a, tour.place(i + 1), p) + loading;
    long driven = detour(tour, a, tour.place(i + 1), p);
    long gone = metresMore(tour, a, tour.place(i + 1), p);
    int from = p;
    for (int j = i; j <= tour.size(); j++) {
      if (j > i) {
        if (!carries(tour, request, j)) {
          break;
        }
        pass(tour, now, from, tour.tasks[j - 1]);
        from = tour.place(j);
      }
      if (isLost(tour)) {
        break;
      }
      int b = tour.place(j + 1);
      long more = begun + workCost(tour, second, from);
      more += ride.cost(from, q) + ride.cost(q, b) - ride.cost(from, b);
      long travel = driven + ride.time(from, q) + ride.time(q, b) - ride.time(from, b);
      long way = gone + ride.metres(from, q) + ride.metres(q, b) - ride.metres(from, b);
      if (more < best && staysWithin(tour, travel, way)) {
        System.arraycopy(now, 0, next, 0, ride.breaks + 1);
        pass(tour, next, from, second);
        if (joins(tour, next, q, j + 1)) {
          best = more;
          keep(i, j);
        }
      }
    }
    return best;
  }

  private boolean isLost(Tour tour) {
    for (int b = 0; b <= tour.ride.breaks; b++) {
      if (now[b] < Instance.NEVER) {
        return false;
      }
    }
    return true;
  }
}
