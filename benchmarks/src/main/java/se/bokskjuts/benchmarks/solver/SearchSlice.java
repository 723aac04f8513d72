package se.bokskjuts.benchmarks.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.planned.DaySolver;
import se.bokskjuts.optimizer.planned.PlannedDay;
import se.bokskjuts.optimizer.search.CrateSearch;

/**
 * Part of a solve as one step of a custom phase: searches on from the working solution for a while
 * and adopts what it found. OptaPlanner's benchmarker makes its solvers from their configuration;
 * the planner itself feeds its solver from a search that runs beside it.
 */
public final class SearchSlice implements CustomPhaseCommand<PlannedDay> {
  private long millis = 1_000;
  private int threads = 1;
  private long seed = 1;

  /** Wall time of the slice, ms; a custom property of the phase. */
  public void setMillis(long millis) {
    this.millis = millis;
  }

  /** Search threads; a custom property of the phase. */
  public void setThreads(int threads) {
    this.threads = threads;
  }

  /** Of every random choice; a custom property of the phase. */
  public void setSeed(long seed) {
    this.seed = seed;
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<PlannedDay> director) {
    PlannedDay working = director.getWorkingSolution();
    SolveSettings settings = SolveSettings.ofTime(Duration.ofMillis(millis), seed, threads);
    AtomicReference<Plan> best = new AtomicReference<>();
    new CrateSearch()
        .run(
            working.day(),
            Optional.of(working.toPlan()),
            settings,
            () -> false,
            (plan, cost, phase, steps) -> best.set(plan));
    if (best.get() != null) {
      DaySolver.adopt(director, best.get());
    }
  }
}
