package se.bokskjuts.data.access;

import static org.jooq.impl.DSL.lower;
import static se.bokskjuts.data.jooq.Tables.ACCOUNT;
import static se.bokskjuts.data.jooq.Tables.ACCOUNT_ROLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.AccountRecord;

/** Accounts. A closed one stays in the table, so that its name is never another's. */
public final class AccountStore {
  private final Database database;
  private final DSLContext sql;

  public AccountStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** An open account, whatever the case of the name. */
  public Optional<Account> find(String name) {
    return list(named(name)).stream().findFirst();
  }

  private static Condition named(String name) {
    return lower(ACCOUNT.NAME).eq(name.toLowerCase(Locale.ROOT)).and(ACCOUNT.ACTIVE);
  }

  /** Open accounts, by name. */
  public List<Account> list() {
    return list(ACCOUNT.ACTIVE.isTrue());
  }

  public boolean isEmpty() {
    return !sql.fetchExists(ACCOUNT);
  }

  private List<Account> list(Condition which) {
    return sql.selectFrom(ACCOUNT).where(which).orderBy(ACCOUNT.NAME).fetch().stream()
        .map(this::account)
        .toList();
  }

  private Account account(AccountRecord row) {
    List<Grant> grants =
        sql
            .select(ACCOUNT_ROLE.ROLE, ACCOUNT_ROLE.MUNICIPALITY, ACCOUNT_ROLE.UNIT_ID)
            .from(ACCOUNT_ROLE)
            .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(row.getId()))
            .orderBy(ACCOUNT_ROLE.ROLE)
            .fetch()
            .stream()
            .map(AccountStore::grant)
            .toList();
    String hash = row.getPasswordHash() == null ? "" : row.getPasswordHash();
    return new Account(row.getName(), hash, grants);
  }

  private static Grant grant(Record3<String, String, String> row) {
    return new Grant(
        row.value1(), Optional.ofNullable(row.value2()), Optional.ofNullable(row.value3()));
  }

  /** Counts an open account's changes; empty where there is none. */
  public OptionalInt findVersion(String name) {
    return sql.select(ACCOUNT.ROW_VERSION)
        .from(ACCOUNT)
        .where(named(name))
        .fetchOptional()
        .map(row -> OptionalInt.of(row.value1()))
        .orElse(OptionalInt.empty());
  }

  /** Who signs in elsewhere: an open account by what the provider calls the person. */
  public Optional<Account> findBySubject(String subject) {
    return list(ACCOUNT.OIDC_SUBJECT.eq(subject).and(ACCOUNT.ACTIVE)).stream().findFirst();
  }

  /** Whether the person has an account, though it may be closed. */
  public boolean knowsSubject(String subject) {
    return sql.fetchExists(ACCOUNT, ACCOUNT.OIDC_SUBJECT.eq(subject));
  }

  /** False when the name or the person is taken. */
  public boolean addSubject(String name, String subject, List<Grant> grants) {
    return database.inTransaction(
        () -> {
          UUID id = UUID.randomUUID();
          int added =
              sql.insertInto(ACCOUNT)
                  .set(ACCOUNT.ID, id)
                  .set(ACCOUNT.NAME, name)
                  .set(ACCOUNT.DISPLAY_NAME, name)
                  .set(ACCOUNT.OIDC_SUBJECT, subject)
                  .onConflictDoNothing()
                  .execute();
          if (added == 1) {
            grants.forEach(grant -> insert(id, grant));
          }
          return added == 1;
        });
  }

  /** False when there is no such open account. */
  public boolean setGrants(String name, List<Grant> grants) {
    return database.inTransaction(
        () -> {
          Optional<UUID> id =
              sql.update(ACCOUNT)
                  .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
                  .where(named(name))
                  .returning(ACCOUNT.ID)
                  .fetchOptional()
                  .map(AccountRecord::getId);
          id.ifPresent(
              account -> {
                sql.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account)).execute();
                grants.forEach(grant -> insert(account, grant));
              });
          return id.isPresent();
        });
  }

  /** False when the name is taken, by a closed account too. */
  public boolean add(Account account) {
    return database.inTransaction(
        () -> {
          UUID id = UUID.randomUUID();
          int added =
              sql.insertInto(ACCOUNT)
                  .set(ACCOUNT.ID, id)
                  .set(ACCOUNT.NAME, account.name())
                  .set(ACCOUNT.DISPLAY_NAME, account.name())
                  .set(ACCOUNT.PASSWORD_HASH, account.passwordHash())
                  .onConflictDoNothing()
                  .execute();
          if (added == 1) {
            account.grants().forEach(grant -> insert(id, grant));
          }
          return added == 1;
        });
  }

  private void insert(UUID account, Grant grant) {
    sql.insertInto(ACCOUNT_ROLE)
        .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
        .set(ACCOUNT_ROLE.ROLE, grant.role())
        .set(ACCOUNT_ROLE.MUNICIPALITY, grant.municipality().orElse(null))
        .set(ACCOUNT_ROLE.UNIT_ID, grant.unit().orElse(null))
        .execute();
  }

  public void setPasswordHash(String name, String hash) {
    sql.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
        .where(named(name))
        .execute();
  }

  /** False when there is no such open account. */
  public boolean close(String name) {
    return sql.update(ACCOUNT)
            .set(ACCOUNT.ACTIVE, false)
            .set(ACCOUNT.ROW_VERSION, ACCOUNT.ROW_VERSION.plus(1))
            .where(named(name))
            .execute()
        == 1;
  }
}
