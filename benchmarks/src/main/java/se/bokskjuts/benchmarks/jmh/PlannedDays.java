package se.bokskjuts.benchmarks.jmh;

import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/** A made-up county's day, a rough plan of it and a better one. */
@State(Scope.Benchmark)
public class PlannedDays {
  /** Places served; vans and items grow with them, so the routes stay about as long. */
  @Param({"25", "50", "100", "200"})
  public int units;

  DayProblem day = empty();
  List<Plan> plans = List.of();

  private static DayProblem empty() {
    return MadeUpDay.of(5);
  }

  /** Makes the day and its two plans. */
  @Setup
  public void plan() {
    day = MadeUpDay.of(units);
    plans = List.of(solve(200).plan(), solve(2_000).plan());
  }

  PlanAnswer solve(long steps) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(steps, 1), SolveListener.SILENT, () -> false);
  }
}
