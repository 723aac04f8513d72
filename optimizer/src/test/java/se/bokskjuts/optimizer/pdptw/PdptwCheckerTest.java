package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdptwCheckerTest {
  // Two requests on a line: 1 to 2 and 3 to 4, at 10, 20, 30 and 40 from the depot.
  private final PdptwProblem problem =
      PdptwProblem.of(
          "line",
          2,
          10,
          List.of(
              PdptwNode.single(0, 0, 0, 0, 200, 0),
              new PdptwNode(10, 0, 6, 0, 100, 5, 0, 2),
              new PdptwNode(20, 0, -6, 0, 100, 5, 1, 0),
              new PdptwNode(30, 0, 6, 0, 50, 5, 0, 4),
              new PdptwNode(40, 0, -6, 0, 100, 5, 3, 0)));

  @Test
  void feasible_routes_have_no_fault() {
    assertThat(faults(List.of(1, 2, 3, 4))).isEmpty();
  }

  @Test
  void the_length_counts_the_way_from_and_to_the_depot() {
    assertThat(PdptwChecker.lengthOf(problem, List.of(List.of(1, 2, 3, 4)))).isEqualTo(80);
  }

  @Test
  void an_overloaded_vehicle_is_a_fault() {
    assertThat(faults(List.of(1, 3, 2, 4))).contains("node 3 is left with a load of 12");
  }

  @Test
  void a_destination_before_its_origin_is_a_fault() {
    assertThat(faults(List.of(2, 1, 3, 4))).contains("node 1 is not followed by its destination");
  }

  @Test
  void a_pair_in_two_routes_is_a_fault() {
    assertThat(faults(List.of(1, 3, 4), List.of(2))).contains("node 2 is without its origin");
  }

  @Test
  void a_late_service_is_a_fault() {
    assertThat(faults(List.of(1, 2), List.of(3, 4))).isEmpty();
    assertThat(faults(List.of(3, 4, 1, 2))).doesNotContain("node 3 is served too late");
    assertThat(faults(List.of(1, 2, 1, 3, 4))).contains("node 3 is served too late");
  }

  @Test
  void a_node_left_out_and_a_node_twice_are_faults() {
    assertThat(faults(List.of(1, 2))).contains("node 3 is not served", "node 4 is not served");
    assertThat(faults(List.of(1, 2), List.of(1, 2, 3, 4))).contains("node 1 is served twice");
  }

  @Test
  void more_routes_than_vehicles_are_a_fault() {
    List<List<Integer>> routes = List.of(List.of(1, 2), List.of(3, 4), List.of());

    assertThat(PdptwChecker.listFaults(problem, routes)).contains("3 routes, but 2 vehicles");
  }

  private List<String> faults(List<Integer> route) {
    return PdptwChecker.listFaults(problem, List.of(route));
  }

  private List<String> faults(List<Integer> one, List<Integer> other) {
    return PdptwChecker.listFaults(problem, List.of(one, other));
  }
}
