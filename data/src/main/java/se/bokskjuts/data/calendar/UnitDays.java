package se.bokskjuts.data.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A unit's own days: the weekdays on which it is promised a visit, and its closures, which win over
 * everything.
 */
public record UnitDays(Set<DayOfWeek> promisedWeekdays, List<Closure> closures) {
  public UnitDays {
    promisedWeekdays = Set.copyOf(promisedWeekdays);
    closures = List.copyOf(closures);
  }

  public boolean isClosed(LocalDate date) {
    return closures.stream().anyMatch(closure -> closure.covers(date));
  }

  /** Whether the cooperation promises a visit: a service day, its weekday, and not closed. */
  public boolean isPromised(LocalDate date, ServiceCalendar calendar) {
    return calendar.isServiceDay(date)
        && promisedWeekdays.contains(date.getDayOfWeek())
        && !isClosed(date);
  }
}
