package se.bokskjuts.api.view;

import se.bokskjuts.model.UnitId;

/**
 * A stretch of a van's day on its time axis.
 *
 * @param stop number of the stop it belongs to or leads to, from 1; 0 after the last
 * @param fromSecond of the day
 * @param toSecond of the day
 * @param boxesAboard during it
 */
public record Span(
    SpanKind kind, int stop, UnitId unit, int fromSecond, int toSecond, int boxesAboard) {
  public String from() {
    return Clocks.hoursMinutes(fromSecond);
  }

  public String to() {
    return Clocks.hoursMinutes(toSecond);
  }

  public int seconds() {
    return toSecond - fromSecond;
  }
}
