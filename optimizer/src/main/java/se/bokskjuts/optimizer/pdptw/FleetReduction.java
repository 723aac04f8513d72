package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Saves vehicles: dissolves a route and has its requests placed in the others. */
final class FleetReduction {
  private final Searcher searcher;
  private final Completion completion;
  private final int leastVehicles;

  FleetReduction(Searcher searcher) {
    this.searcher = searcher;
    completion = new Completion(searcher);
    leastVehicles = VehicleBound.of(searcher.problem);
  }

  /** Searches until the share of the budget is spent or there is little hope to save a vehicle. */
  void run(double share) {
    while (searcher.pace.spent() < share) {
      PdptwSolution start = searcher.incumbent.best();
      if (start.vehicles() <= leastVehicles) {
        return;
      }
      dissolveOne(start);
      if (completion.run(start.vehicles(), share)) {
        searcher.keepBest();
      } else if (searcher.incumbent.best().vehicles() == start.vehicles()) {
        return;
      }
    }
  }

  /** The route whose requests were absent least often, so far the easiest to place. */
  private void dissolveOne(PdptwSolution start) {
    List<List<Integer>> kept = new ArrayList<>(start.routes());
    kept.sort(Comparator.comparingDouble(this::weight));
    kept.remove(0);
    searcher.routes.load(kept, kept.size());
  }

  private double weight(List<Integer> route) {
    // Among routes never touched, the one with the fewest nodes.
    double sum = 1e-3 * route.size();
    for (int node : route) {
      sum += completion.absencesOf(searcher.problem.requestOf[node]);
    }
    return sum;
  }
}
