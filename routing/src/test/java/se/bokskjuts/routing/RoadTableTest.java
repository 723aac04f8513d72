package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoadTableTest {
  private final RoadTable table = RoadTable.ofDalarna();

  @Test
  void the_table_holds_the_countys_roads() {
    assertThat(table.waypoints()).hasSize(761);
    assertThat(table.roads()).hasSize(887);
    assertThat(table.roads().stream().mapToDouble(RoadTable.Road::km).sum())
        .isCloseTo(2_688, within(1.0));
  }

  @Test
  void every_edge_keeps_its_measured_metres_and_its_mean_speed() {
    try (GraphHopperRoads roads = GraphHopperRoads.ofTable(table, RoadSettings.builtIn())) {
      RoadGraph graph = roads.graph(1.0);

      assertThat(graph.edges()).isEqualTo(table.roads().size());
      List<Integer> unfound =
          IntStream.range(0, graph.edges())
              .filter(
                  edge -> table.roads().stream().noneMatch(road -> same(road, roads, graph, edge)))
              .boxed()
              .toList();
      assertThat(unfound).isEmpty();
    }
  }

  private static boolean same(
      RoadTable.Road road, GraphHopperRoads roads, RoadGraph graph, int edge) {
    List<RoadPoint> points = roads.points(edge);
    RoadPoint first = points.get(0);
    RoadPoint last = points.get(points.size() - 1);
    boolean sameEnds =
        first.metresTo(road.from().point()) < 1 && last.metresTo(road.to().point()) < 1
            || first.metresTo(road.to().point()) < 1 && last.metresTo(road.from().point()) < 1;
    double seconds = road.metres() / (road.kmh() / 3.6);
    return sameEnds
        && Math.abs(graph.millimetres(edge) / 1000.0 - road.metres()) < 1
        && Math.abs(graph.millis(2 * edge) / 1000.0 - seconds) < 0.01
        && graph.millis(2 * edge) == graph.millis(2 * edge + 1)
        && roads.kind(edge) == road.kind()
        && roads.ref(edge).equals(road.ref());
  }

  @Test
  void a_curve_joins_its_waypoints_and_stays_by_the_chord() {
    Curves curves = new Curves(table);

    for (RoadTable.Road road : table.roads()) {
      List<RoadPoint> chord = List.of(road.from().point(), road.to().point());
      double length = chord.get(0).metresTo(chord.get(1));
      double most = 1 + length / 4;
      assertThat(curves.between(road))
          .hasSize(length < 300 ? 0 : 7)
          .allSatisfy(p -> assertThat(Polyline.metresFrom(p, chord)).isLessThan(most));
    }
  }

  @Test
  void a_road_runs_on_smoothly_into_the_next() {
    RoadTable.Waypoint south = waypoint("south", 60.5, 15.0);
    RoadTable.Waypoint middle = waypoint("middle", 60.6, 15.0);
    RoadTable.Waypoint northEast = waypoint("north-east", 60.65, 15.1);
    RoadTable.Road first = road(south, middle);
    RoadTable.Road second = road(middle, northEast);
    Curves curves = new Curves(new RoadTable(Map.of(), List.of(first, second)));

    List<RoadPoint> before = curves.between(first);
    List<RoadPoint> after = curves.between(second);

    assertThat(before.get(before.size() - 1).lon()).isLessThan(15.0);
    assertThat(slope(middle.point(), after.get(0)))
        .isGreaterThan(slope(middle.point(), northEast.point()));
  }

  private static double slope(RoadPoint from, RoadPoint to) {
    return (to.lat() - from.lat()) / (to.lon() - from.lon());
  }

  private static RoadTable.Waypoint waypoint(String id, double lat, double lon) {
    return new RoadTable.Waypoint(id, id, new RoadPoint(lat, lon), "bend");
  }

  private static RoadTable.Road road(RoadTable.Waypoint from, RoadTable.Waypoint to) {
    return new RoadTable.Road("70", from, to, 12, RoadKind.TRUNK, 80);
  }
}
