package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PdptwProblemTest {
  private static final PdptwNode DEPOT = PdptwNode.single(0, 0, 0, 0, 100, 0);

  @Test
  void an_origin_that_its_destination_does_not_know_is_refused() {
    PdptwNode origin = new PdptwNode(1, 0, 5, 0, 100, 0, 0, 2);
    PdptwNode other = PdptwNode.single(2, 0, 5, 0, 100, 0);

    assertThatThrownBy(() -> PdptwProblem.of("bad", 1, 10, List.of(DEPOT, origin, other)))
        .hasMessage("node 1 and its destination 2 do not match");
  }

  @Test
  void a_destination_that_is_no_node_is_refused() {
    PdptwNode origin = new PdptwNode(1, 0, 5, 0, 100, 0, 0, 7);

    assertThatThrownBy(() -> PdptwProblem.of("bad", 1, 10, List.of(DEPOT, origin)))
        .hasMessage("node 1 names node 7, but there are 2");
  }

  @Test
  void a_negative_demand_without_an_origin_is_refused() {
    PdptwNode node = PdptwNode.single(1, 0, -5, 0, 100, 0);

    assertThatThrownBy(() -> PdptwProblem.of("bad", 1, 10, List.of(DEPOT, node)))
        .hasMessage("node 1 loads -5; give a demand of 0 or more");
  }
}
