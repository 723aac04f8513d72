package se.bokskjuts.benchmarks.whatif;

/** A scenario, or what was asked of it, cannot be used; the message says why and what to do. */
final class ScenarioRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScenarioRefused(String message) {
    super(message);
  }
}
