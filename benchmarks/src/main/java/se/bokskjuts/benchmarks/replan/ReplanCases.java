package se.bokskjuts.benchmarks.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.replan.DayEvent;

/** What may happen to a published plan, where it hurts most: nothing is drawn by lot. */
final class ReplanCases {
  private static final LocalTime BEFORE_ALL = LocalTime.of(5, 0);
  private static final Duration LATE = Duration.ofMinutes(25);

  private final Plan plan;

  ReplanCases(Plan plan) {
    this.plan = plan;
  }

  /**
   * A case.
   *
   * @param words what happens, for the table
   */
  record Case(String words, LocalTime now, List<DayEvent> events) {}

  List<Case> list() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case("nothing", timeAt(3), List.of()));
    longest(BEFORE_ALL).ifPresent(r -> cases.add(out(r, BEFORE_ALL)));
    longest(timeAt(2)).ifPresent(r -> cases.add(out(r, timeAt(2))));
    longest(timeAt(3)).flatMap(r -> late(r, timeAt(3))).ifPresent(cases::add);
    busiest(timeAt(3)).ifPresent(u -> cases.add(closed(u, timeAt(3))));
    return cases;
  }

  private static Case out(Route route, LocalTime now) {
    return new Case(
        now + " " + route.van() + " out", now, List.of(DayEvent.VanBreaksDown.of(route.van())));
  }

  /** What a late van has done by now it was to do before. */
  private static Optional<Case> late(Route route, LocalTime now) {
    return route.stops().stream()
        .filter(stop -> stop.start().isBefore(now.minus(LATE)))
        .reduce((one, next) -> next)
        .map(
            stop ->
                new Case(
                    now + " " + route.van() + " 25 min late and missed " + stop.unit(),
                    now,
                    List.of(
                        new DayEvent.StopMissed(route.van(), stop.unit()),
                        new DayEvent.VanLate(route.van(), LATE))));
  }

  private static Case closed(UnitId unit, LocalTime now) {
    return new Case(now + " " + unit + " closed", now, List.of(new DayEvent.UnitCloses(unit, now)));
  }

  /** When one in so many of the day's stops has begun. */
  private LocalTime timeAt(int part) {
    List<LocalTime> starts =
        plan.routes().stream().flatMap(r -> r.stops().stream()).map(Stop::start).sorted().toList();
    return starts.isEmpty() ? BEFORE_ALL : starts.get(starts.size() / part).plusMinutes(1);
  }

  /** The route with the most stops to come. */
  private Optional<Route> longest(LocalTime now) {
    return plan.routes().stream()
        .filter(route -> toCome(route, now) > 0)
        .max(Comparator.comparingLong(route -> toCome(route, now)));
  }

  private static long toCome(Route route, LocalTime now) {
    return route.stops().stream().filter(stop -> !stop.start().isBefore(now)).count();
  }

  /** The unit with the most boxes to come and go, one that is called at once. */
  private Optional<UnitId> busiest(LocalTime now) {
    Map<UnitId, Integer> boxes = new HashMap<>();
    Map<UnitId, Integer> calls = new HashMap<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        calls.merge(stop.unit(), 1, Integer::sum);
        if (!stop.start().isBefore(now)) {
          boxes.merge(stop.unit(), stop.load().size() + stop.unload().size(), Integer::sum);
        }
      }
    }
    return boxes.keySet().stream()
        .filter(unit -> calls.get(unit) == 1)
        .max(Comparator.<UnitId>comparingInt(boxes::get).thenComparing(UnitId::value));
  }
}
