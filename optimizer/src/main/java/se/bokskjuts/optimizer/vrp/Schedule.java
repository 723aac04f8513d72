package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;

/**
 * The hours of a tour: done as early as can be, and begun as late as that allows, so that nobody
 * waits on the way who could wait at home.
 */
final class Schedule {
  private final Instance all;
  private final Tour tour;
  private final Ride ride;

  /** Breaks taken when leaving each position, the last: on arrival at the end. */
  private final int[] taken;

  private final List<Step> steps = new ArrayList<>();
  private long travel;
  private long metres;

  Schedule(Instance all, Tour tour) {
    this.all = all;
    this.tour = tour;
    ride = tour.ride;
    taken = new int[tour.size() + 2];
  }

  List<Step> steps() {
    chooseBreaks();
    long now = latestStart();
    add(StepKind.START, OptionalInt.empty(), now, 0, 0, 0, 0);
    for (int i = 0; i <= tour.size(); i++) {
      int from = tour.place(i);
      int to = tour.place(i + 1);
      long left = ride.time(from, to);
      for (int k = taken[i]; k < taken[i + 1]; k++) {
        long begin = Instance.firstWithin(ride.breakFrom[k], ride.breakTo[k], now);
        long driven = Math.min(left, begin - now);
        travel += driven;
        left -= driven;
        now += driven;
        add(StepKind.BREAK, OptionalInt.of(k), now, begin - now, 0, ride.breakTime[k], i);
        now = begin + ride.breakTime[k];
      }
      travel += left;
      metres += ride.metres(from, to);
      now = arrive(i + 1, now + left, from);
    }
    return steps;
  }

  private long arrive(int position, long arrival, int from) {
    if (position > tour.size()) {
      add(StepKind.END, OptionalInt.empty(), arrival, 0, 0, 0, position);
      return arrival;
    }
    int task = tour.tasks[position - 1];
    long begin = all.beginFrom(task, arrival);
    long work = tour.workTime(task, from);
    long service = ride.service[task];
    add(
        StepKind.TASK,
        OptionalInt.of(task),
        arrival,
        begin - arrival,
        work - service,
        service,
        position);
    return begin + work;
  }

  private void add(
      StepKind kind,
      OptionalInt number,
      long arrival,
      long waiting,
      long setup,
      long service,
      int position) {
    List<Long> load = Arrays.stream(tour.load).map(row -> row[position]).toList();
    steps.add(new Step(kind, number, arrival, waiting, setup, service, travel, metres, load));
  }

  /** Backwards along the earliest times: which breaks were taken on which leg. */
  private void chooseBreaks() {
    int last = tour.size() + 1;
    taken[last] = ride.breaks;
    for (int i = last - 1; i >= 0; i--) {
      int c = taken[i + 1];
      int b = c;
      while (!leadsTo(i, b, c)) {
        b--;
      }
      taken[i] = b;
    }
  }

  private boolean leadsTo(int i, int b, int c) {
    if (tour.leave[b][i] >= Instance.NEVER || !mayRest(i, b, c)) {
      return false;
    }
    long arrival = ride.arrive(tour.leave[b][i], way(i), b, c);
    if (arrival > ride.closes) {
      return false;
    }
    long done = arrival;
    if (i < tour.size()) {
      long begin = all.beginFrom(tour.tasks[i], arrival);
      done = begin + tour.workTime(tour.tasks[i], tour.place(i));
    }
    return done == tour.leave[c][i + 1];
  }

  private boolean mayRest(int i, int b, int c) {
    for (int k = b; k < c; k++) {
      for (int d = 0; d < all.measures; d++) {
        if (tour.load[d][i] > ride.breakLoad[k][d]) {
          return false;
        }
      }
    }
    return true;
  }

  private long way(int i) {
    return ride.time(tour.place(i), tour.place(i + 1));
  }

  private long latestStart() {
    long there = tour.leave[ride.breaks][tour.size() + 1];
    for (int i = tour.size(); i >= 0; i--) {
      long goes = ride.leave(there, way(i), taken[i], taken[i + 1]);
      if (i == 0) {
        return goes;
      }
      int task = tour.tasks[i - 1];
      there = all.beginUntil(task, goes - tour.workTime(task, tour.place(i - 1)));
    }
    throw new IllegalStateException("a tour has a start");
  }
}
