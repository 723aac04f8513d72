package se.bokskjuts.benchmarks.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/**
 * Made-up pickup-and-delivery requests on a square of 100 by 100, in the manner of Li &amp; Lim's.
 */
final class SyntheticRequests {
  private static final double SIDE = 100;
  private static final double SERVICE = 10;
  private static final double HORIZON = 1_200;
  private static final double WINDOW = 90;
  private static final int CAPACITY = 200;

  private SyntheticRequests() {}

  static PdptwProblem problem(int requests) {
    SplittableRandom random = new SplittableRandom(7);
    List<PdptwNode> nodes = new ArrayList<>();
    nodes.add(PdptwNode.single(SIDE / 2, SIDE / 2, 0, 0, HORIZON, 0));
    for (int r = 0; r < requests; r++) {
      addRequest(nodes, random);
    }
    return PdptwProblem.of("synthetic-" + requests, requests, CAPACITY, nodes);
  }

  private static void addRequest(List<PdptwNode> nodes, SplittableRandom random) {
    double x = random.nextDouble(SIDE);
    double y = random.nextDouble(SIDE);
    double toX = random.nextDouble(SIDE);
    double toY = random.nextDouble(SIDE);
    int goods = random.nextInt(10, 31);
    double ready = SIDE + random.nextDouble(HORIZON - 6 * SIDE);
    double there = ready + SERVICE + Math.hypot(toX - x, toY - y);
    int first = nodes.size();
    nodes.add(new PdptwNode(x, y, goods, ready, ready + WINDOW, SERVICE, 0, first + 1));
    nodes.add(new PdptwNode(toX, toY, -goods, there, there + 2 * WINDOW, SERVICE, first, 0));
  }
}
