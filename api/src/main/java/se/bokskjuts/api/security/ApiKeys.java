package se.bokskjuts.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.access.ApiKey;
import se.bokskjuts.data.access.ApiKeyStore;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditStore;

/** Keys of machines. A key is random and long, so its plain SHA-256 is kept, never itself. */
@Service
public class ApiKeys {
  private static final String PREFIX = "bk_";
  private static final int SHOWN = 8;
  private static final long YEARS_IN_FORCE = 1;

  private final ApiKeyStore store;
  private final AuditStore audit;

  ApiKeys(ApiKeyStore store, AuditStore audit) {
    this.store = store;
    this.audit = audit;
  }

  public List<ApiKey> list() {
    return store.list();
  }

  /** Makes a key for a year and returns it; it is shown to nobody again. */
  public String add(String name, Grant grant, String by) {
    String key = PREFIX + Accounts.randomSecret() + Accounts.randomSecret();
    OffsetDateTime end = OffsetDateTime.now().plusYears(YEARS_IN_FORCE);
    if (!store.add(new ApiKey(name, key.substring(0, SHOWN), grant, end), hashOf(key), by)) {
      throw RefusedException.of(ProblemCode.NAME_TAKEN, name);
    }
    audit.add(by, "key.added", "key", name, Map.of("role", grant.role()));
    return key;
  }

  public Optional<ApiKey> find(String key) {
    return key.startsWith(PREFIX) ? store.find(hashOf(key)) : Optional.empty();
  }

  public void close(String name, String by) {
    if (!store.close(name)) {
      throw RefusedException.of(ProblemCode.NO_SUCH_KEY, name);
    }
    audit.add(by, "key.closed", "key", name, Map.of());
  }

  private static byte[] hashOf(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
