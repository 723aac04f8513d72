package se.bokskjuts.model;

import java.time.LocalTime;
import java.util.List;

/** One van's day: from its start unit over the stops to its end unit. */
public record Route(
    VanId van, LocalTime start, LocalTime end, List<Stop> stops, List<Break> breaks) {
  public Route {
    stops = List.copyOf(stops);
    breaks = List.copyOf(breaks);
  }
}
