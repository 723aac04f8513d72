package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Mean of the differences between runs with the same seed, with Student's 95 % confidence interval.
 * A run is one observation: its days hang together by what is carried over.
 *
 * @param halfWidth of the interval; empty with fewer than two pairs
 */
record PairedDifference(double mean, OptionalDouble halfWidth, int pairs) {
  private static final double UPPER = 0.975;

  static PairedDifference of(List<Double> base, List<Double> other) {
    SummaryStatistics differences = new SummaryStatistics();
    for (int i = 0; i < base.size(); i++) {
      differences.addValue(other.get(i) - base.get(i));
    }
    int n = base.size();
    if (n < 2) {
      return new PairedDifference(differences.getMean(), OptionalDouble.empty(), n);
    }
    double t = new TDistribution(null, n - 1).inverseCumulativeProbability(UPPER);
    double half = t * differences.getStandardDeviation() / Math.sqrt(n);
    return new PairedDifference(differences.getMean(), OptionalDouble.of(half), n);
  }

  boolean covers(double value) {
    return halfWidth.isPresent() && Math.abs(value - mean) <= halfWidth.getAsDouble();
  }

  /** In words: more, less, not told apart, or too few seeds to say. */
  String verdict(boolean english) {
    if (halfWidth.isEmpty()) {
      return english ? "one seed: cannot be said" : "ett frö: kan inte sägas";
    }
    if (mean == 0 && halfWidth.getAsDouble() == 0) {
      return english ? "the same" : "lika";
    }
    if (covers(0)) {
      return english ? "no difference shown" : "ingen skillnad visad";
    }
    if (mean > 0) {
      return english ? "higher, significant" : "högre, säkerställt";
    }
    return english ? "lower, significant" : "lägre, säkerställt";
  }
}
