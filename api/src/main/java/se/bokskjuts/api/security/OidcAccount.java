package se.bokskjuts.api.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person who signed in at the provider, under the name of the account here. */
final class OidcAccount extends DefaultOidcUser implements OfVersion {
  private final String account;
  private final int version;

  OidcAccount(
      OidcUser user,
      String account,
      Collection<? extends GrantedAuthority> authorities,
      int version) {
    super(authorities, user.getIdToken(), user.getUserInfo());
    this.account = account;
    this.version = version;
  }

  @Override
  public String getName() {
    return account;
  }

  @Override
  public int version() {
    return version;
  }
}
