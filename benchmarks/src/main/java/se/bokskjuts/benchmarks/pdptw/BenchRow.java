package se.bokskjuts.benchmarks.pdptw;

import java.util.Optional;
import java.util.OptionalDouble;
import se.bokskjuts.optimizer.pdptw.PdptwSolution;

/**
 * One instance's result.
 *
 * @param seconds wall time used
 */
record BenchRow(
    String instance, PdptwSolution solution, Optional<BestKnown> bestKnown, double seconds) {
  /** Distance above the best known in per cent, where the vehicles are as many. */
  OptionalDouble gapPercent() {
    if (bestKnown.isEmpty() || vehiclesMore() != 0) {
      return OptionalDouble.empty();
    }
    double known = bestKnown.get().distance();
    return OptionalDouble.of(100 * (solution.distance() - known) / known);
  }

  /** Vehicles above the best known, 0 where none is known. */
  int vehiclesMore() {
    return bestKnown.map(known -> solution.vehicles() - known.vehicles()).orElse(0);
  }
}
