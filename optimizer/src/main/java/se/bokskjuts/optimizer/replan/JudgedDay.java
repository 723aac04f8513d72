package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * The day that a new plan is judged on: the day as it is now, and what necessity allows. A leg
 * already driven takes the time it took; a unit where boxes had to be left, from a broken van or at
 * the end of a route, is a dock; a forced stop has its window, a van forced to come home late its
 * shift.
 */
final class JudgedDay {
  private final DayProblem now;
  private final Past past;
  private final Plan plan;

  private JudgedDay(DayProblem now, Past past, Plan plan) {
    this.now = now;
    this.past = past;
    this.plan = plan;
  }

  static DayProblem of(DayProblem now, Past past, Plan plan) {
    return new JudgedDay(now, past, plan).read();
  }

  private DayProblem read() {
    Set<UnitId> docks = forcedDocks();
    return now.withUnits(now.units().stream().map(u -> allowing(u, docks)).toList())
        .withVans(now.vans().stream().map(this::allowing).toList())
        .withMatrix(drivenMatrix());
  }

  private Unit allowing(Unit unit, Set<UnitId> docks) {
    Unit result = docks.contains(unit.id()) ? unit.withDock(true) : unit;
    List<TimeWindow> windows = new ArrayList<>(unit.windows());
    if (windows.isEmpty()) {
      return result;
    }
    for (Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        Stop stop = route.stops().get(i);
        LocalTime start = stop.start();
        if (stop.unit().equals(unit.id())
            && isForced(route, i)
            && windows.stream().noneMatch(w -> contains(w, start))) {
          windows.add(new TimeWindow(start, start));
        }
      }
    }
    return result.withWindows(windows);
  }

  /**
   * Where a van unloads what it can bring nowhere else: where it broke down, or at its end; and
   * where a late van was too late, or is on its way to be.
   */
  private boolean isForced(Route route, int index) {
    Stop stop = route.stops().get(index);
    VanPast van = past.of(route.van());
    if (index < Math.min(van.publishedStops(), van.stops().size())) {
      return true;
    }
    boolean added = index == van.publishedStops() && index < van.stops().size();
    boolean last =
        index == route.stops().size() - 1
            && now.vans().stream()
                .anyMatch(v -> v.id().equals(route.van()) && v.end().equals(stop.unit()));
    return stop.load().isEmpty() && !stop.unload().isEmpty() && (added || last);
  }

  private static boolean contains(TimeWindow window, LocalTime time) {
    return !time.isBefore(window.from()) && !time.isAfter(window.to());
  }

  /** Where boxes leave a van that are not addressed there. */
  private Set<UnitId> forcedDocks() {
    Map<BoxId, UnitId> addresses = new HashMap<>();
    plan.boxes().forEach(b -> addresses.put(b.id(), b.to()));
    Set<UnitId> docks = new HashSet<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        for (BoxId box : stop.unload()) {
          if (!stop.unit().equals(addresses.get(box))) {
            docks.add(stop.unit());
          }
        }
      }
    }
    return docks;
  }

  /** What a van that has left its start was forced to, it may. */
  private Van allowing(Van van) {
    return find(van.id())
        .filter(r -> past.of(van.id()).begun())
        .map(r -> new ForcedVan(van, r, now.matrix(), past.before()).allowed(past.of(van.id())))
        .orElse(van);
  }

  private java.util.Optional<Route> find(VanId van) {
    return plan.routes().stream().filter(r -> r.van().equals(van)).findFirst();
  }

  private TravelMatrix drivenMatrix() {
    TravelMatrix matrix = now.matrix();
    List<UnitId> units = matrix.units();
    int n = units.size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        seconds[i][j] = matrix.secondsAt(i, j);
        metres[i][j] = matrix.metresAt(i, j);
      }
    }
    for (VanPast van : past.vans().values()) {
      van.published().ifPresent(r -> noteDriven(van, r, matrix, seconds, metres));
    }
    return new TravelMatrix(units, seconds, metres);
  }

  private void noteDriven(
      VanPast van, Route route, TravelMatrix matrix, int[][] seconds, int[][] metres) {
    UnitId at = van.van().start();
    Legs legs = new Legs(route);
    for (int i = 0; i < van.stops().size(); i++) {
      Stop stop = van.stops().get(i);
      int arrive = stop.arrive().toSecondOfDay();
      int left =
          i < van.publishedStops()
              ? legs.beginsAt(i)
              : Math.max(van.workFrom(), van.lastDepartBefore(i));
      shorten(seconds, matrix.indexOf(at), matrix.indexOf(stop.unit()), arrive - left);
      keep(metres, matrix, at, stop.unit());
      at = stop.unit();
    }
    if (van.home()) {
      int took = route.end().toSecondOfDay() - legs.beginsAt(route.stops().size());
      shorten(seconds, matrix.indexOf(at), matrix.indexOf(van.van().end()), took);
      keep(metres, matrix, at, van.van().end());
    }
  }

  private void keep(int[][] metres, TravelMatrix matrix, UnitId from, UnitId to) {
    int i = matrix.indexOf(from);
    int j = matrix.indexOf(to);
    metres[i][j] = Math.min(metres[i][j], past.before().metres(from, to));
  }

  private static void shorten(int[][] seconds, int from, int to, int took) {
    seconds[from][to] = Math.min(seconds[from][to], Math.max(0, took));
  }
}
