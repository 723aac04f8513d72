package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
          java.util.stream.IntStream.range(0, graph.edges())
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
  void the_arc_of_a_road_is_as_long_as_the_road() {
    RoadPoint mora = new RoadPoint(61.0070, 14.5432);
    RoadPoint orsa = new RoadPoint(61.1204, 14.6154);
    double metres = mora.metresTo(orsa) * 1.2;

    List<RoadPoint> line = new java.util.ArrayList<>(List.of(mora));
    line.addAll(Arc.between(mora, orsa, metres, true));
    line.add(orsa);

    assertThat(Polyline.metres(line)).isCloseTo(metres, within(metres * 0.005));
  }

  @Test
  void a_straight_road_has_no_arc() {
    RoadPoint mora = new RoadPoint(61.0070, 14.5432);
    RoadPoint orsa = new RoadPoint(61.1204, 14.6154);

    assertThat(Arc.between(mora, orsa, mora.metresTo(orsa), true)).isEmpty();
  }
}
