package se.bokskjuts.data.store;

import java.time.LocalDate;

/** Days, both ends included, on which a unit is closed or a van away, and why. */
public record DateSpan(LocalDate from, LocalDate to, String reason) {
  public DateSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the span ends on " + to + " before it begins on " + from);
    }
  }

  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
