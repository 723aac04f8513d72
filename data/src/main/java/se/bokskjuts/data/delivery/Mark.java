package se.bokskjuts.data.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The last word on one thing.
 *
 * @param reason why, where it went otherwise than planned
 */
public record Mark(EventKind kind, Optional<Reason> reason, Instant at, String by) {
  static Mark of(DeliveryEvent event) {
    return new Mark(event.kind(), event.reason(), event.happenedAt(), event.reportedBy());
  }
}
