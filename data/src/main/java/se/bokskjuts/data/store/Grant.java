package se.bokskjuts.data.store;

import java.util.Optional;
import se.bokskjuts.model.UnitId;

/** A role, and for staff the one municipality or unit that it holds for. */
public record Grant(Role role, Optional<String> municipality, Optional<UnitId> unit) {
  public Grant {
    int scopes = (municipality.isPresent() ? 1 : 0) + (unit.isPresent() ? 1 : 0);
    if (scopes != (role == Role.STAFF ? 1 : 0)) {
      throw new IllegalArgumentException(
          "STAFF is of one municipality or one unit, the other roles of none: " + role);
    }
  }

  public static Grant of(Role role) {
    return new Grant(role, Optional.empty(), Optional.empty());
  }
}
