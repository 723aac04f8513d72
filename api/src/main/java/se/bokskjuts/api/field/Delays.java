package se.bokskjuts.api.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.StopRef;
import se.bokskjuts.data.delivery.StopState;
import se.bokskjuts.model.Route;

/**
 * How late a van is: by its last stop that is done, or, where it should have been at the next one
 * already, by the clock.
 */
final class Delays {
  /** A word from a device whose clock shows another day says nothing of delays. */
  private static final Duration SENSIBLE = Duration.ofHours(12);

  private final LocalDate date;
  private final DeliveryState state;
  private final Clock clock;

  Delays(LocalDate date, DeliveryState state, Clock clock) {
    this.date = date;
    this.state = state;
    this.clock = clock;
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  /**
   * Minutes after the planned departure; negative before it; empty where nothing sensible is known.
   */
  Optional<Long> minutesAt(Route route, int stop) {
    StopState known = state.stop(new StopRef(route.van(), stop));
    Instant planned = at(route.stops().get(stop).depart());
    return known
        .left()
        .map(left -> Duration.between(planned, left))
        .filter(d -> d.abs().compareTo(SENSIBLE) < 0)
        .map(Duration::toMinutes);
  }

  /** Minutes late now; 0 while all is in time or nothing is known. */
  long minutesNow(Route route) {
    long known = 0;
    int next = 0;
    for (int i = 0; i < route.stops().size(); i++) {
      StopState stop = state.stop(new StopRef(route.van(), i));
      if (stop.phase() != StopState.Phase.OPEN) {
        next = i + 1;
        known = minutesAt(route, i).orElse(known);
      }
    }
    return Math.max(Math.max(0, known), overdue(route, next));
  }

  /** Once the day has begun for a van that reports, a stop that is not done in time is late. */
  private long overdue(Route route, int next) {
    boolean reports = next > 0 || next < route.stops().size() && isHeard(route, next);
    if (!reports || next >= route.stops().size()) {
      return 0;
    }
    Duration past = Duration.between(at(route.stops().get(next).depart()), clock.instant());
    return past.isNegative() || past.compareTo(SENSIBLE) > 0 ? 0 : past.toMinutes();
  }

  private boolean isHeard(Route route, int stop) {
    return state.stop(new StopRef(route.van(), stop)).arrived().isPresent();
  }

  private Instant at(LocalTime time) {
    return date.atTime(time).atZone(zone()).toInstant();
  }

  /** Hours and minutes of a moment of the day. */
  String clockTime(Instant moment) {
    LocalTime time = moment.atZone(zone()).toLocalTime();
    return String.format("%02d:%02d", time.getHour(), time.getMinute());
  }

  /** Hours and minutes of a planned time so many minutes later. */
  static String later(LocalTime planned, long minutes) {
    LocalTime time = planned.plusMinutes(minutes);
    return String.format("%02d:%02d", time.getHour(), time.getMinute());
  }
}
