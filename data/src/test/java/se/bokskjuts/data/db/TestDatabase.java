package se.bokskjuts.data.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real databases for tests: one server per test JVM, and for whoever asks a new database, copied
 * from one that is migrated once. The time zone is far from Sweden's, so that a date that depends
 * on it comes out wrong.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .start();
      execute(server, "CREATE DATABASE migrated");
      Database.of(server.getDatabase("postgres", "migrated")).migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database with all tables; one per test class is enough, more cost 50 ms each. */
  public static Database create() {
    String name = "test" + COUNT.incrementAndGet();
    execute(SERVER, "CREATE DATABASE " + name + " TEMPLATE migrated");
    return Database.of(SERVER.getDatabase("postgres", name));
  }

  private static void execute(EmbeddedPostgres server, String command) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
