package se.bokskjuts.api;

import se.bokskjuts.api.cli.Cli;

/** Where the program begins: one verb of the command line, or the web service by {@code serve}. */
public final class Bokskjuts {
  private Bokskjuts() {}

  public static void main(String[] args) {
    System.exit(Cli.run(args));
  }
}
