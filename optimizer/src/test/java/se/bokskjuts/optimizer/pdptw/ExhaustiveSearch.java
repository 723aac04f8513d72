package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries everything, for problems of up to seven requests: the best order of each set of requests by
 * walking all orders, the best division into sets by dynamic programming.
 */
final class ExhaustiveSearch {
  private final PdptwProblem problem;
  private final int requests;
  private final Map<Integer, Integer> nodesOfRequest = new HashMap<>();
  private double bestOfSet;

  ExhaustiveSearch(PdptwProblem problem) {
    this.problem = problem;
    int count = 0;
    for (int node = 1; node < problem.nodes().size(); node++) {
      if (problem.nodes().get(node).origin() == 0) {
        nodesOfRequest.put(count++, node);
      }
    }
    requests = count;
  }

  /** Fewest vehicles, then distance, as {vehicles, distance}. */
  double[] best() {
    int all = (1 << requests) - 1;
    double[][] best = new double[all + 1][];
    best[0] = new double[] {0, 0};
    double[] ofSet = new double[all + 1];
    for (int set = 1; set <= all; set++) {
      ofSet[set] = shortest(set);
    }
    for (int set = 1; set <= all; set++) {
      for (int part = set; part > 0; part = (part - 1) & set) {
        double[] rest = best[set & ~part];
        if (ofSet[part] < Double.POSITIVE_INFINITY && rest != null) {
          double[] sum = {rest[0] + 1, rest[1] + ofSet[part]};
          if (best[set] == null || isLess(sum, best[set])) {
            best[set] = sum;
          }
        }
      }
    }
    return best[all];
  }

  private static boolean isLess(double[] a, double[] b) {
    return a[0] != b[0] ? a[0] < b[0] : a[1] < b[1];
  }

  private double shortest(int set) {
    List<Integer> open = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      if ((set >> request & 1) == 1) {
        open.add(nodesOfRequest.get(request));
      }
    }
    bestOfSet = Double.POSITIVE_INFINITY;
    walk(0, problem.nodes().get(0).readyTime(), 0, 0, open);
    return bestOfSet;
  }

  private void walk(int at, double clock, int load, double length, List<Integer> open) {
    if (open.isEmpty()) {
      double home = way(at, 0);
      if (clock + home <= problem.nodes().get(0).dueTime()) {
        bestOfSet = Math.min(bestOfSet, length + home);
      }
      return;
    }
    for (int next : open) {
      PdptwNode node = problem.nodes().get(next);
      double arrive = Math.max(clock + way(at, next), node.readyTime());
      if (arrive <= node.dueTime() && load + node.demand() <= problem.capacity()) {
        List<Integer> rest = new ArrayList<>(open);
        rest.remove(Integer.valueOf(next));
        if (node.destination() != 0) {
          rest.add(node.destination());
        }
        walk(next, arrive + node.serviceTime(), load + node.demand(), length + way(at, next), rest);
      }
    }
  }

  private double way(int from, int to) {
    PdptwNode a = problem.nodes().get(from);
    PdptwNode b = problem.nodes().get(to);
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
