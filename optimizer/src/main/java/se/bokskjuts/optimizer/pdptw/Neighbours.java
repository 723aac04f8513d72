package se.bokskjuts.optimizer.pdptw;

import java.util.Comparator;
import java.util.stream.IntStream;

/** For each node all nodes but the depot, the nearest first, itself at the head. */
final class Neighbours {
  private final int[][] near;

  Neighbours(PdptwProblem problem) {
    near = new int[problem.nodeCount][];
    for (int node = 1; node < problem.nodeCount; node++) {
      int from = node;
      near[node] =
          IntStream.range(1, problem.nodeCount)
              .boxed()
              .sorted(Comparator.comparingDouble(to -> problem.between(from, to)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  int[] of(int node) {
    return near[node];
  }
}
