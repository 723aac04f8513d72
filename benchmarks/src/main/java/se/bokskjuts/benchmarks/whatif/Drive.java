package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** A route as it was driven: a van never leaves before its timetable, and may be late. */
final class Drive {
  /**
   * A stop as it became; seconds of the day.
   *
   * @param shut whether nobody let the driver in
   * @param late whether the unit's window was over
   */
  record Call(Van van, Stop stop, int start, int depart, boolean shut, boolean late) {
    boolean isServed() {
      return !shut && !late;
    }
  }

  final Van van;
  final List<Call> calls = new ArrayList<>();
  final int overtimeSeconds;
  private final DayProblem day;
  private final Noise noise;

  Drive(DayProblem day, Route route, Noise noise) {
    this.day = day;
    this.noise = noise;
    this.van =
        day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
    int clock = route.start().toSecondOfDay();
    UnitId at = van.start();
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      Call call = call(stop, clock + breaks(route, i - 1) + driving(at, stop.unit()));
      calls.add(call);
      clock = call.depart();
      at = stop.unit();
    }
    int end = clock + breaks(route, route.stops().size() - 1) + driving(at, van.end());
    overtimeSeconds = Math.max(0, end - route.end().toSecondOfDay());
  }

  private Call call(Stop stop, int arrive) {
    int planned = stop.start().toSecondOfDay();
    int start = Math.max(planned, arrive);
    boolean late = start > closing(stop.unit(), planned);
    boolean shut = noise.isShut(stop.unit());
    int served = stop.depart().toSecondOfDay() - planned;
    return new Call(van, stop, start, late || shut ? start : start + served, shut, late);
  }

  private int closing(UnitId unit, int planned) {
    return day.getUnit(unit).windows().stream()
        .filter(w -> w.fromSecond() <= planned && planned <= w.toSecond())
        .mapToInt(TimeWindow::toSecond)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private int driving(UnitId from, UnitId to) {
    return (int) Math.round(day.matrix().seconds(from, to) * noise.travelFactor(from, to));
  }

  private static int breaks(Route route, int afterStop) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == afterStop)
        .mapToInt(Break::seconds)
        .sum();
  }
}
