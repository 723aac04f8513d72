package se.bokskjuts.api.field;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.data.access.AccountStore;
import se.bokskjuts.data.access.ApiKeyStore;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;

/**
 * The units whose day somebody may report on: a coordinator all, staff those of its municipality.
 */
@Service
class OwnUnits {
  private static final String KEY = "key:";

  private final UnitStore units;
  private final AccountStore accounts;
  private final ApiKeyStore keys;

  OwnUnits(UnitStore units, AccountStore accounts, ApiKeyStore keys) {
    this.units = units;
    this.accounts = accounts;
    this.keys = keys;
  }

  static boolean isCoordinator(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(a -> a.getAuthority().equals(Role.COORDINATOR.authority()));
  }

  List<StoredUnit> list(Authentication who) {
    List<StoredUnit> served = units.list().stream().filter(StoredUnit::active).toList();
    if (isCoordinator(who)) {
      return served;
    }
    Set<String> municipalities = new HashSet<>();
    grantsOf(who.getName())
        .filter(g -> g.role().equals(Role.STAFF.name()))
        .flatMap(g -> g.municipality().stream())
        .forEach(municipalities::add);
    return served.stream().filter(u -> municipalities.contains(u.unit().municipality())).toList();
  }

  Reporter.Person reporter(Authentication who) {
    Set<UnitId> own = new HashSet<>();
    list(who).forEach(u -> own.add(u.unit().id()));
    return new Reporter.Person(who.getName(), own::contains, isCoordinator(who));
  }

  private Stream<Grant> grantsOf(String name) {
    return name.startsWith(KEY)
        ? keys.list().stream()
            .filter(k -> k.name().equals(name.substring(KEY.length())))
            .map(k -> k.grant())
        : accounts.find(name).stream().flatMap(a -> a.grants().stream());
  }
}
