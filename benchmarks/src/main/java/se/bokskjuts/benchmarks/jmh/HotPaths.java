package se.bokskjuts.benchmarks.jmh;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.planned.DaySolver;

/** What a second is enough for, per second. */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HotPaths {
  private static final int STEPS = 2_000;
  private static final int ADOPTIONS = 50;

  /** Moves of our search: a ruin, a recreation and the fast evaluator's verdict each. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public PlanAnswer searchMoves(PlannedDays days) {
    return days.solve(STEPS);
  }

  /** Moves of OptaPlanner: a plan adopted and scored by the constraint streams, increment only. */
  @Benchmark
  @OperationsPerInvocation(ADOPTIONS)
  public Plan constraintStreamMoves(PlannedDays days) {
    Deque<Plan> source = new ArrayDeque<>();
    for (int i = 0; i < ADOPTIONS; i++) {
      source.add(days.plans.get(i % days.plans.size()));
    }
    return DaySolver.solve(
        days.day, days.plans.get(0), () -> Optional.ofNullable(source.poll()), better -> {});
  }

  /** Plans judged from scratch by the checker. */
  @Benchmark
  public Judgement judgements(PlannedDays days) {
    return PlanChecker.judge(days.day, days.plans.get(1));
  }
}
