package se.bokskjuts.api.cli;

import java.util.Optional;
import picocli.CommandLine.ParameterException;

/** Asks whether a command line would be understood, without carrying it out. */
public final class CliProbe {
  private CliProbe() {}

  /** What is wrong with it; empty if nothing. What bench takes, its own program knows. */
  public static Optional<String> findFault(String command) {
    String[] words = command.split(" +");
    String[] asked = words[0].equals("bench") ? new String[] {"bench"} : words;
    try {
      Cli.commandLine(TestTerminal.swedish().terminal()).parseArgs(asked);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(e.getMessage());
    }
  }
}
