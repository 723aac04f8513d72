package se.bokskjuts.api.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.access.Account;
import se.bokskjuts.data.access.AccountStore;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditStore;

/**
 * Finds or makes the account of a person whom the provider vouches for. The roles are the
 * provider's at each sign-in; nobody without one comes in, nor whose account was closed here.
 */
@Component
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private static final String UNIT = "unit=";

  private final OidcUserService provider = new OidcUserService();
  private final AccountStore accounts;
  private final AuditStore audit;
  private final OidcSettings settings;

  OidcAccounts(AccountStore accounts, AuditStore audit, OidcSettings settings) {
    this.accounts = accounts;
    this.audit = audit;
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = provider.loadUser(request);
    List<Grant> grants = grantsOf(user.getClaims().get(settings.rolesClaim()));
    if (grants.isEmpty()) {
      throw refused("no_role");
    }
    if (user.getSubject().isBlank()) { // All who have none would be one and the same.
      throw refused("no_subject");
    }
    String subject = settings.issuer() + "|" + user.getSubject();
    String name = accountOf(user, subject, grants);
    int version = accounts.findVersion(name).orElse(0);
    return new OidcAccount(user, name, Grants.authorities(grants), version);
  }

  private String accountOf(OidcUser user, String subject, List<Grant> grants) {
    Optional<Account> known = accounts.findBySubject(subject);
    if (known.isEmpty()) {
      return newAccount(user, subject, grants);
    }
    String name = known.get().name();
    if (!new HashSet<>(known.get().grants()).equals(new HashSet<>(grants))) {
      accounts.setGrants(name, grants);
      audit.add(name, "account.roles", "account", name, Map.of("roles", grants.toString()));
    }
    return name;
  }

  /** A closed account stays closed, and a name that is another's is not taken over. */
  private String newAccount(OidcUser user, String subject, List<Grant> grants) {
    String name = nameOf(user.getClaims().get(settings.nameClaim()));
    if (accounts.knowsSubject(subject) || !accounts.addSubject(name, subject, grants)) {
      throw refused("name_taken_or_closed");
    }
    audit.add(name, "account.added", "account", name, Map.of("roles", grants.toString()));
    return name;
  }

  private static String nameOf(@Nullable Object claim) {
    String name = String.valueOf(claim).toLowerCase(Locale.ROOT).replaceAll("@.*", "");
    name = name.replaceAll("[^a-z0-9._-]", "-");
    if (claim == null || name.length() < 2) {
      throw refused("no_name");
    }
    return name.substring(0, Math.min(40, name.length()));
  }

  private List<Grant> grantsOf(@Nullable Object claim) {
    Collection<?> words =
        claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
    List<Grant> grants = new ArrayList<>();
    for (Object word : words) {
      Optional.ofNullable(settings.roles().get(String.valueOf(word)))
          .map(OidcAccounts::grantOf)
          .filter(g -> !grants.contains(g))
          .ifPresent(grants::add);
    }
    return grants;
  }

  /** Throws when the setting names no role. */
  static Grant grantOf(String setting) {
    String[] parts = setting.split(":", 2);
    Role role = Role.valueOf(parts[0].strip());
    if ((role == Role.STAFF) != (parts.length == 2)) {
      throw new IllegalArgumentException(
          "bokskjuts.oidc.roles: staff are of something: " + setting);
    }
    if (role != Role.STAFF) {
      return Grant.of(role.name());
    }
    String of = parts[1].strip();
    return of.startsWith(UNIT)
        ? new Grant(role.name(), Optional.empty(), Optional.of(of.substring(UNIT.length())))
        : new Grant(role.name(), Optional.of(of));
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error(why));
  }
}
