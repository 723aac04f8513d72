package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.DRIVER_LINK;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.VanId;

/** Drivers' links, by the hashes of their tokens. */
public final class DriverLinkStore {
  private final DSLContext sql;

  public DriverLinkStore(Database database) {
    this.sql = database.sql();
  }

  public void add(DriverLink link, String token) {
    sql.insertInto(DRIVER_LINK)
        .set(DRIVER_LINK.TOKEN_HASH, hash(token))
        .set(DRIVER_LINK.PLAN_ID, link.plan())
        .set(DRIVER_LINK.VAN_ID, link.van().value())
        .set(DRIVER_LINK.EXPIRES_AT, link.expiresAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static byte[] hash(String token) {
    return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for a token that nobody gave out, that has ended, or was revoked. */
  public Optional<DriverLink> find(String token, Instant now) {
    return sql.selectFrom(DRIVER_LINK)
        .where(DRIVER_LINK.TOKEN_HASH.eq(hash(token)))
        .and(DRIVER_LINK.REVOKED_AT.isNull())
        .and(DRIVER_LINK.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
        .fetchOptional()
        .map(
            row ->
                new DriverLink(
                    row.getPlanId(), VanId.of(row.getVanId()), row.getExpiresAt().toInstant()));
  }

  /** Ends all links of a plan, as when another replaces it. */
  public void revokeAll(UUID plan) {
    sql.update(DRIVER_LINK)
        .set(DRIVER_LINK.REVOKED_AT, currentOffsetDateTime())
        .where(DRIVER_LINK.PLAN_ID.eq(plan))
        .and(DRIVER_LINK.REVOKED_AT.isNull())
        .execute();
  }
}
