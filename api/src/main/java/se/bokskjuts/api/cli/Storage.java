package se.bokskjuts.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.store.StartingData;

/** The database while a verb runs: the one that is set, otherwise the program's own server. */
final class Storage implements AutoCloseable {
  private static final String USUAL_PORT = "15432";
  private final Optional<EmbeddedDatabase> own;
  private final Database database;

  private Storage(Optional<EmbeddedDatabase> own, DataSource source) {
    this.own = own;
    this.database = Database.of(source).migrate();
  }

  /** With its tables up to date and, when it is new, with Dalarna in it. */
  static Storage open(Terminal terminal) {
    terminal.warn("storage.opening");
    Storage storage = open(terminal.texts(), Settings.ofMachine());
    new StartingData(storage.database).fill(DalarnaBase.load());
    return storage;
  }

  private static Storage open(CliTexts texts, Settings machine) {
    Optional<String> url = machine.find("BOKSKJUTS_DATABASE_URL");
    if (url.isPresent()) {
      return new Storage(Optional.empty(), source(texts, machine, url.get()));
    }
    EmbeddedDatabase server = EmbeddedDatabase.open(folder(machine), port(texts, machine));
    // Ctrl-C outside a search ends the program: the server would live on, to be taken over later.
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return new Storage(Optional.of(server), server.dataSource());
  }

  private static int port(CliTexts texts, Settings machine) {
    String port = machine.find("BOKSKJUTS_DATABASE_PORT").orElse(USUAL_PORT);
    if (!port.matches("\\d{1,5}")) {
      throw new InputRefused(texts.get("storage.bad-port", port));
    }
    return Integer.parseInt(port);
  }

  private static Path folder(Settings machine) {
    return machine
        .find("BOKSKJUTS_DATABASE_DIRECTORY")
        .map(Path::of)
        .orElse(Home.folder().resolve("pg"));
  }

  private static DataSource source(CliTexts texts, Settings machine, String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw new InputRefused(texts.get("storage.bad-url", url));
    }
    machine.find("BOKSKJUTS_DATABASE_USER").ifPresent(source::setUser);
    machine.find("BOKSKJUTS_DATABASE_PASSWORD").ifPresent(source::setPassword);
    return source;
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedDatabase::close);
  }
}
