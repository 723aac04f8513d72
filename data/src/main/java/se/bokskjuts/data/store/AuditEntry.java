package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.Map;

/**
 * Who did what to which thing.
 *
 * @param action such as {@code plan.published}
 * @param objectKind such as {@code plan}
 * @param detail what changed, by name; nothing of borrowers, no secrets
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String action,
    String objectKind,
    String objectId,
    Map<String, String> detail) {
  public AuditEntry {
    detail = Map.copyOf(detail);
  }
}
