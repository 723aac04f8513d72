package se.bokskjuts.data.access;

import java.util.Optional;

/**
 * A role that somebody has.
 *
 * @param municipality of a STAFF role, which is always of one; empty for all others
 */
public record Grant(String role, Optional<String> municipality) {
  public static Grant of(String role) {
    return new Grant(role, Optional.empty());
  }
}
