package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A machine's key; the key itself is shown once and never kept.
 *
 * @param prefix its first letters, to know it again in a list
 */
public record ApiKey(
    UUID id,
    String name,
    String prefix,
    Grant grant,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
