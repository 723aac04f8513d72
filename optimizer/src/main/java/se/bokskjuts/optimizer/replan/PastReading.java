package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * Reads off the published plan and the events what has happened. A stop is fixed when the van is on
 * its way to it, unless an event stands against it: then the van is reckoned to turn back to where
 * it came from.
 */
final class PastReading {
  private final DayProblem day;
  private final Plan published;
  private final Events events;
  private final int now;
  private final BoxReading boxes;

  private PastReading(DayProblem day, Plan published, Events events, int now) {
    this.day = day;
    this.published = published;
    this.events = events;
    this.now = now;
    this.boxes = new BoxReading(published);
  }

  static Past of(DayProblem day, Plan published, Events events, LocalTime now) {
    return new PastReading(day, published, events, now.toSecondOfDay()).read();
  }

  private Past read() {
    Map<VanId, Integer> fixed = new LinkedHashMap<>();
    for (Route route : published.routes()) {
      fixed.put(route.van(), fixedStops(route));
    }
    Map<VanId, List<Stop>> happened = boxes.replay(fixed, events);
    Map<VanId, VanPast> vans = new LinkedHashMap<>();
    for (Van van : day.vans()) {
      Optional<Route> route =
          published.routes().stream().filter(r -> r.van().equals(van.id())).findFirst();
      vans.put(
          van.id(),
          route
              .map(r -> begun(van, r, happened.getOrDefault(van.id(), List.of())))
              .orElseGet(() -> atHome(van, Optional.empty())));
    }
    return new Past(vans, boxes.boxes(), day.matrix());
  }

  private int fixedStops(Route route) {
    int begun = new Legs(route).begunBefore(now);
    int n = begun > 0 && isOff(route, begun - 1) ? begun - 1 : begun;
    return isMissedEarly(route, n) ? n + 1 : n;
  }

  /** Whether the stop to come is said to be missed: the van was there before its time. */
  private boolean isMissedEarly(Route route, int index) {
    if (index == route.stops().size()) {
      return false;
    }
    UnitId unit = route.stops().get(index).unit();
    return events
            .of(DayEvent.StopMissed.class)
            .anyMatch(m -> m.van().equals(route.van()) && m.unit().equals(unit))
        && route.stops().subList(0, index).stream().noneMatch(s -> s.unit().equals(unit));
  }

  /** Whether a stop that the van is on its way to will not be made. */
  private boolean isOff(Route route, int index) {
    Stop stop = route.stops().get(index);
    if (stop.start().toSecondOfDay() < now) {
      return false;
    }
    boolean driving = stop.arrive().toSecondOfDay() > now;
    return events.breakdownOf(route.van()).isPresent()
        || events.isClosed(stop)
        || (driving && events.isSlower(day.matrix(), unitBefore(route, index), stop.unit()));
  }

  private UnitId unitBefore(Route route, int index) {
    return index == 0 ? van(route).start() : route.stops().get(index - 1).unit();
  }

  private Van van(Route route) {
    return day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
  }

  private VanPast atHome(Van van, Optional<Route> route) {
    int free = Math.max(Math.max(now, van.shift().fromSecond()), lateStart(van, route));
    boolean broken = events.breakdownOf(van.id()).isPresent();
    return new VanPast(
        van,
        route,
        List.of(),
        List.of(),
        0,
        false,
        false,
        broken,
        true,
        van.start(),
        free,
        free,
        Set.of());
  }

  /** A late van leaves so much later than it was to. */
  private int lateStart(Van van, Optional<Route> route) {
    return events
        .lateSeconds(van.id())
        .map(late -> route.map(r -> second(r.start())).orElse(van.shift().fromSecond() + late))
        .orElse(0);
  }

  private static int second(LocalTime time) {
    return time.toSecondOfDay();
  }

  private VanPast begun(Van van, Route route, List<Stop> stops) {
    Legs legs = new Legs(route);
    if (route.start().toSecondOfDay() >= now) {
      return atHome(van, Optional.of(route));
    }
    int n = stops.size();
    List<Break> breaks =
        route.breaks().stream().filter(b -> b.afterStop() < n - 1 || isTaken(b, n - 1)).toList();
    int workFrom = route.start().toSecondOfDay();
    int left = legs.leftAt(n);
    for (Break rest : breaks) {
      workFrom = Math.max(workFrom, rest.start().toSecondOfDay() + rest.seconds());
    }
    left = Math.max(left, breaks.isEmpty() ? left : breakEnd(breaks, n - 1, left));
    boolean off = n < route.stops().size() && legs.begunBefore(now) > n;
    boolean home = n == route.stops().size() && legs.beginsAt(n) < now;
    UnitId at = home ? van.end() : stops.isEmpty() ? van.start() : stops.get(n - 1).unit();
    int free = home ? Math.max(now, route.end().toSecondOfDay()) : Math.max(now, left);
    if (off) {
      Stop next = route.stops().get(n);
      boolean there = next.arrive().toSecondOfDay() <= now;
      at = there ? next.unit() : at;
      free = there ? now : now + (now - legs.beginsAt(n));
    }
    VanPast past =
        new VanPast(
            van,
            Optional.of(route),
            stops,
            breaks,
            n,
            true,
            home,
            false,
            !off,
            at,
            free,
            workFrom,
            boxes.aboard(van.id()));
    return events
        .breakdownOf(van.id())
        .map(e -> broken(past, e, legs))
        .orElseGet(() -> home ? unloadedAtHome(past) : past);
  }

  private boolean isTaken(Break rest, int after) {
    return rest.afterStop() == after && rest.start().toSecondOfDay() < now;
  }

  private static int breakEnd(List<Break> breaks, int after, int left) {
    int clock = left;
    for (Break rest : breaks) {
      if (rest.afterStop() == after) {
        clock = Math.max(clock, rest.start().toSecondOfDay() + rest.seconds());
      }
    }
    return clock;
  }

  /** Its boxes are unloaded where it stands, so that other vans can fetch them there. */
  private VanPast broken(VanPast past, DayEvent.VanBreaksDown event, Legs legs) {
    if (past.home()) {
      VanPast there = unloadedAtHome(past);
      int end = past.published().orElseThrow().end().toSecondOfDay();
      return there.asBroken(past.at(), Math.max(end, there.lastDepart()));
    }
    UnitId at = event.at().orElseGet(() -> nearerEnd(past, legs));
    int left = Math.max(past.lastDepart(), past.workFrom());
    int arrive = Math.max(now, left + day.matrix().seconds(past.lastUnit(), at));
    if (past.aboard().isEmpty()) {
      return past.asBroken(at, arrive);
    }
    VanPast unloaded = unloaded(past, at, arrive);
    return unloaded.asBroken(at, unloaded.lastDepart());
  }

  /** What should have been unloaded earlier comes home with the van. */
  private VanPast unloadedAtHome(VanPast past) {
    if (past.aboard().isEmpty()) {
      return past;
    }
    return unloaded(past, past.at(), past.published().orElseThrow().end().toSecondOfDay());
  }

  private VanPast unloaded(VanPast past, UnitId at, int arrive) {
    Unit unit = day.getUnit(at);
    List<BoxId> unload = List.copyOf(past.aboard());
    int depart = arrive + unit.serviceSeconds() + unit.secondsPerBox() * unload.size();
    List<Stop> stops = new ArrayList<>(past.stops());
    stops.add(new Stop(at, time(arrive), time(arrive), time(depart), unload, List.of()));
    unload.forEach(b -> boxes.put(b, at, depart, past.van().id()));
    return past.with(stops, Math.max(past.freeAt(), depart));
  }

  private UnitId nearerEnd(VanPast past, Legs legs) {
    Route route = past.published().orElseThrow();
    int n = past.publishedStops();
    int began = legs.beginsAt(n);
    if (began >= now || n == route.stops().size()) {
      return past.at();
    }
    Stop next = route.stops().get(n);
    boolean nearer = 2 * (now - began) >= next.arrive().toSecondOfDay() - began;
    return nearer ? next.unit() : past.at();
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(Math.min(second, 86_399));
  }
}
