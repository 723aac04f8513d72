package se.bokskjuts.api.field;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;

/** The units whose day the caller may report on: a coordinator all, staff those that it is of. */
@Service
class OwnUnits {
  private final UnitStore units;
  private final Sight sight;

  OwnUnits(UnitStore units, Sight sight) {
    this.units = units;
    this.sight = sight;
  }

  List<StoredUnit> list() {
    return units.list().stream()
        .filter(StoredUnit::active)
        .filter(u -> sight.sees(u.unit()))
        .toList();
  }

  Reporter.Person reporter(Authentication who) {
    Set<UnitId> own = new HashSet<>();
    list().forEach(u -> own.add(u.unit().id()));
    boolean coordinates =
        who.getAuthorities().stream()
            .anyMatch(a -> a.getAuthority().equals(Role.COORDINATOR.authority()));
    return new Reporter.Person(who.getName(), own::contains, coordinates);
  }
}
