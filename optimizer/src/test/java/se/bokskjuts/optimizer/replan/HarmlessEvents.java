package se.bokskjuts.optimizer.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Things that happen beside a published plan: none of its stops to come is touched. */
final class HarmlessEvents {
  private final DayProblem day;
  private final Plan plan;
  private final LocalTime now;
  private final Random random;

  /** What kind of thing. */
  enum Harmless {
    VAN_AT_HOME_BREAKS_DOWN,
    UNIT_CLOSES_WHERE_NOBODY_COMES,
    ROAD_CLOSES_THAT_NOBODY_DRIVES,
    VAN_AT_HOME_IS_LATE,
    BOX_STAYED_THAT_WAS_NOT_DUE
  }

  HarmlessEvents(DayProblem day, Plan plan, LocalTime now, Random random) {
    this.day = day;
    this.plan = plan;
    this.now = now;
    this.random = random;
  }

  Optional<DayEvent> of(Harmless kind) {
    return switch (kind) {
      case VAN_AT_HOME_BREAKS_DOWN -> any(vansAtHome()).map(v -> DayEvent.VanBreaksDown.of(v.id()));
      case UNIT_CLOSES_WHERE_NOBODY_COMES ->
          any(unitsWithoutStops()).map(u -> new DayEvent.UnitCloses(u, now));
      case ROAD_CLOSES_THAT_NOBODY_DRIVES -> Optional.of(new DayEvent.RoadCloses(slower()));
      case VAN_AT_HOME_IS_LATE ->
          any(vansAtHome().stream().filter(this::isBackFor20Minutes).toList())
              .map(v -> new DayEvent.VanLate(v.id(), Duration.ofMinutes(20)));
      case BOX_STAYED_THAT_WAS_NOT_DUE ->
          any(boxesNotDue()).map(b -> new DayEvent.BoxesStayed(List.of(b)));
    };
  }

  private Optional<Route> routeOf(Van van) {
    return plan.routes().stream().filter(r -> r.van().equals(van.id())).findFirst();
  }

  private List<Van> vansAtHome() {
    return day.vans().stream()
        .filter(v -> routeOf(v).map(r -> !r.end().isAfter(now)).orElse(true))
        .toList();
  }

  private boolean isBackFor20Minutes(Van van) {
    return routeOf(van).map(r -> !r.end().plusMinutes(20).isAfter(now)).orElse(true);
  }

  /** Sort points work on after the last van has come, so they are none of them. */
  private List<UnitId> unitsWithoutStops() {
    Set<UnitId> busy = new HashSet<>();
    day.sortPoints().forEach(s -> busy.add(s.unit()));
    for (Route route : plan.routes()) {
      route.stops().stream().filter(s -> !s.start().isBefore(now)).forEach(s -> busy.add(s.unit()));
    }
    return day.units().stream().map(Unit::id).filter(u -> !busy.contains(u)).toList();
  }

  private TravelMatrix slower() {
    TravelMatrix matrix = day.matrix();
    int n = matrix.units().size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int times = isDriven(matrix.units().get(i), matrix.units().get(j)) ? 1 : 3;
        seconds[i][j] = matrix.secondsAt(i, j) * times;
        metres[i][j] = matrix.metresAt(i, j) * times;
      }
    }
    return new TravelMatrix(matrix.units(), seconds, metres);
  }

  private boolean isDriven(UnitId from, UnitId to) {
    for (Route route : plan.routes()) {
      Van van =
          day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
      UnitId at = van.start();
      List<UnitId> way = new ArrayList<>(route.stops().stream().map(Stop::unit).toList());
      way.add(van.end());
      for (UnitId next : way) {
        if (at.equals(from) && next.equals(to)) {
          return true;
        }
        at = next;
      }
    }
    return false;
  }

  /** Boxes that are loaded first at stops to which no van is on its way. */
  private List<BoxId> boxesNotDue() {
    Set<BoxId> due = new HashSet<>();
    for (Route route : plan.routes()) {
      LocalTime left = route.start();
      for (Stop stop : route.stops()) {
        if (left.isBefore(now)) {
          due.addAll(stop.load());
        }
        left = stop.depart();
      }
    }
    return plan.boxes().stream().map(b -> b.id()).filter(b -> !due.contains(b)).toList();
  }

  private <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }
}
