package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadFault;
import se.bokskjuts.routing.RoadFaultCode;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadLeg;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/**
 * Our own roads between a client's coordinates. Where they hold none of the places, the problem
 * lies in another part of the world and the ways are reckoned as the crow flies. Where they hold
 * some, the others are mistyped or forgotten: VROOM's routing error, never a straight line.
 */
@Component
class RoadTables {
  private static final Set<RoadFaultCode> OFF =
      EnumSet.of(RoadFaultCode.UNIT_OUTSIDE_NETWORK, RoadFaultCode.UNIT_OFF_NETWORK);

  private final RoadNetwork roads;
  private final CrowFlight crow;

  RoadTables(RoadNetwork roads, VroomSettings settings) {
    this.roads = roads;
    this.crow = new CrowFlight(settings);
  }

  RoadTable table(List<LonLat> at) {
    try {
      return tableOf(places(at));
    } catch (RoadFaults e) {
      if (isElsewhere(e, at.size())) {
        return crow.table(at);
      }
      throw refusal(e);
    }
  }

  private static boolean isElsewhere(RoadFaults faults, int places) {
    long off =
        faults.faults().stream()
            .filter(f -> OFF.contains(f.code()))
            .flatMap(f -> f.unit().stream())
            .distinct()
            .count();
    return off == places;
  }

  private RoadTable tableOf(List<Place> places) {
    TravelMatrix matrix = roads.matrix(places);
    int n = places.size();
    long[][] seconds = new long[n][n];
    long[][] metres = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        seconds[a][b] = matrix.seconds(places.get(a).id(), places.get(b).id());
        metres[a][b] = matrix.metres(places.get(a).id(), places.get(b).id());
      }
    }
    return new RoadTable(seconds, metres, false);
  }

  /** The line along the roads through the places, encoded; straight lines as the crow flies. */
  String geometry(List<LonLat> at) {
    List<LonLat> stops = new ArrayList<>();
    for (LonLat place : at) {
      if (stops.isEmpty() || !stops.get(stops.size() - 1).equals(place)) {
        stops.add(place);
      }
    }
    if (stops.size() < 2) {
      return straight(stops);
    }
    try {
      List<RoadPoint> points = new ArrayList<>();
      for (RoadLeg leg : roads.path(places(stops), List.of()).legs()) {
        points.addAll(leg.points());
      }
      return EncodedLine.of(points);
    } catch (RoadFaults e) {
      if (isElsewhere(e, stops.size())) {
        return straight(stops);
      }
      throw refusal(e);
    }
  }

  private static String straight(List<LonLat> stops) {
    return EncodedLine.of(stops.stream().map(p -> new RoadPoint(p.lat(), p.lon())).toList());
  }

  private static List<Place> places(List<LonLat> at) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      LonLat p = at.get(i);
      String name = String.format(Locale.ROOT, "[%.5f, %.5f]", p.lon(), p.lat());
      places.add(new Place(UnitId.of("location-" + i), name, p.lat(), p.lon()));
    }
    return places;
  }

  private static VroomRefusal refusal(RoadFaults faults) {
    String text =
        faults.faults().stream().map(RoadFault::text).limit(3).collect(Collectors.joining(" "));
    return VroomRefusal.of(
        VroomRefusal.Code.ROUTING,
        text
            + " Send matrices with the input, or set the service's road network to one that holds"
            + " the places.");
  }
}
