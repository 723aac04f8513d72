package se.bokskjuts.benchmarks.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs fixed work and compares it with the baseline. Quality repeats itself exactly, so its slack
 * is for honest changes of the search's path. Processor time is a ratio to the yardstick's, the
 * quickest run of each, so its slack is for caches and compilers; the clock has more, for a machine
 * that others use.
 */
public final class RegressionCheck {
  /** A mean over seeds moves less than this when a change only reorders the search's dice. */
  private static final double DEARER = 1.02;

  private static final double MORE_WORK = 1.8;
  private static final double MORE_WAITING = 4;
  private static final int SEEDS = 5;

  private final Yardstick yardstick = new Yardstick();

  /** One warm-up, then each seed, the yardstick beside each. */
  Measured measure(Workload workload) {
    workload.run().applyAsDouble(0);
    Spent least = new Spent(Double.MAX_VALUE, Double.MAX_VALUE);
    Spent leastBeside = Spent.by(yardstick::run);
    double[] quality = new double[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      int at = i;
      least = least.least(Spent.by(() -> quality[at] = workload.run().applyAsDouble(at + 1)));
      leastBeside = leastBeside.least(Spent.by(yardstick::run));
    }
    return new Measured(
        workload.name(),
        Arrays.stream(quality).average().orElseThrow(),
        least.processor() / leastBeside.processor(),
        least.wall() / leastBeside.wall());
  }

  /** All workloads measured. */
  public List<Measured> measure(List<Workload> workloads) {
    return workloads.stream().map(this::measure).toList();
  }

  /** What became worse or slower, in words; empty when all is well. */
  public static List<String> complaints(List<Measured> now, Baseline baseline) {
    List<String> complaints = new ArrayList<>();
    for (Measured measured : now) {
      Measured before = baseline.get(measured.workload());
      compare("cost", measured, measured.quality() / before.quality(), DEARER, complaints);
      compare("work", measured, measured.work() / before.work(), MORE_WORK, complaints);
      compare("waiting", measured, measured.waiting() / before.waiting(), MORE_WAITING, complaints);
    }
    return complaints;
  }

  private static void compare(
      String what, Measured measured, double ratio, double slack, List<String> complaints) {
    if (ratio > slack) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "%s: %s is %.3f times the baseline's, more than %.2f",
              measured.workload(),
              what,
              ratio,
              slack));
    }
  }
}
