package se.bokskjuts.model;

import java.time.LocalTime;
import java.util.List;

/** A van at a unit: it arrives, service starts within a window, it departs (H5). Local times. */
public record Stop(
    UnitId unit,
    LocalTime arrive,
    LocalTime start,
    LocalTime depart,
    List<BoxId> unload,
    List<BoxId> load) {
  public Stop {
    unload = List.copyOf(unload);
    load = List.copyOf(load);
  }
}
