package se.bokskjuts.api.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadFault;
import se.bokskjuts.routing.RoadFaultCode;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadNetwork;

/** Whether a van can come to a place: what the road network says of it before it is stored. */
@Component
class NearestRoad {
  private final RoadNetwork roads;

  NearestRoad(RoadNetwork roads) {
    this.roads = roads;
  }

  /** A place off the roads would make every day with it impossible to plan. */
  void check(double lat, double lon, FieldFaults faults) {
    try {
      roads.anchors(List.of(place(lat, lon)));
    } catch (RoadFaults e) {
      RoadFault fault = e.faults().get(0);
      if (fault.code() == RoadFaultCode.UNIT_OUTSIDE_NETWORK) {
        faults.add("lat", "outsideRoads");
      } else {
        faults.add("lat", "offRoads", fault.metres().orElse(0));
      }
    }
  }

  /** As the crow flies; none where no road is near. */
  OptionalInt findMetres(double lat, double lon) {
    try {
      Optional<Integer> metres =
          roads.anchors(List.of(place(lat, lon))).stream().findFirst().map(a -> a.metres());
      return metres.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    } catch (RoadFaults e) {
      return OptionalInt.empty();
    }
  }

  private static Place place(double lat, double lon) {
    return new Place(UnitId.of("place"), "place", lat, lon);
  }
}
