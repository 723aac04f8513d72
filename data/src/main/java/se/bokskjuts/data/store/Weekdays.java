package se.bokskjuts.data.store;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Weekdays as the tables have them: ISO numbers, Monday 1. */
final class Weekdays {
  private Weekdays() {}

  static Set<DayOfWeek> read(Collection<Short> numbers) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    numbers.forEach(n -> days.add(DayOfWeek.of(n)));
    return days;
  }
}
