package se.bokskjuts.api.cli;

import java.util.Locale;
import picocli.CommandLine;

/** The command line's door: arguments in, exit code out, never a stack trace. */
public final class Cli {
  private Cli() {}

  public static int run(String... args) {
    CliTexts texts = CliTexts.of(args);
    return run(Terminal.ofSystem(texts), args);
  }

  static int run(Terminal terminal, String... args) {
    Locale.setDefault(Locale.ROOT); // no number or file is written by the machine's language
    try {
      Logs.toFile();
      return commandLine(terminal).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Failures(terminal).unexpected(e);
    }
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new RootVerb(), new VerbFactory(terminal));
    useBundle(line, terminal.texts());
    Failures failures = new Failures(terminal);
    line.setOut(new java.io.PrintWriter(terminal.out(), true));
    line.setErr(new java.io.PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler(failures::usage);
    line.setExecutionExceptionHandler((thrown, verb, parsed) -> failures.execution(thrown));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpLongOptionsMaxWidth(26);
    return line;
  }

  private static void useBundle(CommandLine line, CliTexts texts) {
    line.setResourceBundle(texts.bundle());
    line.getSubcommands().values().forEach(verb -> useBundle(verb, texts));
  }
}
