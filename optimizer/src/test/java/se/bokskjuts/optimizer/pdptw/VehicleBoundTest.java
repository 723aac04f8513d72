package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleBoundTest {
  private static final PdptwNode DEPOT = PdptwNode.single(0, 0, 0, 0, 100, 0);

  @Test
  void two_tasks_due_at_the_same_time_far_apart_need_two_vehicles() {
    PdptwNode west = PdptwNode.single(-30, 0, 1, 30, 35, 0);
    PdptwNode east = PdptwNode.single(30, 0, 1, 30, 35, 0);

    assertThat(VehicleBound.of(PdptwProblem.of("ends", 2, 10, List.of(DEPOT, west, east))))
        .isEqualTo(2);
  }

  @Test
  void more_goods_than_a_vehicle_holds_need_two_vehicles() {
    PdptwNode near = PdptwNode.single(1, 0, 6, 0, 100, 0);
    PdptwNode next = PdptwNode.single(2, 0, 6, 0, 100, 0);

    assertThat(VehicleBound.of(PdptwProblem.of("full", 2, 10, List.of(DEPOT, near, next))))
        .isEqualTo(2);
  }

  @Test
  void a_pair_that_is_unloaded_before_the_next_is_loaded_needs_no_second_vehicle() {
    PdptwNode origin = new PdptwNode(1, 0, 10, 0, 100, 0, 0, 2);
    PdptwNode destination = new PdptwNode(2, 0, -10, 0, 100, 0, 1, 0);
    PdptwNode otherOrigin = new PdptwNode(3, 0, 10, 0, 100, 0, 0, 4);
    PdptwNode otherDestination = new PdptwNode(4, 0, -10, 0, 100, 0, 3, 0);
    List<PdptwNode> nodes = List.of(DEPOT, origin, destination, otherOrigin, otherDestination);

    assertThat(VehicleBound.of(PdptwProblem.of("chain", 2, 10, nodes))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_bound_is_never_above_the_proven_optimum(long seed) {
    PdptwProblem pairs = RandomProblems.pairs(5, 10, seed);
    PdptwProblem singles = RandomProblems.singles(7, 10, seed);

    assertThat(VehicleBound.of(pairs))
        .isLessThanOrEqualTo((int) new ExhaustiveSearch(pairs).best()[0]);
    assertThat(VehicleBound.of(singles))
        .isLessThanOrEqualTo((int) new ExhaustiveSearch(singles).best()[0]);
  }
}
