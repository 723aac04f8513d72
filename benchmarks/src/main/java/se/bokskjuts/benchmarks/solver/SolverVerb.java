package se.bokskjuts.benchmarks.solver;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.MadeUpDay;

/** Writes the report of OptaPlanner's benchmarker. */
@Command(
    name = "solver",
    mixinStandardHelpOptions = true,
    description =
        "OptaPlanners egen jämförelse av planerarens inställningar, som webbsida."
            + " / OptaPlanner's own benchmark report over the planner's settings.")
public final class SolverVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--units",
      split = ",",
      defaultValue = "57,100",
      description = "Antal enheter, ${DEFAULT-VALUE}. / Numbers of units.")
  private List<Integer> units = List.of();

  @Option(names = "--seconds", defaultValue = "10", description = "Per körning, ${DEFAULT-VALUE}.")
  private double seconds = 10;

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "Söktrådar, ${DEFAULT-VALUE}. / Search threads.")
  private List<Integer> threads = List.of();

  @Option(names = "--seed", defaultValue = "1", description = "Frö. / Seed.")
  private long seed = 1;

  @Option(names = "--out", defaultValue = "out/solver", description = "Mapp, ${DEFAULT-VALUE}.")
  private Path out = Path.of("out/solver");

  @Override
  public Integer call() {
    Path report =
        new SolverSettingsRun(seconds, threads, seed)
            .run(units.stream().map(MadeUpDay::of).toList(), out);
    spec.commandLine().getOut().println(report.toAbsolutePath().normalize());
    return 0;
  }
}
