package se.bokskjuts.api.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.bokskjuts.data.access.Grant;

/** Roles as Spring Security knows them. */
final class Grants {
  private Grants() {}

  static List<GrantedAuthority> authorities(List<Grant> grants) {
    List<GrantedAuthority> all = new ArrayList<>();
    for (Grant grant : grants) {
      all.add(new SimpleGrantedAuthority("ROLE_" + grant.role()));
      if (grant.municipality().isPresent() || grant.unit().isPresent()) {
        all.add(new StaffOf(grant.municipality().orElse(""), grant.unit().orElse("")));
      }
    }
    return all.stream().distinct().toList();
  }
}
