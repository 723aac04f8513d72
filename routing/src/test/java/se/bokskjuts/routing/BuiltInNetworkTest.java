package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.bokskjuts.routing.Dalarna.AVESTA;
import static se.bokskjuts.routing.Dalarna.BORLANGE;
import static se.bokskjuts.routing.Dalarna.FALUN;
import static se.bokskjuts.routing.Dalarna.IDRE;
import static se.bokskjuts.routing.Dalarna.LEKSAND;
import static se.bokskjuts.routing.Dalarna.LUDVIKA;
import static se.bokskjuts.routing.Dalarna.MALUNG;
import static se.bokskjuts.routing.Dalarna.MORA;
import static se.bokskjuts.routing.Dalarna.STOCKHOLM;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.TravelMatrix;

class BuiltInNetworkTest {
  private static final List<Place> TOWNS =
      List.of(FALUN, BORLANGE, MORA, AVESTA, LUDVIKA, IDRE, MALUNG, LEKSAND);

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
  void the_matrix_has_the_known_distances_of_dalarna() {
    TravelMatrix matrix = roads.matrix(TOWNS);

    assertThat(km(matrix, FALUN, BORLANGE)).isCloseTo(19, within(2.0));
    assertThat(km(matrix, FALUN, MORA)).isCloseTo(88, within(4.0));
    assertThat(km(matrix, FALUN, LUDVIKA)).isCloseTo(63, within(3.0));
    assertThat(km(matrix, FALUN, AVESTA)).isCloseTo(68, within(3.0));
    assertThat(matrix.seconds(FALUN.id(), MORA.id())).isBetween(60 * 60, 95 * 60);
  }

  @Test
  void the_way_from_a_unit_to_itself_is_nothing() {
    TravelMatrix matrix = roads.matrix(TOWNS);

    assertThat(matrix.seconds(MORA.id(), MORA.id())).isZero();
    assertThat(matrix.metres(MORA.id(), MORA.id())).isZero();
  }

  @Test
  void the_matrix_says_what_the_paths_say() {
    TravelMatrix matrix = roads.matrix(TOWNS);

    for (Place from : TOWNS) {
      for (Place to : TOWNS) {
        RoadPath path = roads.path(from, to);
        assertThat(path.seconds()).isEqualTo(matrix.seconds(from.id(), to.id()));
        assertThat(path.metres()).isEqualTo(matrix.metres(from.id(), to.id()));
      }
    }
  }

  @Test
  void a_way_names_its_roads() {
    RoadPath path = roads.path(FALUN, MORA);

    assertThat(path.legs().get(0).stretches())
        .extracting(RoadStretch::road)
        .contains("69", "70", "E45;70");
  }

  @Test
  void a_unit_beyond_the_county_is_named_with_the_distance_to_the_nearest_road() {
    assertThatThrownBy(() -> roads.matrix(List.of(FALUN, STOCKHOLM)))
        .isInstanceOfSatisfying(
            RoadFaults.class,
            refused ->
                assertThat(refused.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.code()).isEqualTo(RoadFaultCode.UNIT_OUTSIDE_NETWORK);
                          assertThat(fault.unit()).contains(STOCKHOLM.id());
                          assertThat(fault.metres().orElseThrow()).isBetween(120_000L, 140_000L);
                          assertThat(fault.text()).contains("Stockholm", "metres away");
                        }));
  }

  private static double km(TravelMatrix matrix, Place from, Place to) {
    return matrix.metres(from.id(), to.id()) / 1000.0;
  }
}
