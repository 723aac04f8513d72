package se.bokskjuts.optimizer.planned;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * The clock of a route (H5, H8). A route is a row of legs; on each leg the driver may rest before
 * driving.
 */
final class RouteTimes {
  private final List<Breach> breaches = new ArrayList<>();
  private final DayFacts facts;
  private final Van van;
  private final PlannedHours hours;
  private final String who;
  private long freshAt;

  static List<Breach> breaches(DayFacts facts, Van van, PlannedHours hours, List<Stop> stops) {
    RouteTimes times = new RouteTimes(facts, van, hours);
    times.checkShift();
    times.walk(stops);
    return times.breaches;
  }

  private RouteTimes(DayFacts facts, Van van, PlannedHours hours) {
    this.facts = facts;
    this.van = van;
    this.hours = hours;
    this.who = "van " + van.id();
    this.freshAt = second(hours.start());
  }

  private void checkShift() {
    int before = van.shift().fromSecond() - second(hours.start());
    int after = second(hours.end()) - van.shift().toSecond();
    if (before > 0 || after > 0) {
      breach("H5", "works outside its shift", Math.max(before, after));
    }
  }

  private void walk(List<Stop> stops) {
    long ready = second(hours.start());
    UnitId from = van.start();
    for (int i = 0; i < stops.size(); i++) {
      ready = rest(i - 1, ready);
      Stop stop = stops.get(i);
      long due = ready + facts.seconds(from, stop.unit());
      checkStop(stop, due);
      ready = second(stop.depart());
      from = stop.unit();
    }
    ready = rest(stops.size() - 1, ready);
    checkNoOtherBreaks(stops.size());
    long home = ready + facts.seconds(from, van.end());
    late("H5", "is home before it can be", home, second(hours.end()));
    late("H8", "works too long without a break", second(hours.end()) - freshAt, maxWork());
  }

  private void checkStop(Stop stop, long due) {
    Unit unit = facts.getUnit(stop.unit());
    String at = " at " + stop.unit();
    int start = second(stop.start());
    late("H5", "arrives before it can" + at, due, second(stop.arrive()));
    late("H5", "starts before it arrives" + at, second(stop.arrive()), start);
    if (!unit.windows().isEmpty() && unit.windows().stream().allMatch(w -> isOutside(w, start))) {
      breach("H5", "starts " + stop.start() + at + ", which is closed then", 1);
    }
    long done =
        start + unit.serviceSeconds() + (long) unit.secondsPerBox() * PlannedVan.lifts(stop);
    late("H5", "leaves before it is done" + at, done, second(stop.depart()));
  }

  /** Rests between a stop and the drive to the next; returns when the driver is free again. */
  private long rest(int afterStop, long free) {
    List<Break> breaks =
        hours.breaks().stream()
            .filter(b -> b.afterStop() == afterStop)
            .sorted(Comparator.comparing(Break::start).thenComparing(Break::seconds))
            .toList();
    long now = free;
    for (Break rest : breaks) {
      int start = second(rest.start());
      late("H8", "rests before the stop is done", now, start);
      late("H8", "rests too short", van.breakSeconds(), rest.seconds());
      late("H8", "works too long without a break", start - freshAt, maxWork());
      now = Math.max(now, start) + rest.seconds();
      freshAt = now;
    }
    return now;
  }

  private void checkNoOtherBreaks(int stops) {
    hours.breaks().stream()
        .map(Break::afterStop)
        .filter(i -> i < -1 || i >= stops)
        .distinct()
        .forEach(i -> breach("H8", "rests after stop " + i + ", which it does not have", 1));
  }

  private long maxWork() {
    return van.maxWorkSeconds().isPresent() ? van.maxWorkSeconds().getAsInt() : Long.MAX_VALUE;
  }

  /** A breach when {@code needed} is more than {@code given}. */
  private void late(String rule, String what, long needed, long given) {
    if (needed > given) {
      breach(rule, what + " (" + (needed - given) + " s)", needed - given);
    }
  }

  private void breach(String rule, String what, long amount) {
    breaches.add(new Breach(rule, who, what, amount));
  }

  private static boolean isOutside(TimeWindow window, int second) {
    return second < window.fromSecond() || second > window.toSecond();
  }

  private static int second(LocalTime time) {
    return time.toSecondOfDay();
  }
}
