package se.bokskjuts.benchmarks.peers.timefold;

import java.util.HashSet;
import java.util.Set;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/**
 * What a tour costs, in thousandths.
 *
 * @param faults lateness, overload and broken pairs
 * @param length driven
 */
public record TourJudgement(long faults, long length) {
  private static final long BROKEN_PAIR = 100_000;

  static TourJudgement of(Tour tour) {
    PdptwProblem problem = tour.problem();
    PdptwNode depot = problem.nodes().get(0);
    Set<Integer> seen = new HashSet<>();
    double clock = depot.readyTime() + depot.serviceTime();
    double length = 0;
    double late = 0;
    long broken = 0;
    long overload = 0;
    int load = 0;
    PdptwNode previous = depot;
    for (Place place : tour.getPlaces()) {
      PdptwNode node = place.node();
      double way = way(previous, node);
      length += way;
      clock = Math.max(clock + way, node.readyTime());
      late += Math.max(0, clock - node.dueTime());
      clock += node.serviceTime();
      load += node.demand();
      overload += Math.max(0, load - problem.capacity());
      if (node.destination() != 0) {
        broken++;
        seen.add(place.number());
      } else if (node.origin() != 0) {
        broken += seen.contains(node.origin()) ? -1 : 1;
      }
      previous = node;
    }
    double home = way(previous, depot);
    late += Math.max(0, clock + home - depot.dueTime());
    long faults = Math.round(1000 * Math.max(0, late - 1e-9));
    return new TourJudgement(
        faults + overload * 1000 + broken * BROKEN_PAIR, Math.round(1000 * (length + home)));
  }

  private static double way(PdptwNode a, PdptwNode b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
