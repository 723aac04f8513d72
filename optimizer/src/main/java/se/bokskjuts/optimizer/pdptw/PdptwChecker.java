package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges routes from the nodes alone, slowly and plainly; shares no code with the search. */
public final class PdptwChecker {
  private static final double EPSILON = 1e-6;

  private final PdptwProblem problem;
  private final List<String> faults = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private PdptwChecker(PdptwProblem problem) {
    this.problem = problem;
  }

  /** All that is wrong with the routes, in words; empty if they are feasible. */
  public static List<String> listFaults(PdptwProblem problem, List<List<Integer>> routes) {
    PdptwChecker checker = new PdptwChecker(problem);
    routes.forEach(checker::checkRoute);
    checker.checkWhole(routes.size());
    return checker.faults;
  }

  /** Distance of the routes, from and to the depot. */
  public static double lengthOf(PdptwProblem problem, List<List<Integer>> routes) {
    double total = 0;
    for (List<Integer> route : routes) {
      int previous = 0;
      for (int node : route) {
        total += length(problem, previous, node);
        previous = node;
      }
      total += length(problem, previous, 0);
    }
    return total;
  }

  private static double length(PdptwProblem problem, int from, int to) {
    PdptwNode a = problem.nodes().get(from);
    PdptwNode b = problem.nodes().get(to);
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private void checkWhole(int routes) {
    if (routes > problem.vehicles()) {
      faults.add("%d routes, but %d vehicles".formatted(routes, problem.vehicles()));
    }
    for (int node = 1; node < problem.nodes().size(); node++) {
      if (!seen.contains(node)) {
        faults.add("node %d is not served".formatted(node));
      }
    }
  }

  private void checkRoute(List<Integer> route) {
    PdptwNode depot = problem.nodes().get(0);
    double clock = depot.readyTime() + depot.serviceTime();
    int load = 0;
    int previous = 0;
    for (int number : route) {
      PdptwNode node = problem.nodes().get(number);
      clock = Math.max(clock + length(problem, previous, number), node.readyTime());
      load += node.demand();
      fault(!seen.add(number), number, "is served twice");
      fault(clock > node.dueTime() + EPSILON, number, "is served too late");
      fault(load > problem.capacity() || load < 0, number, "is left with a load of " + load);
      checkPair(route, number, node);
      clock += node.serviceTime();
      previous = number;
    }
    fault(clock + length(problem, previous, 0) > depot.dueTime() + EPSILON, 0, "is reached late");
  }

  private void checkPair(List<Integer> route, int number, PdptwNode node) {
    if (node.destination() != 0) {
      boolean after = route.indexOf(node.destination()) > route.indexOf(number);
      fault(!after, number, "is not followed by its destination");
    } else if (node.origin() != 0) {
      fault(!route.contains(node.origin()), number, "is without its origin");
    }
  }

  private void fault(boolean found, int node, String text) {
    if (found) {
      faults.add("node %d %s".formatted(node, text));
    }
  }
}
