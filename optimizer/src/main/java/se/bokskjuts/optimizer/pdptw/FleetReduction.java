package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.List;

/**
 * Saves vehicles: dissolves a route and searches with a list of absent requests until all are
 * placed again. A step counts as progress when the requests left out were seldom left out before
 * (sum of absences, Christiaens &amp; Vanden Berghe 2020).
 */
final class FleetReduction {
  private final Searcher searcher;
  private final Routes routes;
  private final long[] absences;
  private final double temperature = Double.parseDouble(System.getProperty("fleetT", "1"));

  FleetReduction(Searcher searcher) {
    this.searcher = searcher;
    routes = searcher.routes;
    absences = new long[searcher.problem.requestCount];
  }

  /** Searches until the share of the budget is spent; the incumbent learns of each success. */
  void run(double share) {
    while (searcher.pace.spent() < share) {
      PdptwSolution start = searcher.incumbent.best();
      if (start.vehicles() < 2) {
        return;
      }
      dissolve(start);
      if (search(start.vehicles(), share)) {
        searcher.incumbent.offer(routes.toSolution());
      }
    }
  }

  private void dissolve(PdptwSolution start) {
    List<List<Integer>> kept = new ArrayList<>(start.routes());
    int lightest = 0;
    for (int k = 1; k < kept.size(); k++) {
      if (weight(kept.get(k)) < weight(kept.get(lightest))) {
        lightest = k;
      }
    }
    kept.remove(lightest);
    routes.load(kept, kept.size());
  }

  private double weight(List<Integer> route) {
    double sum = 0;
    for (int node : route) {
      sum += absences[searcher.problem.requestOf[node]] + 1e-3;
    }
    return sum;
  }

  /** True when all is placed; false when time is up or another thread was quicker. */
  private boolean search(int vehicles, double share) {
    long absenceSum = absenceSum();
    int absentCount = routes.absentCount;
    double total = routes.total();
    while (searcher.pace.goesOn()
        && searcher.pace.spent() < share
        && searcher.incumbent.best().vehicles() >= vehicles) {
      routes.begin();
      searcher.ruin.ruin();
      if (searcher.recreate.run(false)) {
        return true;
      }
      long sum = absenceSum();
      double newTotal = routes.total();
      boolean better = sum < absenceSum;
      boolean asGood =
          routes.absentCount <= absentCount
              && sum <= absenceSum * 1.0
              && newTotal < total - temperature * Math.log(searcher.dice.unit());
      for (int k = 0; k < routes.absentCount; k++) {
        absences[routes.absent[k]]++;
      }
      if (better || asGood) {
        absenceSum = absenceSum();
        absentCount = routes.absentCount;
        total = newTotal;
      } else {
        routes.takeBack();
        absenceSum = absenceSum();
      }
    }
    return false;
  }

  private long absenceSum() {
    long sum = 0;
    for (int k = 0; k < routes.absentCount; k++) {
      sum += absences[routes.absent[k]];
    }
    return sum;
  }
}
