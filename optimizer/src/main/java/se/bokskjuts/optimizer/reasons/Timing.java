package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;
import se.bokskjuts.optimizer.reasons.Visits.Visit;

/**
 * Drives visits as early as they can be, no visit of the plan earlier than it was, then leaves home
 * as late as that allows (forward time slack, Savelsbergh 1992). Breaks are taken when the next
 * visit would be too much work.
 */
final class Timing {
  /** A minute past midnight is tomorrow: no route goes there. */
  private static final int DAY_END = 86_399;

  private static final int LONG = 1_000_000;
  private final Places places;
  private final Van van;
  private final List<Visit> visits;
  final int[] arrive;
  final int[] begin;
  final int[] depart;
  final List<Rest> rests = new ArrayList<>();
  int start;
  int end;
  boolean worksTooLong;
  private int workFrom;

  record Rest(int afterVisit, int start) {}

  Timing(Places places, Visits visits) {
    this.places = places;
    this.van = visits.van();
    this.visits = visits.list();
    int n = this.visits.size();
    arrive = new int[n];
    begin = new int[n];
    depart = new int[n];
    drive(van.shift().fromSecond());
    drive(start + slack());
  }

  boolean isWithinTheDay() {
    return end <= DAY_END && visits.stream().allMatch(v -> v.notBefore() <= DAY_END);
  }

  private void drive(int from) {
    rests.clear();
    worksTooLong = false;
    start = from;
    workFrom = from;
    int clock = from;
    Place at = places.get(van.start());
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      int leg = places.seconds(at, visit.place());
      clock = restIfNeeded(i, clock, serve(i, clock + leg));
      serve(i, clock + leg);
      clock = depart[i];
      at = visit.place();
    }
    int home = places.seconds(at, places.get(van.end()));
    clock = restIfNeeded(visits.size(), clock, clock + home);
    end = clock + home;
    worksTooLong |= end - workFrom > maxWork();
  }

  /** Sets the times of the visit for an arrival and returns its departure. */
  private int serve(int index, int arrival) {
    Visit visit = visits.get(index);
    Unit unit = visit.place().unit();
    arrive[index] = arrival;
    begin[index] = opening(unit, Math.max(arrival, visit.notBefore()));
    depart[index] = begin[index] + unit.serviceSeconds() + unit.secondsPerBox() * visit.lifts();
    return depart[index];
  }

  private int restIfNeeded(int next, int clock, int busyUntil) {
    if (busyUntil - workFrom <= maxWork() || clock == workFrom) {
      return clock;
    }
    worksTooLong |= clock - workFrom > maxWork();
    rests.add(new Rest(next - 1, clock));
    workFrom = clock + van.breakSeconds();
    return workFrom;
  }

  private int maxWork() {
    return van.maxWorkSeconds().orElse(Integer.MAX_VALUE);
  }

  /** By how much the route may leave later without a visit of the plan being moved. */
  private int slack() {
    int waited = 0;
    int slack = LONG;
    for (int i = 0; i < visits.size(); i++) {
      waited += begin[i] - arrive[i];
      slack = Math.min(slack, waited + room(i));
    }
    return Math.min(waited, slack == LONG ? 0 : slack);
  }

  private int room(int index) {
    return visits.get(index).notBefore() >= 0
        ? 0
        : Math.max(0, closing(visits.get(index).place().unit(), begin[index]) - begin[index]);
  }

  private static int opening(Unit unit, int second) {
    for (TimeWindow window : unit.windows()) {
      if (second <= window.toSecond()) {
        return Math.max(second, window.fromSecond());
      }
    }
    return second;
  }

  /** When the window that the second is in, or the last one, ends. */
  static int closing(Unit unit, int second) {
    int last = LONG;
    for (TimeWindow window : unit.windows()) {
      last = window.toSecond();
      if (second <= last) {
        return last;
      }
    }
    return last;
  }

  /** Seconds by which the plan's visits begin later, together. */
  int delay() {
    int sum = 0;
    for (int i = 0; i < visits.size(); i++) {
      sum += visits.get(i).notBefore() < 0 ? 0 : begin[i] - visits.get(i).notBefore();
    }
    return sum;
  }

  boolean comesTooLate(int index) {
    return begin[index] > closing(visits.get(index).place().unit(), begin[index]);
  }
}
