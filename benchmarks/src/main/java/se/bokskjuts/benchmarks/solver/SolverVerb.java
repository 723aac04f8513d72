package se.bokskjuts.benchmarks.solver;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;
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
  public Integer call() throws IOException {
    Conditions conditions = new Conditions(spec);
    SolverSettingsRun.Report report =
        new SolverSettingsRun(days.seconds(), days.threads(), days.seed())
            .run(days.units().stream().map(MadeUpDay::of).toList(), days.out());
    String table = conditions.markdown() + report.table();
    Files.writeString(days.out().resolve("solver.md"), table);
    PrintWriter said = spec.commandLine().getOut();
    said.print(table);
    said.flush();
    spec.commandLine().getErr().println(report.page().toAbsolutePath().normalize());
    return 0;
  }
}
