package se.bokskjuts.api.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * What the caller may see. Staff see their own unit, or the units of their municipality; every
 * other role, and the service's own work, sees all.
 */
@Component
public class Sight {
  private static final Set<String> WIDE =
      Set.of(
          Role.ADMIN.authority(),
          Role.COORDINATOR.authority(),
          Role.PLANNER.authority(),
          Role.VIEWER.authority());

  private final UnitStore units;

  Sight(UnitStore units) {
    this.units = units;
  }

  /** Whether the caller sees less than all. */
  public boolean isNarrow() {
    @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null) {
      return false;
    }
    Set<String> roles =
        caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return roles.contains(Role.STAFF.authority()) && roles.stream().noneMatch(WIDE::contains);
  }

  public boolean sees(Unit unit) {
    return !isNarrow()
        || scopes().stream()
            .anyMatch(
                s ->
                    s.unit().equals(unit.id().value())
                        || !s.municipality().isEmpty()
                            && s.municipality().equals(unit.municipality()));
  }

  /** False for a unit that is not there, unless the caller sees all. */
  public boolean sees(UnitId unit) {
    return !isNarrow() || units.find(unit).map(StoredUnit::unit).filter(this::sees).isPresent();
  }

  public void require(UnitId unit) {
    if (!sees(unit)) {
      throw RefusedException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  /** For what concerns more than one's own units. */
  public void requireAll() {
    if (isNarrow()) {
      throw RefusedException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  private static List<StaffOf> scopes() {
    @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller == null
        ? List.of()
        : caller.getAuthorities().stream()
            .filter(StaffOf.class::isInstance)
            .map(StaffOf.class::cast)
            .toList();
  }
}
