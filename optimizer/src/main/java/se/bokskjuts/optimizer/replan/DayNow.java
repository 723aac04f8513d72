package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * The day as the events leave it: windows of closed units end, late items are there, driving takes
 * what it takes now, a broken van's day ends where it stands.
 */
final class DayNow {
  private final DayProblem day;
  private final Past past;
  private final Events events;

  private DayNow(DayProblem day, Past past, Events events) {
    this.day = day;
    this.past = past;
    this.events = events;
  }

  static DayProblem of(DayProblem day, Past past, Events events) {
    return new DayNow(day, past, events).read();
  }

  private DayProblem read() {
    Map<UnitId, Integer> closed = events.closedFrom();
    List<Transfer> transfers = new ArrayList<>(day.transfers());
    List<HoldRequest> holds = new ArrayList<>(day.holds());
    events
        .of(DayEvent.LateDemand.class)
        .forEach(
            late -> {
              transfers.addAll(late.transfers());
              holds.addAll(late.holds());
            });
    requireNewIds(transfers, holds);
    return new DayProblem(
        day.date(),
        day.boxType(),
        day.units().stream().map(u -> closed(u, closed)).toList(),
        day.sortPoints().stream().map(s -> closed(s, closed)).toList(),
        day.dockSeconds(),
        day.vans().stream().flatMap(v -> asItIs(v).stream()).toList(),
        events.matrix().orElse(day.matrix()),
        transfers,
        holds,
        day.rates(),
        day.pins().stream().filter(this::canBeKept).toList());
  }

  private static void requireNewIds(List<Transfer> transfers, List<HoldRequest> holds) {
    Set<String> ids = new HashSet<>();
    transfers.forEach(t -> requireNew(ids, t.id().value()));
    holds.forEach(h -> requireNew(ids, h.id().value()));
  }

  private static void requireNew(Set<String> ids, String id) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException("the day has " + id + " already");
    }
  }

  private static Unit closed(Unit unit, Map<UnitId, Integer> closed) {
    Integer from = closed.get(unit.id());
    return from == null ? unit : unit.withWindows(until(unit.windows(), from));
  }

  /** What is left of the windows before the second; a window at midnight where nothing is. */
  private static List<TimeWindow> until(List<TimeWindow> windows, int from) {
    LocalTime last = LocalTime.ofSecondOfDay(Math.max(0, from - 1));
    List<TimeWindow> all =
        windows.isEmpty() ? List.of(new TimeWindow(LocalTime.MIDNIGHT, last)) : windows;
    List<TimeWindow> left =
        all.stream()
            .filter(w -> !w.from().isAfter(last))
            .map(w -> new TimeWindow(w.from(), w.to().isAfter(last) ? last : w.to()))
            .toList();
    return left.isEmpty() ? List.of(new TimeWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)) : left;
  }

  private static SortPoint closed(SortPoint point, Map<UnitId, Integer> closed) {
    Integer from = closed.get(point.unit());
    if (from == null || point.closes().toSecondOfDay() < from) {
      return point;
    }
    LocalTime last = LocalTime.ofSecondOfDay(Math.max(0, from - 1));
    LocalTime opens = point.opens().isAfter(last) ? last : point.opens();
    return new SortPoint(point.unit(), opens, last, point.secondsPerItem());
  }

  private Optional<Van> asItIs(Van van) {
    VanPast v = past.of(van.id());
    if (!v.broken()) {
      return Optional.of(van);
    }
    if (v.stops().isEmpty()) {
      return Optional.empty();
    }
    LocalTime free = LocalTime.ofSecondOfDay(v.freeAt());
    return Optional.of(van.withEnd(v.at()).withShift(new TimeWindow(van.shift().from(), free)));
  }

  private boolean canBeKept(Pin pin) {
    Set<UnitId> closed = events.closedFrom().keySet();
    if (pin instanceof Pin.VanOfUnit p) {
      return !closed.contains(p.unit()) && !isBroken(p.van());
    } else if (pin instanceof Pin.FirstStops p) {
      return !isBroken(p.van()) && p.units().stream().noneMatch(closed::contains);
    }
    return true;
  }

  private boolean isBroken(VanId van) {
    return past.of(van).broken();
  }
}
