package se.bokskjuts.api.view;

import java.util.List;
import se.bokskjuts.model.UnitId;

/**
 * One stop as a line of a table.
 *
 * @param number in the van's order, from 1
 * @param arrive hours and minutes, as start and depart
 * @param boxesAboard when the van departs
 * @param gramsAboard when the van departs, items and empty weight together
 */
public record StopLine(
    int number,
    UnitId unit,
    String name,
    String municipality,
    double lat,
    double lon,
    String arrive,
    String start,
    String depart,
    List<BoxLine> unload,
    List<BoxLine> load,
    int boxesAboard,
    int gramsAboard) {
  public StopLine {
    unload = List.copyOf(unload);
    load = List.copyOf(load);
  }

  /** Whole kilograms, rounded up. */
  public int kgAboard() {
    return (gramsAboard + 999) / 1000;
  }
}
