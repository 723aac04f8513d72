package se.bokskjuts.optimizer.planned;

import java.time.LocalTime;
import java.util.List;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/**
 * An element of a van's list of stops. Two stops that say the same are still two, so it has no
 * {@code equals}.
 */
final class PlannedStop {
  /** A list variable wants at least one value: the first unit's packing keeps this one. */
  static final PlannedStop NONE =
      new PlannedStop(
          new Stop(
              UnitId.of("-"),
              LocalTime.MIDNIGHT,
              LocalTime.MIDNIGHT,
              LocalTime.MIDNIGHT,
              List.of(),
              List.of()));

  final Stop stop;

  PlannedStop(Stop stop) {
    this.stop = stop;
  }

  @Override
  public String toString() {
    return "stop at " + stop.unit() + " " + stop.start();
  }
}
