package se.bokskjuts.optimizer.vrp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle's tasks in order, never changed. Position 0 is the start, 1 to n the tasks, n + 1 the
 * end. Times are known by how many breaks have been taken, so that a break may be anywhere.
 */
final class Tour {
  final Ride ride;
  final int vehicle;
  final int[] tasks;

  /** Fixed price included; 0 for an unused vehicle. */
  long cost;

  long travel;
  long metres;

  /** By measure and position: aboard when leaving it. */
  final long[][] load;

  /** The most aboard up to a position, and from it on. */
  final long[][] mostBefore;

  final long[][] mostAfter;

  /** By breaks taken and position: the earliest leave. */
  final long[][] leave;

  /** By breaks taken and position: the latest arrival, setup done or saved there. */
  final long[][] latestFresh;

  final long[][] latestSame;

  private final Instance all;

  private Tour(Instance all, int vehicle, int[] tasks) {
    this.all = all;
    this.vehicle = vehicle;
    this.tasks = tasks;
    ride = all.ride[vehicle];
    int positions = tasks.length + 2;
    load = new long[all.measures][positions];
    mostBefore = new long[all.measures][positions];
    mostAfter = new long[all.measures][positions];
    leave = new long[ride.breaks + 1][positions];
    latestFresh = new long[ride.breaks + 1][positions];
    latestSame = new long[ride.breaks + 1][positions];
  }

  /** Null where the order breaks a rule of the vehicle, the amounts or the times. */
  static @Nullable Tour of(Instance all, int vehicle, int[] tasks) {
    Tour tour = new Tour(all, vehicle, tasks);
    boolean holds = tour.weigh() && tour.measure() && tour.timeForwards();
    if (!holds) {
      return null;
    }
    tour.timeBackwards();
    return tour;
  }

  int size() {
    return tasks.length;
  }

  /** The place of a position; nowhere for an open end. */
  int place(int position) {
    if (position == 0) {
      return ride.start;
    }
    return position > tasks.length ? ride.end : all.location[tasks[position - 1]];
  }

  private boolean weigh() {
    for (int d = 0; d < all.measures; d++) {
      long now = 0;
      for (int task : tasks) {
        now += all.isPair[task / 2] ? 0 : all.brought[task / 2][d];
      }
      load[d][0] = now;
      for (int i = 1; i <= tasks.length; i++) {
        now += change(tasks[i - 1], d);
        load[d][i] = now;
      }
      load[d][tasks.length + 1] = now;
      long most = Long.MIN_VALUE;
      for (int i = 0; i <= tasks.length; i++) {
        most = Math.max(most, load[d][i]);
        mostBefore[d][i] = most;
      }
      if (most > ride.capacity[d]) {
        return false;
      }
      most = Long.MIN_VALUE;
      for (int i = tasks.length; i >= 0; i--) {
        most = Math.max(most, load[d][i]);
        mostAfter[d][i] = most;
      }
    }
    return tasks.length <= ride.mostTasks;
  }

  private long change(int task, int d) {
    int r = task / 2;
    if (all.isPair[r]) {
      return VrpProblem.isSecond(task) ? -all.carried[r][d] : all.carried[r][d];
    }
    return all.taken[r][d] - all.brought[r][d];
  }

  private boolean measure() {
    if (tasks.length == 0) {
      return true;
    }
    cost = ride.fixed;
    for (int i = 0; i <= tasks.length; i++) {
      int a = place(i);
      int b = place(i + 1);
      travel += ride.time(a, b);
      metres += ride.metres(a, b);
      cost += ride.cost(a, b);
      if (ride.perTaskHour > 0 && i > 0) {
        cost += ride.perTaskHour * workTime(tasks[i - 1], place(i - 1));
      }
    }
    return travel <= ride.mostTravel && metres <= ride.mostMetres;
  }

  /** Setup and service of a task when coming from a place. */
  long workTime(int task, int from) {
    return ride.service[task] + (all.location[task] == from ? 0 : ride.setup[task]);
  }

  private boolean timeForwards() {
    int n = tasks.length;
    for (long[] row : leave) {
      Arrays.fill(row, Instance.NEVER);
    }
    leave[0][0] = ride.opens;
    for (int i = 0; i <= n; i++) {
      long way = ride.time(place(i), place(i + 1));
      for (int b = 0; b <= ride.breaks; b++) {
        if (leave[b][i] < Instance.NEVER) {
          for (int c = b; c <= ride.breaks && (c == b || mayRest(c - 1, i)); c++) {
            long done = done(i, ride.arrive(leave[b][i], way, b, c));
            leave[c][i + 1] = Math.min(leave[c][i + 1], done);
          }
        }
      }
    }
    return leave[ride.breaks][n + 1] <= ride.closes || n == 0;
  }

  private long done(int i, long arrival) {
    if (arrival > ride.closes) {
      return Instance.NEVER;
    }
    if (i == tasks.length) {
      return arrival;
    }
    long begin = all.beginFrom(tasks[i], arrival);
    return begin >= Instance.NEVER ? begin : begin + workTime(tasks[i], place(i));
  }

  private boolean mayRest(int k, int position) {
    if (ride.restsLight) {
      for (int d = 0; d < all.measures; d++) {
        if (load[d][position] > ride.breakLoad[k][d]) {
          return false;
        }
      }
    }
    return true;
  }

  private void timeBackwards() {
    int n = tasks.length;
    for (int b = 0; b <= ride.breaks; b++) {
      Arrays.fill(latestFresh[b], Instance.TOO_EARLY);
      Arrays.fill(latestSame[b], Instance.TOO_EARLY);
    }
    latestFresh[ride.breaks][n + 1] = ride.closes;
    latestSame[ride.breaks][n + 1] = ride.closes;
    for (int i = n; i > 0; i--) {
      long way = ride.time(place(i), place(i + 1));
      boolean same = place(i) == place(i + 1);
      for (int b = 0; b <= ride.breaks; b++) {
        long goes = Instance.TOO_EARLY;
        for (int c = b; c <= ride.breaks && (c == b || mayRest(c - 1, i)); c++) {
          long there = same ? latestSame[c][i + 1] : latestFresh[c][i + 1];
          if (there > Instance.TOO_EARLY) {
            goes = Math.max(goes, ride.leave(there, way, b, c));
          }
        }
        setLatest(b, i, goes);
      }
    }
  }

  private void setLatest(int b, int i, long goes) {
    if (goes > Instance.TOO_EARLY) {
      int task = tasks[i - 1];
      long saved = goes - ride.service[task];
      latestSame[b][i] = all.beginUntil(task, saved);
      latestFresh[b][i] = all.beginUntil(task, saved - ride.setup[task]);
    }
  }

  /** The tasks with one more behind a position. */
  int[] with(int task, int after) {
    int[] longer = new int[tasks.length + 1];
    System.arraycopy(tasks, 0, longer, 0, after);
    longer[after] = task;
    System.arraycopy(tasks, after, longer, after + 1, tasks.length - after);
    return longer;
  }

  /** The tasks with a pair more; both positions are counted in this tour. */
  int[] with(int first, int afterFirst, int second, int afterSecond) {
    int[] longer = new int[tasks.length + 2];
    int at = 0;
    for (int i = 0; i <= tasks.length; i++) {
      if (i > 0) {
        longer[at++] = tasks[i - 1];
      }
      if (i == afterFirst) {
        longer[at++] = first;
      }
      if (i == afterSecond) {
        longer[at++] = second;
      }
    }
    return longer;
  }

  /** The tasks without those of some requests. */
  int[] without(boolean[] leaving) {
    return Arrays.stream(tasks).filter(t -> !leaving[t / 2]).toArray();
  }
}
