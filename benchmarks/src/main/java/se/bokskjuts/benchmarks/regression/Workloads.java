package se.bokskjuts.benchmarks.regression;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;
import se.bokskjuts.optimizer.pdptw.PdptwSolution;
import se.bokskjuts.optimizer.pdptw.PdptwSolver;

/** The fixed work: days of Dalarna planned, plans judged, requests routed. */
public final class Workloads {
  static final int ITEMS = 1_000;
  static final long DAY_STEPS = 20_000;
  static final long PDPTW_STEPS = 60_000;
  private static final int JUDGEMENTS = 1_500;

  /** Outweighs any distance: vehicles come first. */
  private static final double PER_VEHICLE = 1_000;

  private Workloads() {}

  /** All of them, each by what the launcher runs by default. */
  public static List<Workload> all() {
    DayProblem day = MadeUpDay.ofDalarna(ITEMS);
    return List.of(
        planning(day, seed -> SolveSettings.ofSteps(DAY_STEPS, seed)),
        judging(day),
        routing(seed -> SolveSettings.ofSteps(PDPTW_STEPS, seed)));
  }

  static Workload planning(DayProblem day, LongFunction<SolveSettings> settings) {
    return new Workload(
        "planning",
        seed ->
            new Planner()
                .solve(day, settings.apply(seed), SolveListener.SILENT, () -> false)
                .judgement()
                .cost()
                .total()
                .sek()
                .doubleValue());
  }

  private static Workload judging(DayProblem day) {
    Plan plan =
        new Planner()
            .solve(day, SolveSettings.ofSteps(2_000, 1), SolveListener.SILENT, () -> false)
            .plan();
    Function<Plan, Double> judge =
        p -> PlanChecker.judge(day, p).cost().total().sek().doubleValue();
    return new Workload(
        "judging",
        seed -> {
          double sum = 0;
          for (int i = 0; i < JUDGEMENTS; i++) {
            sum += judge.apply(plan);
          }
          return sum / JUDGEMENTS;
        });
  }

  static Workload routing(LongFunction<SolveSettings> settings) {
    PdptwProblem problem = SyntheticRequests.problem(50);
    return new Workload(
        "routing",
        seed -> {
          PdptwSolution found =
              new PdptwSolver().solve(problem, settings.apply(seed), s -> {}, () -> false);
          return found.vehicles() * PER_VEHICLE + found.distance();
        });
  }
}
