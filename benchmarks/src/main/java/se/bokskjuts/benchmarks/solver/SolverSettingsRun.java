package se.bokskjuts.benchmarks.solver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.optaplanner.benchmark.api.PlannerBenchmark;
import org.optaplanner.benchmark.api.PlannerBenchmarkFactory;
import org.optaplanner.benchmark.config.PlannerBenchmarkConfig;
import org.optaplanner.benchmark.config.SolverBenchmarkConfig;
import org.optaplanner.benchmark.impl.DefaultPlannerBenchmark;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.EmptyPlan;
import se.bokskjuts.optimizer.planned.DaySolver;
import se.bokskjuts.optimizer.planned.PlannedDay;

/** The same time as one long search or as several, each from the best so far; by threads. */
final class SolverSettingsRun {
  private static final List<Integer> SLICES = List.of(1, 4, 16);

  private final long millis;
  private final List<Integer> threads;
  private final long seed;

  SolverSettingsRun(double seconds, List<Integer> threads, long seed) {
    this.millis = Math.round(seconds * 1000);
    this.threads = threads;
    this.seed = seed;
  }

  /**
   * What came of it.
   *
   * @param page the report's first
   * @param table Markdown: what each setting's plan of each day costs
   */
  record Report(Path page, String table) {}

  Report run(List<DayProblem> days, Path folder) {
    PlannerBenchmarkConfig config =
        new PlannerBenchmarkConfig()
            .withBenchmarkDirectory(folder.toFile())
            .withWarmUpSecondsSpentLimit(0L)
            .withSolverBenchmarkConfigList(settings());
    PlannedDay[] problems =
        days.stream().map(d -> PlannedDay.of(d, EmptyPlan.of(d))).toArray(PlannedDay[]::new);
    PlannerBenchmark benchmark =
        PlannerBenchmarkFactory.create(config).buildPlannerBenchmark(problems);
    benchmark.benchmark();
    return new Report(
        newestReport(folder),
        SettingsTable.of(days, ((DefaultPlannerBenchmark) benchmark).getPlannerBenchmarkResult()));
  }

  /** Each run has a folder of its own, named by its time. */
  private static Path newestReport(Path folder) {
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.map(run -> run.resolve("index.html"))
          .filter(Files::exists)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SolverBenchmarkConfig> settings() {
    List<SolverBenchmarkConfig> all = new ArrayList<>();
    for (int count : threads) {
      for (int slices : SLICES) {
        SolverBenchmarkConfig setting = new SolverBenchmarkConfig();
        setting.setName(slices + " x " + millis / slices + " ms - threads " + count);
        setting.setSolverConfig(solver(slices, count));
        all.add(setting);
      }
    }
    return all;
  }

  // The list is raw in OptaPlanner's own signature.
  @SuppressWarnings("rawtypes")
  private SolverConfig solver(int slices, int count) {
    List<Class<? extends CustomPhaseCommand>> steps =
        Collections.nCopies(slices, SearchSlice.class);
    CustomPhaseConfig phase = new CustomPhaseConfig();
    phase.setCustomPhaseCommandClassList(steps);
    phase.setCustomProperties(
        Map.of(
            "millis", String.valueOf(millis / slices),
            "threads", String.valueOf(count),
            "seed", String.valueOf(seed)));
    return DaySolver.scoring().withPhases(phase);
  }
}
