package se.bokskjuts.data.access;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.API_KEY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.ApiKeyRecord;

/** Keys of machines, by the hash of the key alone. */
public final class ApiKeyStore {
  private final Database database;
  private final DSLContext sql;

  public ApiKeyStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** A key in force, by its SHA-256. */
  public Optional<ApiKey> find(byte[] hash) {
    return sql.selectFrom(API_KEY)
        .where(API_KEY.KEY_HASH.eq(hash).and(inForce()))
        .fetchOptional()
        .map(ApiKeyStore::key);
  }

  private static Condition inForce() {
    return API_KEY.REVOKED_AT.isNull().and(API_KEY.EXPIRES_AT.gt(currentOffsetDateTime()));
  }

  /** Keys in force, by name. */
  public List<ApiKey> list() {
    return sql.selectFrom(API_KEY).where(inForce()).orderBy(API_KEY.NAME).fetch().stream()
        .map(ApiKeyStore::key)
        .toList();
  }

  private static ApiKey key(ApiKeyRecord row) {
    Grant grant =
        new Grant(
            row.getRole(),
            Optional.ofNullable(row.getMunicipality()),
            Optional.ofNullable(row.getUnitId()));
    return new ApiKey(row.getName(), row.getPrefix(), grant, row.getExpiresAt());
  }

  /** False when a key in force has the name. */
  public boolean add(ApiKey key, byte[] hash, String createdBy) {
    return database.inTransaction(
        () -> {
          boolean taken = sql.fetchExists(API_KEY, API_KEY.NAME.eq(key.name()).and(inForce()));
          if (!taken) {
            insert(key, hash, createdBy);
          }
          return !taken;
        });
  }

  private void insert(ApiKey key, byte[] hash, String createdBy) {
    sql.insertInto(API_KEY)
        .set(API_KEY.ID, UUID.randomUUID())
        .set(API_KEY.NAME, key.name())
        .set(API_KEY.PREFIX, key.prefix())
        .set(API_KEY.KEY_HASH, hash)
        .set(API_KEY.ROLE, key.grant().role())
        .set(API_KEY.MUNICIPALITY, key.grant().municipality().orElse(null))
        .set(API_KEY.UNIT_ID, key.grant().unit().orElse(null))
        .set(API_KEY.CREATED_BY, createdBy)
        .set(API_KEY.EXPIRES_AT, key.expiresAt())
        .execute();
  }

  /** False when there is no such key in force. */
  public boolean close(String name) {
    return sql.update(API_KEY)
            .set(API_KEY.REVOKED_AT, currentOffsetDateTime())
            .where(API_KEY.NAME.eq(name).and(inForce()))
            .execute()
        > 0;
  }
}
