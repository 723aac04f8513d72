package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Saves vehicles: dissolves a route and searches with a list of absent requests until all are
 * placed again. A step counts as progress when the requests left out were seldom left out before
 * (sum of absences, Christiaens &amp; Vanden Berghe 2020, after the penalty counters of Nagata
 * &amp; Bräysy's guided ejection search, 2009).
 */
final class FleetReduction {
  /** In mean legs. */
  private static final double TEMPERATURE = 0.1;

  /** Share of the steps that place what was absent most often before the rest. */
  private static final double HARDEST_FIRST = 0.5;

  private final Searcher searcher;
  private final Routes routes;
  private final int leastVehicles;
  private final long[] absences;
  private long absenceSum;
  private int absentCount;
  private double total;
  private double temperature;

  FleetReduction(Searcher searcher) {
    this.searcher = searcher;
    routes = searcher.routes;
    leastVehicles = VehicleBound.of(searcher.problem);
    absences = new long[searcher.problem.requestCount];
  }

  /** Searches until the share of the budget is spent or no vehicle can be saved. */
  void run(double share) {
    while (searcher.pace.spent() < share) {
      PdptwSolution start = searcher.incumbent.best();
      if (start.vehicles() <= leastVehicles) {
        return;
      }
      dissolveOne(start);
      if (placeAll(start.vehicles(), share)) {
        searcher.keepBest();
      }
    }
  }

  /** The route whose requests were absent least often, so far the easiest to place. */
  private void dissolveOne(PdptwSolution start) {
    List<List<Integer>> kept = new ArrayList<>(start.routes());
    kept.sort(Comparator.comparingDouble(this::weight));
    kept.remove(0);
    routes.load(kept, kept.size());
  }

  private double weight(List<Integer> route) {
    // Among routes never touched, the one with the fewest nodes.
    double sum = 1e-3 * route.size();
    for (int node : route) {
      sum += absences[searcher.problem.requestOf[node]];
    }
    return sum;
  }

  /** True when all is placed; false when time is up or another thread was quicker. */
  private boolean placeAll(int vehicles, double share) {
    remember();
    temperature = TEMPERATURE * total / searcher.problem.nodeCount;
    Pace pace = searcher.pace;
    while (pace.goesOn()
        && pace.spent() < share
        && searcher.incumbent.best().vehicles() >= vehicles) {
      if (step()) {
        return true;
      }
    }
    return false;
  }

  private boolean step() {
    routes.begin();
    searcher.ruin.ruin();
    boolean complete =
        searcher.dice.chance(HARDEST_FIRST)
            ? searcher.recreate.runHardestFirst(absences)
            : searcher.recreate.run(false);
    if (complete) {
      return true;
    }
    boolean accepted = isAcceptable(sumOfAbsences());
    for (int k = 0; k < routes.absentCount; k++) {
      absences[routes.absent[k]]++;
    }
    if (!accepted) {
      routes.takeBack();
    }
    remember();
    return false;
  }

  private boolean isAcceptable(long sum) {
    if (sum < absenceSum) {
      return true;
    }
    return sum == absenceSum
        && routes.absentCount <= absentCount
        && routes.total() < total - temperature * Math.log(searcher.dice.unit());
  }

  private void remember() {
    absenceSum = sumOfAbsences();
    absentCount = routes.absentCount;
    total = routes.total();
  }

  private long sumOfAbsences() {
    long sum = 0;
    for (int k = 0; k < routes.absentCount; k++) {
      sum += absences[routes.absent[k]];
    }
    return sum;
  }
}
