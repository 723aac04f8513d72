package se.bokskjuts.optimizer.replan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** The events by what they change. */
final class Events {
  private final List<DayEvent> all;
  private final Map<UnitId, Integer> closedFrom = new HashMap<>();

  Events(List<DayEvent> all) {
    this.all = all;
    of(DayEvent.UnitCloses.class)
        .forEach(
            c -> closedFrom.merge(c.unit(), c.from().toSecondOfDay(), (a, b) -> Math.min(a, b)));
  }

  <T extends DayEvent> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<DayEvent.VanBreaksDown> breakdownOf(VanId van) {
    return of(DayEvent.VanBreaksDown.class).filter(e -> e.van().equals(van)).findFirst();
  }

  Optional<Integer> lateSeconds(VanId van) {
    return of(DayEvent.VanLate.class)
        .filter(e -> e.van().equals(van))
        .map(e -> (int) e.by().toSeconds())
        .reduce(Math::max);
  }

  Map<UnitId, Integer> closedFrom() {
    return closedFrom;
  }

  /** The last of them holds. */
  Optional<TravelMatrix> matrix() {
    return of(DayEvent.RoadCloses.class).map(DayEvent.RoadCloses::matrix).reduce((a, b) -> b);
  }

  /** Whether the published plan may be changed though nothing stands against it. */
  boolean allowMore(TravelMatrix before) {
    return isBetterWanted()
        || of(DayEvent.LateDemand.class).anyMatch(l -> l.ids().findAny().isPresent())
        || matrix().filter(now -> isShorterSomewhere(now, before)).isPresent();
  }

  boolean isBetterWanted() {
    return of(DayEvent.BetterWanted.class).findAny().isPresent();
  }

  /** Items that turned up; a hold by the name of the transfer that it becomes. */
  Set<TransferId> late() {
    return of(DayEvent.LateDemand.class)
        .flatMap(DayEvent.LateDemand::ids)
        .collect(Collectors.toSet());
  }

  private static boolean isShorterSomewhere(TravelMatrix now, TravelMatrix before) {
    return before.units().stream()
        .anyMatch(
            a -> before.units().stream().anyMatch(b -> now.seconds(a, b) < before.seconds(a, b)));
  }

  boolean isClosed(Stop stop) {
    Integer from = closedFrom.get(stop.unit());
    return from != null && stop.start().toSecondOfDay() >= from;
  }

  /** Whether driving between the two takes longer now. */
  boolean isSlower(TravelMatrix before, UnitId from, UnitId to) {
    return matrix().isPresent() && matrix().get().seconds(from, to) > before.seconds(from, to);
  }
}
