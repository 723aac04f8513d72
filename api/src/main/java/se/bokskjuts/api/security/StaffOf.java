package se.bokskjuts.api.security;

import java.io.Serializable;
import org.springframework.security.core.GrantedAuthority;

/**
 * What staff are of; one of the two is empty.
 *
 * @param unit by id
 */
record StaffOf(String municipality, String unit) implements GrantedAuthority, Serializable {
  @Override
  public String getAuthority() {
    return unit.isEmpty() ? "STAFF_OF_MUNICIPALITY_" + municipality : "STAFF_OF_UNIT_" + unit;
  }
}
