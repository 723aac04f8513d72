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
 * @param p two-sided chance of a mean so far from zero if there were no difference; 1 with fewer
 *     than two pairs
 */
record PairedDifference(double mean, OptionalDouble halfWidth, double p, int pairs) {
  private static final double UPPER = 0.975;

  /** Differences that differ by so small a share differ by how a computer rounds. */
  private static final double ROUNDING = 1e-9;

  static PairedDifference of(List<Double> base, List<Double> other) {
    SummaryStatistics differences = new SummaryStatistics();
    for (int i = 0; i < base.size(); i++) {
      differences.addValue(other.get(i) - base.get(i));
    }
    int n = base.size();
    if (n < 2) {
      return new PairedDifference(differences.getMean(), OptionalDouble.empty(), 1, n);
    }
    TDistribution student = new TDistribution(null, n - 1);
    double error = differences.getStandardDeviation() / Math.sqrt(n);
    double half = student.inverseCumulativeProbability(UPPER) * error;
    return new PairedDifference(
        differences.getMean(),
        OptionalDouble.of(half),
        p(differences.getMean(), error, student, n),
        n);
  }

  /**
   * Where all pairs differ alike Student would be certain, from two small counts even: there the
   * sign test speaks, two to the power of one less than the pairs.
   */
  private static double p(double mean, double error, TDistribution student, int n) {
    if (error <= ROUNDING * Math.abs(mean)) {
      return mean == 0 ? 1 : Math.pow(2, 1 - n);
    }
    return 2 * student.cumulativeProbability(-Math.abs(mean) / error);
  }

  boolean covers(double value) {
    return halfWidth.isPresent() && Math.abs(value - mean) <= halfWidth.getAsDouble();
  }

  /** Whether every pair is the same. */
  boolean isNone() {
    return mean == 0 && halfWidth.isPresent() && halfWidth.getAsDouble() == 0;
  }

  /** In words, for a figure that nobody asked for beforehand. */
  String verdict(boolean english) {
    if (halfWidth.isEmpty()) {
      return english ? "one seed: cannot be said" : "ett frö: kan inte sägas";
    }
    if (isNone()) {
      return english ? "the same" : "lika";
    }
    if (p >= 2 * (1 - UPPER)) {
      return english ? "no difference shown" : "ingen skillnad visad";
    }
    if (mean > 0) {
      return english ? "higher, taken alone" : "högre, sedd för sig";
    }
    return english ? "lower, taken alone" : "lägre, sedd för sig";
  }

  /** Whether a headline figure differs for certain: by Holm's p over all of the report's. */
  boolean isShown(double holmP) {
    return halfWidth.isPresent() && !isNone() && holmP < 2 * (1 - UPPER);
  }

  /** In words, for a headline figure: by Holm's p over all of the report's headline figures. */
  String headlineVerdict(boolean english, double holmP) {
    if (halfWidth.isEmpty() || isNone()) {
      return verdict(english);
    }
    if (isShown(holmP)) {
      return mean > 0
          ? english ? "higher, significant" : "högre, säkerställt"
          : english ? "lower, significant" : "lägre, säkerställt";
    }
    return p >= 2 * (1 - UPPER)
        ? verdict(english)
        : english ? "may be chance among so many figures" : "kan vara slump bland så många tal";
  }
}
