package se.bokskjuts.data.sweep;

import java.time.LocalDate;

/** Stored days, both ends included, whose demand is drawn in place of made-up demand. */
public record Past(LocalDate from, LocalDate to) {
  public Past {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  /** As the command line takes it: {@code 2026-10-01..2026-10-31}. */
  @Override
  public String toString() {
    return from + ".." + to;
  }
}
