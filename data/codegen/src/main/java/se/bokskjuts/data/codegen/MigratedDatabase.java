package se.bokskjuts.data.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.meta.postgres.PostgresDatabase;

/**
 * What jOOQ reads tables from: a PostgreSQL server started for the moment, with the migrations of
 * the folder that the property {@code migrations} names. jOOQ's own parser knows neither collations
 * nor exclusion constraints nor triggers.
 */
public final class MigratedDatabase extends PostgresDatabase {
  private EmbeddedPostgres server;

  @Override
  protected DSLContext create0() {
    if (server == null) {
      start();
    }
    return super.create0();
  }

  private void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .start();
      Flyway.configure()
          .dataSource(server.getPostgresDatabase())
          .locations("filesystem:" + getProperties().getProperty("migrations"))
          .load()
          .migrate();
      setConnection(server.getPostgresDatabase().getConnection());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL for code generation did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL for code generation gave no connection", e);
    }
  }

  @Override
  public void close() {
    super.close();
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for code generation did not stop", e);
      }
    }
  }
}
