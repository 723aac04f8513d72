package se.bokskjuts.api.replan;

import static se.bokskjuts.api.replan.ReplanRequest.orNone;

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
import se.bokskjuts.api.jobs.Days;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DayEvent;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/** Turns what was asked into events of the published day; names that it does not have are told. */
@Component
public class ReplanEvents {
  private final RoadNetwork roads;
  private final Days days;

  ReplanEvents(RoadNetwork roads, Days days) {
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
    orNone(request.missedStops())
        .forEach(m -> events.add(new DayEvent.StopMissed(van(m.van(), day), unit(m.unit(), day))));
    if (!orNone(request.boxesStayed()).isEmpty()) {
      events.add(
          new DayEvent.BoxesStayed(
              orNone(request.boxesStayed()).stream().map(b -> box(b, published)).toList()));
    }
    if (!orNone(request.closedRoads()).isEmpty()) {
      events.add(roadsClosed(request, day));
    }
    if (Boolean.TRUE.equals(request.lateItems())) {
      late(day).ifPresent(events::add);
    }
    return events;
  }

  private DayEvent roadsClosed(ReplanRequest request, DayProblem day) {
    List<RoadClosure> closures =
        orNone(request.closedRoads()).stream()
            .<RoadClosure>map(s -> new RoadClosure.At(new RoadPoint(s.lat(), s.lon())))
            .toList();
    return new DayEvent.RoadCloses(ClosedRoads.matrix(roads, day, closures));
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
