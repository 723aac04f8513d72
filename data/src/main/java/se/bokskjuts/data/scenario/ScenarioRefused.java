package se.bokskjuts.data.scenario;

/** A scenario, or what was asked of it, cannot be used; the message says why and what to do. */
public final class ScenarioRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ScenarioRefused(String message) {
    super(message);
  }
}
