package se.bokskjuts.data.calendar;

import java.time.LocalDate;

/** A unit is closed to vans from one day to another, both included. */
public record Closure(LocalDate from, LocalDate to) {
  public Closure {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("closure ends on " + to + " before it begins on " + from);
    }
  }

  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
