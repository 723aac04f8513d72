package se.bokskjuts.data.db;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;

/**
 * The tables, reached by the stores alone. Stores called inside {@link #inTransaction} by the same
 * thread share its transaction.
 */
public final class Database {
  private final DataSource source;
  private final DSLContext sql;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  private Database(DataSource source) {
    this.source = source;
    DataSourceConnectionProvider connections = new DataSourceConnectionProvider(source);
    this.sql =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(connections)
                .set(new ThreadLocalTransactionProvider(connections))
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false)));
  }

  /** Pooling is the source's affair. */
  public static Database of(DataSource source) {
    return new Database(source);
  }

  /** Brings the tables up to date; safe from several processes at once. */
  public Database migrate() {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .load()
        .migrate();
    return this;
  }

  /**
   * All or nothing: an exception undoes what the work did. Inside another one's work it is part of
   * that, and undone with it. Throws {@link BrokenRuleException} when a constraint refuses a row.
   */
  public <T> T inTransaction(Supplier<T> work) {
    if (inside.get()) {
      return work.get();
    }
    inside.set(true);
    try {
      return sql.transactionResult(transaction -> work.get());
    } catch (IntegrityConstraintViolationException e) {
      throw new BrokenRuleException(e);
    } finally {
      inside.remove();
    }
  }

  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /** For the stores. */
  public DSLContext sql() {
    return sql;
  }
}
