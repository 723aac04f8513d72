package se.bokskjuts.benchmarks.pdptw;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Solves instances in Solomon's format. */
@Command(
    name = "solomon",
    mixinStandardHelpOptions = true,
    description = "Solomon VRPTW: fordon först, sedan sträcka. / Vehicles first, then distance.")
public final class SolomonCommand implements Callable<Integer> {
  @Mixin private BenchOptions options = new BenchOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var line = spec.commandLine();
    return new BenchRun(options, SolomonFile::read, line.getOut(), line.getErr()).run();
  }
}
