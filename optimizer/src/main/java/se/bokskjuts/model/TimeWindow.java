package se.bokskjuts.model;

import java.time.LocalTime;

/** A span of the day, both ends included; a service may begin in it, a shift lies in it. */
public record TimeWindow(LocalTime from, LocalTime to) {
  public TimeWindow {
    Checks.require(!to.isBefore(from), "window ends at " + to + " before it begins at " + from);
  }

  public int fromSecond() {
    return from.toSecondOfDay();
  }

  public int toSecond() {
    return to.toSecondOfDay();
  }
}
