package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works with the tool; never a borrower.
 *
 * @param passwordHash with its method in front, such as {@code {bcrypt}}; empty: signs in elsewhere
 * @param oidcSubject who it is for the organisation's own sign-in
 * @param lockedUntil after too many wrong passwords
 */
public record Account(
    UUID id,
    String name,
    String displayName,
    Optional<String> passwordHash,
    Optional<String> oidcSubject,
    List<Grant> grants,
    boolean active,
    int failedLogins,
    Optional<Instant> lockedUntil) {
  public Account {
    grants = List.copyOf(grants);
  }

  /** The hash stays out of logs. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + grants + (active ? "]" : ", inactive]");
  }
}
