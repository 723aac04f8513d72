package se.bokskjuts.benchmarks.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.SolveSettings;

class RegressionIT {
  private static final DayProblem DAY = MadeUpDay.ofDalarna(Workloads.ITEMS);

  private final RegressionCheck check = new RegressionCheck();

  @Test
  void nothing_is_dearer_or_slower_than_the_committed_baseline() {
    List<Measured> now = check.measure(Workloads.all());

    assertThat(RegressionCheck.complaints(now, Baseline.committed())).isEmpty();
  }

  @Test
  void a_planted_slow_down_is_found() {
    Baseline baseline = baseline(check.measure(planning(Workloads.DAY_STEPS)));
    Workload honest = planning(Workloads.DAY_STEPS);
    Workload slowed =
        new Workload("planning", seed -> honest.run().applyAsDouble(seed) + idle(honest, seed));

    List<String> complaints = RegressionCheck.complaints(List.of(check.measure(slowed)), baseline);

    assertThat(complaints).anyMatch(c -> c.startsWith("planning: work"));
  }

  @Test
  void a_planted_worse_search_is_found() {
    Baseline baseline = baseline(check.measure(planning(Workloads.DAY_STEPS)));

    List<String> complaints =
        RegressionCheck.complaints(
            List.of(check.measure(planning(Workloads.DAY_STEPS / 40))), baseline);

    assertThat(complaints).anyMatch(c -> c.startsWith("planning: cost"));
  }

  private static Workload planning(long steps) {
    return Workloads.planning(DAY, seed -> SolveSettings.ofSteps(steps, seed));
  }

  /** The same work twice more, for nothing. */
  private static double idle(Workload work, long seed) {
    return 0 * (work.run().applyAsDouble(seed) + work.run().applyAsDouble(seed));
  }

  private static Baseline baseline(Measured measured) {
    return new Baseline(Map.of(measured.workload(), measured));
  }
}
