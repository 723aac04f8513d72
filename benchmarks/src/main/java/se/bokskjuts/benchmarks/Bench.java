package se.bokskjuts.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.bokskjuts.benchmarks.pdptw.LilimCommand;
import se.bokskjuts.benchmarks.pdptw.SolomonCommand;

/** The bench command; its subcommands each measure one thing. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Mäter hur bra och hur fort. / How good and how fast.",
    subcommands = {LilimCommand.class, SolomonCommand.class})
public final class Bench implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command as the launcher runs it. */
  public static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
