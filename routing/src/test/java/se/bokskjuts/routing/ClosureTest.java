package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.routing.Dalarna.AVESTA;
import static se.bokskjuts.routing.Dalarna.BORLANGE;
import static se.bokskjuts.routing.Dalarna.FALUN;
import static se.bokskjuts.routing.Dalarna.IDRE;
import static se.bokskjuts.routing.Dalarna.LEKSAND;
import static se.bokskjuts.routing.Dalarna.LUDVIKA;
import static se.bokskjuts.routing.Dalarna.MALUNG;
import static se.bokskjuts.routing.Dalarna.MORA;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.TravelMatrix;

class ClosureTest {
  private static final List<Place> TOWNS =
      List.of(FALUN, BORLANGE, MORA, AVESTA, LUDVIKA, MALUNG, LEKSAND);

  private static RoadNetwork roads;

  @BeforeAll
  static void open() {
    roads = RoadNetwork.open(RoadSettings.builtIn());
  }

  @AfterAll
  static void close() {
    roads.close();
  }

  private static RoadPoint middle(RoadPath path) {
    List<RoadPoint> points = path.legs().get(0).points();
    return points.get(points.size() / 2);
  }

  @Test
  void a_closed_spot_is_driven_round() {
    RoadPath open = roads.path(FALUN, BORLANGE);

    RoadPath round =
        roads.path(List.of(FALUN, BORLANGE), List.of(new RoadClosure.At(middle(open))));

    assertThat(round.seconds()).isGreaterThan(open.seconds());
    assertThat(round.legs().get(0).points()).doesNotContain(middle(open));
  }

  @Test
  void the_road_nearest_to_a_spot_is_the_one_that_a_closure_there_shuts() {
    RoadPoint middle = middle(roads.path(FALUN, BORLANGE));

    RoadPiece road =
        roads.findRoad(new RoadPoint(middle.lat() + 0.0004, middle.lon())).orElseThrow();

    assertThat(road.points()).contains(middle);
    assertThat(roads.path(List.of(FALUN, BORLANGE), List.of(new RoadClosure.At(road.spot()))))
        .isEqualTo(roads.path(List.of(FALUN, BORLANGE), List.of(new RoadClosure.At(middle))));
    assertThat(roads.findRoad(new RoadPoint(0, 0))).isEmpty();
  }

  @Test
  void a_closed_stretch_is_driven_round() {
    RoadPath open = roads.path(MORA, LEKSAND);
    List<RoadPoint> points = open.legs().get(0).points();
    RoadClosure stretch =
        new RoadClosure.Between(points.get(points.size() / 3), points.get(points.size() / 2));

    RoadPath round = roads.path(List.of(MORA, LEKSAND), List.of(stretch));

    assertThat(round.seconds()).isGreaterThan(open.seconds());
  }

  @Test
  void a_closed_area_is_driven_round() {
    RoadPath open = roads.path(FALUN, BORLANGE);
    RoadPoint middle = middle(open);
    RoadClosure area =
        new RoadClosure.Area(
            List.of(
                new RoadPoint(middle.lat() - 0.005, middle.lon() - 0.01),
                new RoadPoint(middle.lat() + 0.005, middle.lon() - 0.01),
                new RoadPoint(middle.lat() + 0.005, middle.lon() + 0.01),
                new RoadPoint(middle.lat() - 0.005, middle.lon() + 0.01)));

    RoadPath round = roads.path(List.of(FALUN, BORLANGE), List.of(area));

    assertThat(round.seconds()).isGreaterThan(open.seconds());
    assertThat(round.legs().get(0).points())
        .noneMatch(
            p ->
                Math.abs(p.lat() - middle.lat()) < 0.005
                    && Math.abs(p.lon() - middle.lon()) < 0.01);
  }

  @Test
  void closures_never_make_a_drive_shorter_and_matrix_and_path_agree_on_them() {
    TravelMatrix open = roads.matrix(TOWNS);
    Random random = new Random(7);
    RoadPath all = roads.path(TOWNS, List.of());

    for (int round = 0; round < 10; round++) {
      List<RoadPoint> points = all.legs().get(random.nextInt(TOWNS.size() - 1)).points();
      List<RoadClosure> closures =
          List.of(
              new RoadClosure.At(
                  points.get(points.size() / 4 + random.nextInt(points.size() / 2))));
      TravelMatrix closed = roads.matrix(TOWNS, closures);
      for (Place from : TOWNS) {
        for (Place to : TOWNS) {
          assertThat(closed.seconds(from.id(), to.id()))
              .isGreaterThanOrEqualTo(open.seconds(from.id(), to.id()));
        }
      }
      assertThat(roads.path(List.of(MORA, AVESTA), closures).seconds())
          .isEqualTo(closed.seconds(MORA.id(), AVESTA.id()));
    }
  }

  @Test
  void a_unit_beside_a_closed_spot_gets_out_at_its_own_end() {
    RoadPath open = roads.path(FALUN, BORLANGE);
    List<RoadPoint> points = open.legs().get(0).points();
    RoadPoint spot = points.get(points.size() / 2);
    RoadPoint before = points.get(points.size() / 2 - 1);
    Place besideIt = Dalarna.place("beside", "Bredvid", before.lat(), before.lon());

    RoadPath path = roads.path(List.of(FALUN, besideIt), List.of(new RoadClosure.At(spot)));

    assertThat(path.seconds()).isLessThan(open.seconds());
  }

  @Test
  void a_unit_shut_in_by_closures_is_named() {
    RoadClosure around =
        new RoadClosure.Area(
            List.of(
                new RoadPoint(61.80, 12.60),
                new RoadPoint(61.92, 12.60),
                new RoadPoint(61.92, 12.90),
                new RoadPoint(61.80, 12.90)));

    assertThatThrownBy(() -> roads.matrix(List.of(FALUN, IDRE), List.of(around)))
        .isInstanceOf(RoadFaults.class)
        .hasMessageContaining("Idre")
        .hasMessageContaining("Open one of the closed roads");
  }

  @Test
  void a_closure_where_there_is_no_road_is_refused() {
    RoadClosure sea = new RoadClosure.At(new RoadPoint(58.0, 19.5));

    assertThatThrownBy(() -> roads.matrix(TOWNS, List.of(sea)))
        .isInstanceOfSatisfying(
            RoadFaults.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(RoadFault::code)
                    .containsExactly(RoadFaultCode.CLOSURE_NOT_ON_ROAD));
  }
}
