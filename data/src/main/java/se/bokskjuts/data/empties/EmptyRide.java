package se.bokskjuts.data.empties;

import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Empty boxes that a van takes along from one of its stops to a later one.
 *
 * @param fromStop which of the van's stops, from 0
 * @param toStop a later one
 */
public record EmptyRide(VanId van, UnitId from, int fromStop, UnitId to, int toStop, int boxes) {
  public EmptyRide {
    if (boxes < 1 || toStop <= fromStop) {
      throw new IllegalArgumentException(boxes + " boxes from stop " + fromStop + " to " + toStop);
    }
  }
}
