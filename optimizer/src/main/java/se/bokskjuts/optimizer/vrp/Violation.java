package se.bokskjuts.optimizer.vrp;

/**
 * A rule that a given route breaks.
 *
 * @param seconds too early or too late; 0 for other causes
 */
public record Violation(Cause cause, long seconds) {
  /** What is broken. */
  public enum Cause {
    LEAD_TIME,
    DELAY,
    LOAD,
    MAX_TASKS,
    SKILLS,
    PRECEDENCE,
    MISSING_BREAK,
    MAX_TRAVEL_TIME,
    MAX_LOAD,
    MAX_DISTANCE
  }

  static Violation of(Cause cause) {
    return new Violation(cause, 0);
  }
}
