package se.bokskjuts.data.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.data.calendar.Closure;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.calendar.UnitDays;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Unit;

/**
 * A unit with all its settings.
 *
 * @param unit as on a day without promise and without missed days
 * @param codes its names in other systems; the first is printed on box labels
 * @param sorting its times and speed if it is a sort point
 * @param active whether it is served at all
 * @param rowVersion counts the changes; 0 if it is not stored yet
 */
public record StoredUnit(
    Unit unit,
    List<String> codes,
    Set<DayOfWeek> promisedWeekdays,
    Optional<SortPoint> sorting,
    List<DateSpan> closures,
    UnitNotes notes,
    boolean active,
    int rowVersion) {
  public StoredUnit {
    codes = List.copyOf(codes);
    promisedWeekdays = Set.copyOf(promisedWeekdays);
    closures = List.copyOf(closures);
  }

  /** Whether vans may come on the date. */
  public boolean isOpen(LocalDate date) {
    return active && closures.stream().noneMatch(closure -> closure.covers(date));
  }

  public boolean isPromised(LocalDate date, ServiceCalendar calendar) {
    List<Closure> closed = closures.stream().map(c -> new Closure(c.from(), c.to())).toList();
    return active && new UnitDays(promisedWeekdays, closed).isPromised(date, calendar);
  }

  /**
   * The unit as the day's problem has it.
   *
   * @param emptyBoxes in stock that morning; empty: never short of them
   */
  public Unit onDay(boolean promised, int missedDays, OptionalInt emptyBoxes) {
    return unit.withPromise(promised, missedDays).withEmptyBoxes(emptyBoxes);
  }
}
