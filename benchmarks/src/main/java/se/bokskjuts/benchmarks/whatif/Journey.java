package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.benchmarks.whatif.ExecutedDay.Visit;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** One van's way through the day: by its timetable or late, with empty boxes between the full. */
final class Journey {
  private static final int LATE_SECONDS = 900;

  private final DayProblem day;
  private final Route route;
  private final TravelMatrix roads;
  private final Noise noise;
  private final EmptiesAboard empties;
  private final Van van;
  private final List<ExecutedDay.Call> calls = new ArrayList<>();
  private UnitId at;
  private int clock;
  private int index = -1;
  private int arrive;
  private int start;
  private int end;

  Journey(DayProblem day, Route route, TravelMatrix roads, Noise noise, Empties empties) {
    this.day = day;
    this.route = route;
    this.roads = roads;
    this.noise = noise;
    this.van =
        day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
    this.empties = new EmptiesAboard(day, route, van, empties);
    this.at = van.start();
    this.clock = route.start().toSecondOfDay();
  }

  Van van() {
    return van;
  }

  Stop stop() {
    return route.stops().get(index);
  }

  int start() {
    return start;
  }

  boolean goesOn() {
    return index + 1 < route.stops().size();
  }

  /** When the next stop begins: never before its planned time. */
  int driveToNext() {
    int leave = clock + breaks(index);
    index++;
    arrive = leave + driving(at, stop().unit());
    at = stop().unit();
    start = Math.max(stop().start().toSecondOfDay(), arrive);
    return start;
  }

  Visit visit() {
    if (start > closing()) {
      return Visit.CLOSED;
    }
    return noise.isShut(stop().unit()) ? Visit.SHUT : Visit.SERVED;
  }

  private int closing() {
    int planned = stop().start().toSecondOfDay();
    return unit().windows().stream()
        .filter(w -> w.fromSecond() <= planned && planned <= w.toSecond())
        .mapToInt(TimeWindow::toSecond)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private Unit unit() {
    return day.getUnit(stop().unit());
  }

  /** The driver tries the door and goes on. */
  void leaveUnserved() {
    clock = start + unit().serviceSeconds();
    calls.add(call(visit(), List.of(), List.of(), EmptiesAboard.Exchange.NONE));
  }

  /** When the van leaves. */
  int serve(List<BoxId> out, List<BoxId> in) {
    EmptiesAboard.Exchange exchange = empties.exchange(stop().unit(), index);
    int handled = out.size() + in.size() + exchange.stacks();
    clock = start + unit().serviceSeconds() + unit().secondsPerBox() * handled;
    calls.add(call(Visit.SERVED, out, in, exchange));
    return clock;
  }

  private ExecutedDay.Call call(
      Visit visit, List<BoxId> out, List<BoxId> in, EmptiesAboard.Exchange exchange) {
    return new ExecutedDay.Call(
        stop().unit(),
        arrive,
        start,
        clock,
        visit,
        start > stop().start().toSecondOfDay() + LATE_SECONDS,
        out,
        in,
        exchange.unloaded(),
        exchange.loaded(),
        exchange.stacks());
  }

  void driveHome() {
    end = clock + breaks(index) + driving(at, van.end());
    empties.leaveAt(van.end());
  }

  ExecutedDay.Tour tour() {
    return new ExecutedDay.Tour(van.id(), route.start().toSecondOfDay(), end, List.copyOf(calls));
  }

  private int driving(UnitId from, UnitId to) {
    return noise.drivingSeconds(roads.seconds(from, to), from, to);
  }

  private int breaks(int afterStop) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == afterStop)
        .mapToInt(Break::seconds)
        .sum();
  }
}
