package se.bokskjuts.benchmarks.solver;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.benchmarks.MadeUpDays;

/** Writes the report of OptaPlanner's benchmarker. */
@Command(
    name = "solver",
    mixinStandardHelpOptions = true,
    description =
        "OptaPlanners egen jämförelse av planerarens inställningar, som webbsida."
            + " / OptaPlanner's own benchmark report over the planner's settings.")
public final class SolverVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin
  private final MadeUpDays days =
      new MadeUpDays(List.of(57, 100), 10, List.of(1, 2), Path.of("out/solver"));

  @Override
  public Integer call() {
    Path report =
        new SolverSettingsRun(days.seconds(), days.threads(), days.seed())
            .run(days.units().stream().map(MadeUpDay::of).toList(), days.out());
    spec.commandLine().getOut().println(report.toAbsolutePath().normalize());
    return 0;
  }
}
