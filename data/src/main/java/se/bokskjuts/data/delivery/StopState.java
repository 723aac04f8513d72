package se.bokskjuts.data.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a stop.
 *
 * @param arrived the first word from there
 * @param left when the driver said it was done
 * @param reason why it was missed
 */
public record StopState(
    Phase phase, Optional<Instant> arrived, Optional<Instant> left, Optional<Reason> reason) {
  static final StopState UNHEARD =
      new StopState(Phase.OPEN, Optional.empty(), Optional.empty(), Optional.empty());

  /** Where a stop stands. */
  public enum Phase {
    /** Nothing, or not enough, is known. */
    OPEN,
    DONE,
    MISSED
  }

  public boolean isMissed() {
    return phase == Phase.MISSED;
  }
}
