package se.bokskjuts.model;

import java.time.LocalTime;

/** A unit that unpacks sort boxes and packs their items again, first come, first served (H7). */
public record SortPoint(UnitId unit, LocalTime opens, LocalTime closes, int secondsPerItem) {
  public SortPoint {
    Checks.notNegative(secondsPerItem, "secondsPerItem of sort point " + unit);
  }
}
