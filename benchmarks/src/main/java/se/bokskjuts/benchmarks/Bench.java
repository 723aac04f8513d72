package se.bokskjuts.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.bokskjuts.benchmarks.days.DaysOptions;
import se.bokskjuts.benchmarks.days.DaysRun;
import se.bokskjuts.benchmarks.http.HttpVerb;
import se.bokskjuts.benchmarks.jmh.JmhVerb;
import se.bokskjuts.benchmarks.pdptw.LilimCommand;
import se.bokskjuts.benchmarks.pdptw.SolomonCommand;
import se.bokskjuts.benchmarks.regression.RegressionVerb;
import se.bokskjuts.benchmarks.replan.ReplanVerb;
import se.bokskjuts.benchmarks.scale.ScaleVerb;
import se.bokskjuts.benchmarks.solver.SolverVerb;
import se.bokskjuts.benchmarks.sweep.WorkVerb;
import se.bokskjuts.benchmarks.whatif.WhatIf;

/** The bench command: service days by {@code --days}; its subcommands each measure one thing. */
@Command(
    name = "./bokskjuts bench",
    mixinStandardHelpOptions = true,
    description = "Mäter hur bra och hur fort. / How good and how fast.",
    subcommands = {
      LilimCommand.class,
      SolomonCommand.class,
      RegressionVerb.class,
      ScaleVerb.class,
      SolverVerb.class,
      HttpVerb.class,
      JmhVerb.class,
      ReplanVerb.class,
      WhatIf.class,
      WorkVerb.class
    })
public final class Bench implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @CommandLine.Mixin private DaysOptions daysOptions = new DaysOptions();

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command as the launcher runs it. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler(
        (thrown, verb, parsed) -> {
          verb.getErr().println("Gick inte / failed: " + thrown);
          return FAILED;
        });
    return line;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    Optional<Path> days = daysOptions.findDays();
    if (days.isEmpty()) {
      line.usage(line.getErr());
      return USAGE;
    }
    return new DaysRun(daysOptions, line.getOut(), line.getErr()).run(days.get());
  }
}
