package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoadMapTest {
  private static final BoundingBox AROUND_FALUN = new BoundingBox(60.5, 15.4, 60.7, 15.8);
  private static RoadNetwork roads;

  @BeforeAll
  static void open() {
    roads = RoadNetwork.open(RoadSettings.builtIn());
  }

  @AfterAll
  static void close() {
    roads.close();
  }

  @Test
  void a_map_of_the_county_shows_large_roads_and_towns_only() {
    RoadMap map = roads.map(roads.bounds(), 7);

    assertThat(map.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.kind()).isIn(RoadKind.TRUNK, RoadKind.PRIMARY));
    assertThat(map.names()).hasSize(16).extracting(RoadMap.Name::text).contains("Falun", "Mora");
  }

  @Test
  void a_nearer_map_shows_more_roads_and_villages_and_finer_lines() {
    RoadMap far = roads.map(AROUND_FALUN, 8);
    RoadMap near = roads.map(AROUND_FALUN, 13);

    assertThat(near.lines()).hasSizeGreaterThan(far.lines().size());
    assertThat(near.names()).hasSizeGreaterThan(far.names().size());
    assertThat(pointsPerLine(near)).isGreaterThan(pointsPerLine(far));
  }

  private static double pointsPerLine(RoadMap map) {
    return map.lines().stream().mapToInt(line -> line.points().size()).average().orElseThrow();
  }

  @Test
  void a_map_shows_what_touches_its_box_and_nothing_else() {
    RoadMap map = roads.map(AROUND_FALUN, 13);

    assertThat(map.lines())
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(BoundingBox.around(line.points()).meets(AROUND_FALUN)).isTrue());
    assertThat(map.names()).extracting(RoadMap.Name::text).contains("Falun").doesNotContain("Mora");
  }

  @Test
  void a_simplified_line_drops_only_what_lies_near_it() {
    RoadPoint almostOnTheWay = new RoadPoint(60.6003, 15.1);
    RoadPoint bend = new RoadPoint(60.6, 15.2);
    List<RoadPoint> line =
        List.of(new RoadPoint(60.6, 15.0), almostOnTheWay, bend, new RoadPoint(60.65, 15.3));

    List<RoadPoint> simple = Polyline.simplified(line, 100);

    assertThat(simple).containsExactly(line.get(0), bend, line.get(3));
    assertThat(Polyline.simplified(line, 10)).isEqualTo(line);
  }
}
