package se.bokskjuts.data.access;

import java.util.Optional;

/**
 * A role that somebody has.
 *
 * @param municipality of a STAFF role, where it is of one; empty for all others
 * @param unit of a STAFF role, by id, where it is of one unit alone
 */
public record Grant(String role, Optional<String> municipality, Optional<String> unit) {
  public Grant(String role, Optional<String> municipality) {
    this(role, municipality, Optional.empty());
  }

  public static Grant of(String role) {
    return new Grant(role, Optional.empty());
  }
}
