package se.bokskjuts.data.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server of the program's own: unpacked, started and kept under one folder, and
 * shared by all processes that open the folder. Whoever comes first starts it, whoever leaves last
 * stops it, and one that a killed process left behind is taken over.
 *
 * <p>The folder holds {@code data}, {@code bin}, {@code server.log} and two lock files. Nothing
 * closes it by itself: who opened it closes it, or the next process takes it over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "bokskjuts";
  private static final String USER = "postgres";

  /** After a crash the server first puts its files right; on a slow disk that takes a while. */
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Path home;
  private final FileGate users;
  private RunningServer server;
  private boolean closed;

  private EmbeddedDatabase(Path home, FileGate users, RunningServer server) {
    this.home = home;
    this.users = users;
    this.server = server;
  }

  /**
   * Joins the server of the folder, or starts one. Throws {@link DatabaseStartException} with what
   * to do when it does not start.
   *
   * @param port where to listen; another free one is taken if somebody else listens there
   */
  public static EmbeddedDatabase open(Path home, int port) {
    Path folder = home.toAbsolutePath().normalize();
    try {
      createPrivate(folder);
      try (FileGate starting = FileGate.of(folder.resolve("start.lock"))) {
        starting.enterAlone();
        return openAlone(folder, port);
      }
    } catch (IOException | IllegalStateException | ExceptionInInitializerError e) {
      // The last is what the library throws when it cannot unpack, as on a full disk.
      throw new DatabaseStartException(folder, e);
    }
  }

  /** Closed to other users: the library leaves the binaries inside writable for all. */
  private static void createPrivate(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private static EmbeddedDatabase openAlone(Path home, int port) throws IOException {
    FileGate users = FileGate.of(home.resolve("users.lock"));
    try {
      users.enterTogether();
      RunningServer server =
          RunningServer.find(home.resolve("data"), USER).orElseGet(() -> start(home, port));
      server.createDatabase(NAME);
      return new EmbeddedDatabase(home, users, server);
    } catch (IOException | RuntimeException | Error e) {
      users.close();
      throw e;
    }
  }

  private static RunningServer start(Path home, int port) {
    Path data = home.resolve("data");
    Redirect log = Redirect.appendTo(home.resolve("server.log").toFile());
    try {
      EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setOverrideWorkingDirectory(home.resolve("bin").toFile())
          .setRegisterShutdownHook(false)
          .setPort(isFree(port) ? port : freePort())
          .setPGStartupWait(LONGEST_START)
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("encoding", "UTF8")
          // The library is made for tests and turns durability off.
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .start();
      // The library holds its own lock for as long as this process lives, even when the server is
      // long left to others; the next start makes a new file. Ours are the gates.
      Files.deleteIfExists(data.resolve("epg-lock"));
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    Optional<RunningServer> started = RunningServer.find(data, USER);
    return started.orElseThrow(() -> new IllegalStateException("the server ended at once"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Starts the server again where it was, if its process has died, as when the system killed it for
   * want of memory: connections to the old address work again. Returns whether it was started. When
   * it does not start {@link DatabaseStartException} says why, and a later call tries again.
   */
  public synchronized boolean reviveIfDead() {
    if (closed || server.isAlive()) {
      return false;
    }
    try (FileGate starting = FileGate.of(home.resolve("start.lock"))) {
      starting.enterAlone();
      Path data = home.resolve("data");
      boolean revivedByAnother = RunningServer.find(data, USER).isPresent();
      if (!revivedByAnother) {
        RunningServer.restart(data, home.resolve("server.log"), LONGEST_START);
      }
      server =
          RunningServer.find(data, USER)
              .orElseThrow(() -> new IllegalStateException("the server ended at once"));
      return !revivedByAnother;
    } catch (IOException | IllegalStateException e) {
      throw new DatabaseStartException(home, e);
    }
  }

  public synchronized int port() {
    return server.port();
  }

  /** For processes on the same machine that bring their own pool; the user is in it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:"
        + port()
        + "/"
        + NAME
        + "?user="
        + USER
        + "&reWriteBatchedInserts=true";
  }

  /** Connections without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    return source;
  }

  /** Leaves the server, and stops it if no other process uses it. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (FileGate starting = FileGate.of(home.resolve("start.lock"))) {
      starting.enterAlone();
      users.leave();
      if (users.canEnterAlone()) {
        server.stop();
      }
    } catch (IOException e) {
      throw new DatabaseStartException(home, e);
    } finally {
      users.close();
    }
  }
}
