package se.bokskjuts.api.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands here for the list of verbs; the launcher starts the benchmarks' own program for it. */
@Command(name = "bench")
final class BenchVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(hidden = true)
  List<String> arguments = List.of();

  BenchVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.warn("bench.elsewhere");
    return Exit.USAGE;
  }
}
