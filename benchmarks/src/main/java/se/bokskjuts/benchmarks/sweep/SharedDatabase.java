package se.bokskjuts.benchmarks.sweep;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.scenario.ScenarioRefused;

/**
 * The database that the processes share: the one whose address is given, else the program's own
 * PostgreSQL under {@code BOKSKJUTS_HOME}, which the web service uses too.
 */
final class SharedDatabase implements AutoCloseable {
  private static final int USUAL_PORT = 15432;

  private final Optional<EmbeddedDatabase> own;
  private final DataSource source;
  private final Database database;

  private SharedDatabase(Optional<EmbeddedDatabase> own, DataSource source) {
    this.own = own;
    this.source = source;
    this.database = Database.of(source).migrate();
  }

  /**
   * @param given an address such as {@code jdbc:postgresql://machine/bokskjuts}; else that of the
   *     setting {@code BOKSKJUTS_DATABASE_URL} if there is one
   */
  static SharedDatabase open(Optional<String> given) {
    Optional<String> url = given.or(() -> find("BOKSKJUTS_DATABASE_URL"));
    if (url.isPresent()) {
      return new SharedDatabase(Optional.empty(), source(url.get()));
    }
    EmbeddedDatabase server = EmbeddedDatabase.open(folder(), port());
    return new SharedDatabase(Optional.of(server), server.dataSource());
  }

  private static DataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw new ScenarioRefused(
          "BOKSKJUTS_DATABASE_URL: skriv / write jdbc:postgresql://MASKIN/DATABAS, inte / not "
              + url);
    }
    find("BOKSKJUTS_DATABASE_USER").ifPresent(source::setUser);
    find("BOKSKJUTS_DATABASE_PASSWORD").ifPresent(source::setPassword);
    return source;
  }

  private static Path folder() {
    Path home = find("BOKSKJUTS_HOME").map(Path::of).orElse(Path.of(".bokskjuts"));
    return find("BOKSKJUTS_DATABASE_DIRECTORY").map(Path::of).orElse(home.resolve("pg"));
  }

  private static int port() {
    return find("BOKSKJUTS_DATABASE_PORT")
        .filter(text -> text.matches("\\d{1,5}"))
        .map(Integer::valueOf)
        .orElse(USUAL_PORT);
  }

  private static Optional<String> find(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  Database database() {
    return database;
  }

  DataSource source() {
    return source;
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedDatabase::close);
  }
}
