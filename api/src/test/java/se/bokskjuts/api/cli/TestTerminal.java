package se.bokskjuts.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal that remembers what it was told. */
record TestTerminal(Terminal terminal, ByteArrayOutputStream out, ByteArrayOutputStream err) {
  static TestTerminal swedish() {
    return in("sv");
  }

  static TestTerminal english() {
    return in("en");
  }

  private static TestTerminal in(String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), CliTexts.of(language), false);
    return new TestTerminal(terminal, out, err);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  int run(String... args) {
    return Cli.run(terminal, args);
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
