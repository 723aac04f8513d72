package se.bokskjuts.routing;

import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Where a unit stands: what the network needs to know of it. */
public record Place(UnitId id, String name, double lat, double lon) {
  public Place {
    new RoadPoint(lat, lon);
  }

  public static Place of(Unit unit) {
    return new Place(unit.id(), unit.name(), unit.lat(), unit.lon());
  }

  public RoadPoint point() {
    return new RoadPoint(lat, lon);
  }
}
