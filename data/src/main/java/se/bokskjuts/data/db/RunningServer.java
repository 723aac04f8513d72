package se.bokskjuts.data.db;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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
record RunningServer(ProcessHandle process, int port, String user) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Empty if no server works on the folder; a pid file left by a crash does not count. */
  static Optional<RunningServer> find(Path data, String user) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
      if (lines.size() < 4) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(3).strip());
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .map(process -> new RunningServer(process, port, user))
          .filter(server -> server.worksOn(data));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Another server may have got the pid or the port since. */
  private boolean worksOn(Path data) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SHOW data_directory")) {
      return row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
    } catch (SQLException | IOException e) {
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

  /** False once the process has ended, even if another has got its number since. */
  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Starts a server that died again, at its port and with its options, which it left beside its
   * data. PostgreSQL refuses while sessions of the dead one are still ending.
   */
  static void restart(Path data, Path log, Duration patience) throws IOException {
    String options = Files.readString(data.resolve("postmaster.opts"));
    Path program = Path.of(options.substring(0, options.indexOf(" \""))).resolveSibling("pg_ctl");
    List<String> command = new ArrayList<>();
    if (LinuxUtils
        .isUnshareAvailable()) { // As the library does: PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program.toString(), "restart", "--wait", "--timeout"));
    command.addAll(List.of("" + patience.toSeconds(), "--pgdata", "" + data, "--log", "" + log));
    Redirect said = Redirect.appendTo(log.toFile());
    Process starting = new ProcessBuilder(command).redirectOutput(said).redirectError(said).start();
    try {
      if (starting.waitFor() != 0) {
        throw new IllegalStateException("pg_ctl ended with " + starting.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server started", e);
    }
  }

  /** Ends sessions, writes what is to be written, and waits until the process is gone. */
  void stop() throws IOException {
    if (!isAlive()) {
      return;
    }
    // SIGINT is PostgreSQL's fast shutdown; Java's own destroy() would wait for idle sessions.
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("process " + process.pid() + " does not stop", e);
    }
  }
}
