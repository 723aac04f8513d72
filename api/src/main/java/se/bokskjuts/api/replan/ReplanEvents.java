package se.bokskjuts.api.replan;

import static se.bokskjuts.api.replan.ReplanRequest.orNone;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.edit.DraftRoads;
import se.bokskjuts.api.jobs.Days;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DayEvent;
import se.bokskjuts.routing.RoadPoint;

/** Turns what was asked into events of the published day; names that it does not have are told. */
@Component
public class ReplanEvents {
  private final DraftRoads roads;
  private final Days days;

  ReplanEvents(DraftRoads roads, Days days) {
    this.roads = roads;
    this.days = days;
  }

  static LocalTime timeOf(@Nullable String at) {
    try {
      return LocalTime.parse(at == null ? "" : at.strip());
    } catch (DateTimeParseException e) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "at (HH:MM)", String.valueOf(at));
    }
  }

  /** Throws {@link RefusedException} where a van, unit or box is not of the plan. */
  List<DayEvent> of(ReplanRequest request, StoredPlan published) {
    LocalTime now = timeOf(request.at());
    DayProblem day = published.day();
    List<DayEvent> events = new ArrayList<>();
    orNone(request.vansDown())
        .forEach(
            d ->
                events.add(
                    new DayEvent.VanBreaksDown(
                        van(d.van(), day), Optional.ofNullable(d.unit()).map(u -> unit(u, day)))));
    orNone(request.closedUnits())
        .forEach(u -> events.add(new DayEvent.UnitCloses(unit(u, day), now)));
    orNone(request.missedStops()).forEach(m -> events.add(missed(m, published, now)));
    orNone(request.vansLate())
        .forEach(
            l ->
                events.add(
                    new DayEvent.VanLate(van(l.van(), day), Duration.ofMinutes(l.minutes()))));
    if (!orNone(request.boxesStayed()).isEmpty()) {
      events.add(
          new DayEvent.BoxesStayed(
              orNone(request.boxesStayed()).stream().map(b -> box(b, published)).toList()));
    }
    if (Boolean.TRUE.equals(request.lateItems())) {
      late(day).ifPresent(events::add);
    }
    if (Boolean.TRUE.equals(request.better())) {
      events.add(new DayEvent.BetterWanted());
    }
    roads(request, published, !events.isEmpty()).ifPresent(events::add);
    return events;
  }

  /**
   * Driving from now on. A day replanned before has legs that were driven before a road closed; the
   * closures of that time are told again, so that nobody drives such a leg anew.
   */
  private Optional<DayEvent> roads(
      ReplanRequest request, StoredPlan published, boolean otherEvents) {
    List<RoadPoint> closed = new ArrayList<>(roads.closedSpots(published.summary().id()));
    boolean again = otherEvents && !closed.isEmpty();
    request.changeRoads(closed);
    return request.isOfRoads() || again
        ? Optional.of(new DayEvent.RoadCloses(roads.matrix(published.summary().id(), closed)))
        : Optional.empty();
  }

  /** Stops to which the van was to be on its way before the time. */
  static int begun(Route route, LocalTime now) {
    int n = 0;
    LocalTime free = route.start();
    while (n < route.stops().size() && free.isBefore(now)) {
      free = route.stops().get(n).depart();
      n++;
    }
    return n;
  }

  /** A stop may be missed that was, or is the next. */
  private static DayEvent missed(ReplanRequest.MissedStop m, StoredPlan plan, LocalTime now) {
    DayEvent.StopMissed event =
        new DayEvent.StopMissed(van(m.van(), plan.day()), unit(m.unit(), plan.day()));
    boolean had =
        plan.plan().routes().stream()
            .filter(r -> r.van().equals(event.van()))
            .flatMap(r -> r.stops().stream().limit(begun(r, now) + 1L))
            .anyMatch(s -> s.unit().equals(event.unit()));
    if (!had) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "missedStops", m.van() + "@" + m.unit());
    }
    return event;
  }

  /** What was imported since, between the day's units. */
  private Optional<DayEvent> late(DayProblem day) {
    DayProblem now = days.of(day.date());
    Set<String> known = new HashSet<>();
    Stream.concat(
            day.transfers().stream().map(t -> t.id().value()),
            day.holds().stream().map(h -> h.id().value()))
        .forEach(known::add);
    List<Transfer> transfers =
        now.transfers().stream()
            .filter(t -> !known.contains(t.id().value()))
            .filter(t -> has(day, t.from()) && has(day, t.to()))
            .toList();
    List<HoldRequest> holds =
        now.holds().stream()
            .filter(h -> !known.contains(h.id().value()))
            .filter(h -> has(day, h.to()) && h.copies().stream().allMatch(c -> has(day, c.at())))
            .toList();
    return transfers.isEmpty() && holds.isEmpty()
        ? Optional.empty()
        : Optional.of(new DayEvent.LateDemand(transfers, holds));
  }

  private static boolean has(DayProblem day, UnitId unit) {
    return day.findUnit(unit).isPresent();
  }

  private static VanId van(String named, DayProblem day) {
    return day.vans().stream()
        .map(v -> v.id())
        .filter(v -> v.value().equals(named))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_VAN, named));
  }

  private static UnitId unit(String named, DayProblem day) {
    return day.units().stream()
        .map(u -> u.id())
        .filter(u -> u.value().equals(named))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_UNIT, named));
  }

  private static BoxId box(String named, StoredPlan plan) {
    return plan.plan().boxes().stream()
        .map(b -> b.id())
        .filter(b -> b.value().equals(named))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_BOX, named));
  }
}
