package se.bokskjuts.api.cli;

/** What the shell hears of how it went. */
final class Exit {
  static final int DONE = 0;

  /** The input or the plan is wrong, each fault listed; or the program failed. */
  static final int WRONG = 1;

  static final int USAGE = 2;

  private Exit() {}
}
