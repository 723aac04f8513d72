package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Problems drawn by lot, each solvable with a vehicle per request. */
final class RandomProblems {
  private RandomProblems() {}

  /** Pairs only, in a square of 100 by 100 with a day of 400. */
  static PdptwProblem pairs(int requests, int capacity, long seed) {
    Random random = new Random(seed);
    List<PdptwNode> nodes = new ArrayList<>();
    nodes.add(PdptwNode.single(50, 50, 0, 0, 400, 0));
    for (int request = 0; request < requests; request++) {
      int origin = nodes.size();
      int demand = 1 + random.nextInt(capacity);
      double ready = random.nextInt(100);
      nodes.add(node(random, demand, ready, ready + 20 + random.nextInt(100), 0, origin + 1));
      nodes.add(node(random, -demand, 0, 320, origin, 0));
    }
    return PdptwProblem.of("pairs-" + seed, requests, capacity, nodes);
  }

  /** Tasks of one node each. */
  static PdptwProblem singles(int tasks, int capacity, long seed) {
    Random random = new Random(seed);
    List<PdptwNode> nodes = new ArrayList<>();
    nodes.add(PdptwNode.single(50, 50, 0, 0, 400, 0));
    for (int task = 0; task < tasks; task++) {
      double ready = random.nextInt(200);
      nodes.add(node(random, 1 + random.nextInt(capacity / 2), ready, ready + 90, 0, 0));
    }
    return PdptwProblem.of("singles-" + seed, tasks, capacity, nodes);
  }

  private static PdptwNode node(
      Random random, int demand, double ready, double due, int origin, int destination) {
    double late = Math.max(due, 75);
    return new PdptwNode(
        random.nextInt(100), random.nextInt(100), demand, ready, late, 5, origin, destination);
  }
}
