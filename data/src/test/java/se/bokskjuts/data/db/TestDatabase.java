package se.bokskjuts.data.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Real databases for tests: one server per test JVM, and for whoever asks a new database, copied
 * from one that is migrated once. The time zone is far from Sweden's, so that a date that depends
 * on it comes out wrong.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<String> FILLED = new HashSet<>();
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

  /** An empty database with all tables. */
  public static Database create() {
    return copyOf("migrated");
  }

  /** A database filled once per test JVM and copied for whoever asks. */
  public static synchronized Database create(String filledName, Consumer<Database> filling) {
    if (FILLED.add(filledName)) {
      execute(SERVER, "CREATE DATABASE " + filledName + " TEMPLATE migrated");
      filling.accept(Database.of(SERVER.getDatabase("postgres", filledName)));
    }
    return copyOf(filledName);
  }

  private static Database copyOf(String template) {
    String name = "test" + COUNT.incrementAndGet();
    execute(SERVER, "CREATE DATABASE " + name + " TEMPLATE " + template);
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
