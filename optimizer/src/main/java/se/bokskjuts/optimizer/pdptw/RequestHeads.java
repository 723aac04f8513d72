package se.bokskjuts.optimizer.pdptw;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the first node of each request and refuses pairs that do not match. */
final class RequestHeads {
  private RequestHeads() {}

  static int[] of(List<PdptwNode> nodes) {
    for (int node = 1; node < nodes.size(); node++) {
      check(nodes, node);
    }
    return IntStream.range(1, nodes.size()).filter(n -> nodes.get(n).origin() == 0).toArray();
  }

  private static void check(List<PdptwNode> nodes, int number) {
    PdptwNode node = nodes.get(number);
    if (node.destination() != 0) {
      PdptwNode mate = at(nodes, number, node.destination());
      if (mate.origin() != number || mate.demand() != -node.demand()) {
        throw new IllegalArgumentException(
            "node %d and its destination %d do not match".formatted(number, node.destination()));
      }
    } else if (node.origin() != 0) {
      if (at(nodes, number, node.origin()).destination() != number) {
        throw new IllegalArgumentException(
            "node %d and its origin %d do not match".formatted(number, node.origin()));
      }
      return;
    }
    if (node.demand() < 0) {
      throw new IllegalArgumentException(
          "node %d loads %d; give a demand of 0 or more".formatted(number, node.demand()));
    }
  }

  private static PdptwNode at(List<PdptwNode> nodes, int number, int mate) {
    if (mate < 1 || mate >= nodes.size()) {
      throw new IllegalArgumentException(
          "node %d names node %d, but there are %d".formatted(number, mate, nodes.size()));
    }
    return nodes.get(mate);
  }
}
