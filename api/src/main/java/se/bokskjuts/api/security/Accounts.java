package se.bokskjuts.api.security;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.access.Account;
import se.bokskjuts.data.access.AccountStore;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditStore;

/** Local accounts of people. Passwords are kept as bcrypt hashes alone. */
@Service
public class Accounts implements UserDetailsService {
  public static final String FIRST_NAME = "admin";
  private static final int SECRET_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AccountStore store;
  private final AuditStore audit;
  private final PasswordEncoder encoder;

  Accounts(AccountStore store, AuditStore audit, PasswordEncoder encoder) {
    this.store = store;
    this.audit = audit;
    this.encoder = encoder;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Account account =
        store.find(name).orElseThrow(() -> new UsernameNotFoundException("no account"));
    if (account.passwordHash().isEmpty()) {
      throw new UsernameNotFoundException("signs in elsewhere");
    }
    return new SignedIn(
        account.name(),
        account.passwordHash(),
        Grants.authorities(account.grants()),
        versionOf(account.name()));
  }

  /** Counts the account's changes; 0 where it is closed. */
  public int versionOf(String name) {
    return store.findVersion(name).orElse(0);
  }

  /** After one's own change: this session goes on, the others end. */
  public void keepSession(HttpSession session, String name) {
    StillWelcomeFilter.keep(session, versionOf(name));
  }

  /** Ends the account's sessions, too. */
  public void changeGrants(String name, List<Grant> grants, String by) {
    if (!store.setGrants(name, grants)) {
      throw RefusedException.of(ProblemCode.NO_SUCH_ACCOUNT, name);
    }
    audit.add(by, "account.roles", "account", name, Map.of("roles", grants.toString()));
  }

  public List<Account> list() {
    return store.list();
  }

  public boolean isEmpty() {
    return store.isEmpty();
  }

  /** Makes an account with a random password, which is returned and kept nowhere. */
  public String add(String name, List<Grant> grants, String by) {
    String password = randomSecret();
    add(name, grants, password, by);
    return password;
  }

  /** Throws when the name is taken. */
  public void add(String name, List<Grant> grants, String password, String by) {
    if (!store.add(new Account(name, encoder.encode(password), grants))) {
      throw RefusedException.of(ProblemCode.NAME_TAKEN, name);
    }
    audit.add(by, "account.added", "account", name, Map.of("roles", grants.toString()));
  }

  /** Returns whether the old password was right. Ends the account's other sessions. */
  public boolean changePassword(String name, String old, String fresh) {
    boolean right =
        store
            .find(name)
            .filter(a -> !a.passwordHash().isEmpty() && encoder.matches(old, a.passwordHash()))
            .isPresent();
    if (right) {
      store.setPasswordHash(name, encoder.encode(fresh));
      audit.add(name, "account.password", "account", name, Map.of());
    }
    return right;
  }

  /** Nobody signs in with it again, and its sessions end. */
  public void close(String name, String by) {
    if (!store.close(name)) {
      throw RefusedException.of(ProblemCode.NO_SUCH_ACCOUNT, name);
    }
    audit.add(by, "account.closed", "account", name, Map.of());
  }

  static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
