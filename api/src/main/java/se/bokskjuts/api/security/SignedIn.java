package se.bokskjuts.api.security;

import java.util.Collection;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person with a password, and which version of the account signed in. */
final class SignedIn extends User implements OfVersion {
  private final int version;

  SignedIn(
      String name,
      String passwordHash,
      Collection<? extends GrantedAuthority> authorities,
      int version) {
    super(name, passwordHash, authorities);
    this.version = version;
  }

  @Override
  public int version() {
    return version;
  }

  /** Empty for keys of machines and for nobody. */
  static OptionalLong versionOf(@Nullable Authentication who) {
    return who != null && who.getPrincipal() instanceof OfVersion p
        ? OptionalLong.of(p.version())
        : OptionalLong.empty();
  }
}
