package se.bokskjuts.routing;

import java.util.Optional;
import java.util.OptionalLong;
import se.bokskjuts.model.UnitId;

/**
 * One thing the roads refuse.
 *
 * @param unit the unit it is about, where it is about one
 * @param other the unit that cannot be reached from {@code unit}
 * @param metres distance to the nearest road, where that is known
 * @param text the fault in words (English), with what to do
 */
public record RoadFault(
    RoadFaultCode code,
    Optional<UnitId> unit,
    Optional<UnitId> other,
    OptionalLong metres,
    String text) {
  static RoadFault of(RoadFaultCode code, String text) {
    return new RoadFault(code, Optional.empty(), Optional.empty(), OptionalLong.empty(), text);
  }

  static RoadFault of(RoadFaultCode code, Place place, long metres, String text) {
    return new RoadFault(
        code, Optional.of(place.id()), Optional.empty(), OptionalLong.of(metres), text);
  }

  static RoadFault between(Place from, Place to, String text) {
    return new RoadFault(
        RoadFaultCode.UNITS_NOT_CONNECTED,
        Optional.of(from.id()),
        Optional.of(to.id()),
        OptionalLong.empty(),
        text);
  }
}
