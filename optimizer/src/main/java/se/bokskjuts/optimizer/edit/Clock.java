package se.bokskjuts.optimizer.edit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * Drives one van's stops as early as they can be, then leaves as late as that allows (a van pays
 * from its start). Breaks are taken when the next stop would be too much work. What comes too late
 * is driven all the same.
 */
final class Clock {
  /** What would be tomorrow is written as the day's last second; the checker finds it broken. */
  private static final int DAY_END = 86_399;

  private final DayProblem day;
  private final Van van;
  private final List<Visit> visits;
  private final List<Break> breaks = new ArrayList<>();
  private int start;
  private int end;
  private int waited;
  private int shiftable;
  private boolean late;
  private Set<Integer> restsAfter = Set.of();

  private Clock(DayProblem day, Van van, List<Visit> visits) {
    this.day = day;
    this.van = van;
    this.visits = visits;
  }

  /**
   * As {@link #drive}, leaving when the route left and resting after the stops that it rests after;
   * empty where that comes too late somewhere.
   */
  static Optional<Route> driveAs(Route before, DayProblem day, Van van, List<Visit> visits) {
    Clock clock = new Clock(day, van, visits);
    clock.restsAfter =
        before.breaks().stream().map(Break::afterStop).collect(Collectors.toUnmodifiableSet());
    clock.drive(before.start().toSecondOfDay());
    return clock.late ? Optional.empty() : Optional.of(clock.route());
  }

  /** As {@link #drive}, leaving at that time: nobody waits less for what is unloaded on the way. */
  static Route driveFrom(LocalTime start, DayProblem day, Van van, List<Visit> visits) {
    Clock clock = new Clock(day, van, visits);
    clock.drive(start.toSecondOfDay());
    return clock.route();
  }

  /** Sets the times of the visits and returns them as a route. */
  static Route drive(DayProblem day, Van van, List<Visit> visits) {
    Clock clock = new Clock(day, van, visits);
    int from = van.shift().fromSecond();
    clock.drive(from);
    int later = Math.min(clock.waited, clock.shiftable);
    int endBefore = clock.end;
    if (later > 0) {
      clock.drive(from + later);
      if (clock.end > endBefore) {
        clock.drive(from);
      }
    }
    return clock.route();
  }

  private void drive(int from) {
    breaks.clear();
    start = from;
    waited = 0;
    shiftable = Integer.MAX_VALUE;
    late = false;
    int clock = from;
    int workFrom = from;
    UnitId at = van.start();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      Unit unit = day.getUnit(visit.unit);
      int leg = day.matrix().seconds(at, visit.unit);
      if (restsAfter.contains(i - 1)) {
        clock = rest(i - 1, clock);
        workFrom = clock;
      }
      int busyUntil = serve(visit, unit, clock + leg);
      if (busyUntil - workFrom > most() && clock > workFrom) {
        clock = rest(i - 1, clock);
        workFrom = clock;
        serve(visit, unit, clock + leg);
      }
      waited += visit.start - visit.arrive;
      shiftable = Math.min(shiftable, waited + room(unit, visit.start));
      late |= isOutside(unit, visit.start);
      clock = visit.depart;
      at = visit.unit;
    }
    int home = day.matrix().seconds(at, van.end());
    boolean tired = clock + home - workFrom > most() && clock > workFrom;
    if (tired || restsAfter.contains(visits.size() - 1)) {
      clock = rest(visits.size() - 1, clock);
    }
    end = clock + home;
    late |= end > van.shift().toSecond();
  }

  private int most() {
    return van.maxWorkSeconds().orElse(Integer.MAX_VALUE / 2);
  }

  private int rest(int after, int clock) {
    breaks.add(new Break(after, time(clock), van.breakSeconds()));
    return clock + van.breakSeconds();
  }

  private static int serve(Visit visit, Unit unit, int arrival) {
    visit.arrive = arrival;
    visit.start = opening(unit, Math.max(arrival, visit.notBefore));
    visit.depart = visit.start + unit.serviceSeconds() + unit.secondsPerBox() * visit.lifts();
    return visit.depart;
  }

  private static int opening(Unit unit, int second) {
    return unit.windows().stream()
        .filter(w -> second <= w.toSecond())
        .mapToInt(w -> Math.max(second, w.fromSecond()))
        .min()
        .orElse(second);
  }

  private static boolean isOutside(Unit unit, int second) {
    return !unit.windows().isEmpty()
        && unit.windows().stream()
            .noneMatch(w -> w.fromSecond() <= second && second <= w.toSecond());
  }

  /** How much later service could begin in the same window. */
  private static int room(Unit unit, int begin) {
    return unit.windows().stream()
            .filter(w -> w.fromSecond() <= begin && begin <= w.toSecond())
            .mapToInt(TimeWindow::toSecond)
            .max()
            .orElse(unit.windows().isEmpty() ? DAY_END : begin)
        - begin;
  }

  private Route route() {
    return new Route(
        van.id(), time(start), time(end), visits.stream().map(Clock::stop).toList(), breaks);
  }

  static Stop stop(Visit visit) {
    return new Stop(
        visit.unit,
        time(visit.arrive),
        time(visit.start),
        time(visit.depart),
        visit.unload,
        visit.load);
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(Math.min(second, DAY_END));
  }
}
