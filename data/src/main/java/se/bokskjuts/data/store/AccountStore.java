package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.lower;
import static se.bokskjuts.data.jooq.Tables.ACCOUNT;
import static se.bokskjuts.data.jooq.Tables.ACCOUNT_ROLE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.AccountRecord;
import se.bokskjuts.data.jooq.tables.records.AccountRoleRecord;
import se.bokskjuts.model.UnitId;

/** Who may sign in, and as what. */
public final class AccountStore {
  private final Database database;
  private final DSLContext sql;

  public AccountStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  public boolean isEmpty() {
    return !sql.fetchExists(ACCOUNT);
  }

  public List<Account> list() {
    return list(DSL.trueCondition());
  }

  /** Upper and lower case are one. */
  public Optional<Account> findByName(String name) {
    return list(lower(ACCOUNT.NAME).eq(name.toLowerCase(Locale.ROOT))).stream().findFirst();
  }

  public Optional<Account> findBySubject(String oidcSubject) {
    return list(ACCOUNT.OIDC_SUBJECT.eq(oidcSubject)).stream().findFirst();
  }

  public Account get(UUID id) {
    return list(ACCOUNT.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotStoredException("account", id));
  }

  private List<Account> list(Condition which) {
    Map<UUID, List<Grant>> grants =
        sql.selectFrom(ACCOUNT_ROLE).fetchGroups(ACCOUNT_ROLE.ACCOUNT_ID, AccountStore::grant);
    return sql.selectFrom(ACCOUNT).where(which).orderBy(ACCOUNT.NAME).fetch().stream()
        .map(row -> account(row, grants.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static Grant grant(Record any) {
    AccountRoleRecord row = any.into(ACCOUNT_ROLE);
    return new Grant(
        Role.valueOf(row.getRole()),
        Optional.ofNullable(row.getMunicipality()),
        Optional.ofNullable(row.getUnitId()).map(UnitId::of));
  }

  private static Account account(AccountRecord row, List<Grant> grants) {
    return new Account(
        row.getId(),
        row.getName(),
        row.getDisplayName(),
        Optional.ofNullable(row.getPasswordHash()),
        Optional.ofNullable(row.getOidcSubject()),
        grants,
        row.getActive(),
        row.getFailedLogins(),
        Optional.ofNullable(row.getLockedUntil()).map(OffsetDateTime::toInstant));
  }

  /** Stores a new account or all of a known one. */
  public void put(Account account) {
    AccountRecord row = new AccountRecord();
    row.setId(account.id());
    row.setName(account.name());
    row.setDisplayName(account.displayName());
    row.setPasswordHash(account.passwordHash().orElse(null));
    row.setOidcSubject(account.oidcSubject().orElse(null));
    row.setActive(account.active());
    row.setFailedLogins(account.failedLogins());
    row.setLockedUntil(account.lockedUntil().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
    database.inTransaction(
        () -> {
          sql.insertInto(ACCOUNT).set(row).onConflict(ACCOUNT.ID).doUpdate().set(row).execute();
          sql.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(row.getId())).execute();
          for (Grant grant : account.grants()) {
            sql.insertInto(ACCOUNT_ROLE)
                .values(
                    row.getId(),
                    grant.role().name(),
                    grant.municipality().orElse(null),
                    grant.unit().map(UnitId::value).orElse(null))
                .execute();
          }
        });
  }

  /** Counts one wrong password; from {@code most} on the account is locked until the given time. */
  public void failLogin(UUID id, int most, Instant lockUntil) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.FAILED_LOGINS, ACCOUNT.FAILED_LOGINS.plus(1))
        .set(
            ACCOUNT.LOCKED_UNTIL,
            DSL.when(ACCOUNT.FAILED_LOGINS.plus(1).ge(most), lockUntil.atOffset(ZoneOffset.UTC))
                .otherwise(ACCOUNT.LOCKED_UNTIL))
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }

  public void succeedLogin(UUID id) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.FAILED_LOGINS, 0)
        .setNull(ACCOUNT.LOCKED_UNTIL)
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }
}
