package se.bokskjuts.data.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server at work on a data folder, whoever started it: found by its {@code
 * postmaster.pid}, whose first line is the process and fourth the port.
 */
record RunningServer(long pid, int port, String user) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Empty if no server works on the folder; a pid file left by a crash does not count. */
  static Optional<RunningServer> find(Path data, String user) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
      if (lines.size() < 4) {
        return Optional.empty();
      }
      RunningServer server =
          new RunningServer(
              Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()), user);
      return server.worksOn(data) ? Optional.of(server) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Another server may have got the pid or the port since. */
  private boolean worksOn(Path data) throws IOException {
    if (ProcessHandle.of(pid).isEmpty()) {
      return false;
    }
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SHOW data_directory")) {
      return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName("postgres");
    source.setUser(user);
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  void createDatabase(String name) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      boolean missing;
      try (ResultSet row =
          sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        missing = !row.next();
      }
      if (missing) {
        sql.execute("CREATE DATABASE " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Ends sessions, writes what is to be written, and waits until the process is gone. */
  void stop() throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return;
    }
    // SIGINT is PostgreSQL's fast shutdown; Java's own destroy() would wait for idle sessions.
    new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start();
    try {
      process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("process " + pid + " does not stop", e);
    }
  }
}
