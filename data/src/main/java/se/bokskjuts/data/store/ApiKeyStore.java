package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.API_KEY;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.ApiKeyRecord;
import se.bokskjuts.model.UnitId;

/** Keys of machines, by their hashes. */
public final class ApiKeyStore {
  private final DSLContext sql;

  public ApiKeyStore(Database database) {
    this.sql = database.sql();
  }

  /** Stores a new key. SHA-256 is enough for a secret that is long and random. */
  public void add(ApiKey key, String secret) {
    ApiKeyRecord row = new ApiKeyRecord();
    row.setId(key.id());
    row.setName(key.name());
    row.setPrefix(key.prefix());
    row.setKeyHash(hash(secret));
    row.setRole(key.grant().role().name());
    row.setMunicipality(key.grant().municipality().orElse(null));
    row.setUnitId(key.grant().unit().map(UnitId::value).orElse(null));
    row.setCreatedBy(key.createdBy());
    row.setExpiresAt(key.expiresAt().atOffset(ZoneOffset.UTC));
    sql.insertInto(API_KEY).set(row).execute();
  }

  private static byte[] hash(String secret) {
    return Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of a secret, ended and revoked ones too; notes that it was used. */
  public Optional<ApiKey> use(String secret) {
    return sql.update(API_KEY)
        .set(API_KEY.LAST_USED_AT, currentOffsetDateTime())
        .where(API_KEY.KEY_HASH.eq(hash(secret)))
        .returning()
        .fetchOptional()
        .map(ApiKeyStore::key);
  }

  public List<ApiKey> list() {
    return sql.selectFrom(API_KEY).orderBy(API_KEY.CREATED_AT.desc()).fetch().stream()
        .map(ApiKeyStore::key)
        .toList();
  }

  public void revoke(UUID id) {
    int revoked =
        sql.update(API_KEY)
            .set(API_KEY.REVOKED_AT, currentOffsetDateTime())
            .where(API_KEY.ID.eq(id))
            .execute();
    if (revoked == 0) {
      throw new NotStoredException("key", id);
    }
  }

  private static ApiKey key(ApiKeyRecord row) {
    return new ApiKey(
        row.getId(),
        row.getName(),
        row.getPrefix(),
        new Grant(
            Role.valueOf(row.getRole()),
            Optional.ofNullable(row.getMunicipality()),
            Optional.ofNullable(row.getUnitId()).map(UnitId::of)),
        row.getCreatedBy(),
        row.getExpiresAt().toInstant(),
        Optional.ofNullable(row.getRevokedAt()).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getLastUsedAt()).map(OffsetDateTime::toInstant));
  }
}
