package se.bokskjuts.benchmarks.pdptw;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Solves instances in Lilim's format. */
@Command(
    name = "lilim",
    mixinStandardHelpOptions = true,
    description = "Li & Lim PDPTW: fordon först, sedan sträcka. / Vehicles first, then distance.")
public final class LilimCommand implements Callable<Integer> {
  @Mixin private BenchOptions options = new BenchOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var line = spec.commandLine();
    return new BenchRun(options, LilimFile::read, line.getOut(), line.getErr()).run();
  }
}
