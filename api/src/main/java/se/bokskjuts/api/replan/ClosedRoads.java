package se.bokskjuts.api.replan;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadNetwork;

/** What driving between a day's units takes once roads are closed. */
public final class ClosedRoads {
  private ClosedRoads() {}

  /**
   * The day's own matrix, longer by what the closures add on the road network: a day planned on
   * other roads keeps its times where no closure is. Throws {@link se.bokskjuts.routing.RoadFaults}
   * naming the units that are cut off.
   */
  public static TravelMatrix matrix(RoadNetwork roads, DayProblem day, List<RoadClosure> closures) {
    List<Place> places = day.units().stream().map(Place::of).toList();
    TravelMatrix open = roads.matrix(places);
    TravelMatrix closed = roads.matrix(places, closures);
    List<UnitId> units = day.units().stream().map(u -> u.id()).toList();
    int n = units.size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        UnitId a = units.get(i);
        UnitId b = units.get(j);
        int more = closed.seconds(a, b) - open.seconds(a, b);
        int further = closed.metres(a, b) - open.metres(a, b);
        seconds[i][j] = day.matrix().seconds(a, b) + Math.max(0, more);
        metres[i][j] = Math.max(0, day.matrix().metres(a, b) + further);
      }
    }
    return new TravelMatrix(units, seconds, metres);
  }
}
