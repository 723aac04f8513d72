package se.bokskjuts.api.view;

import java.time.LocalTime;
import java.util.List;
import se.bokskjuts.model.VanId;

/**
 * One van's day as people read it.
 *
 * @param colour index of its colour and line pattern, from 0
 * @param metres driven from start to end
 */
public record VanDay(
    VanId van,
    int colour,
    LocalTime start,
    LocalTime end,
    String startUnit,
    String endUnit,
    long metres,
    int capacityBoxes,
    List<StopLine> stops,
    List<Span> spans) {
  public VanDay {
    stops = List.copyOf(stops);
    spans = List.copyOf(spans);
  }

  /** Hours and minutes at which it leaves its start. */
  public String from() {
    return Clocks.hoursMinutes(start);
  }

  /** Hours and minutes at which it reaches its end. */
  public String to() {
    return Clocks.hoursMinutes(end);
  }

  /** Kilometres, rounded. */
  public long km() {
    return Math.round(metres / 1000.0);
  }

  /** From leaving the start to reaching the end. */
  public String hours() {
    long minutes = (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
    return minutes / 60 + ":" + String.format("%02d", minutes % 60);
  }

  /** Most boxes aboard at any time. */
  public int mostBoxes() {
    return stops.stream().mapToInt(StopLine::boxesAboard).max().orElse(0);
  }
}
