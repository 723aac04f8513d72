package se.bokskjuts.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  private static final int PORT = 54_391;

  @TempDir private static Path folder;
  private Path home;

  /**
   * Each test has a server of its own; only the unpacked binaries are shared, they take seconds.
   */
  @BeforeEach
  void aFreshHome() throws IOException {
    home = Files.createTempDirectory(folder, "home");
    Files.createSymbolicLink(home.resolve("bin"), folder.resolve("bin"));
    Files.createDirectories(folder.resolve("bin"));
  }

  @Test
  void rows_outlive_the_server_and_writes_are_durable() {
    try (EmbeddedDatabase first = EmbeddedDatabase.open(home, PORT)) {
      Database database = Database.of(first.dataSource()).migrate();
      database.sql().execute("INSERT INTO service_day_exception VALUES ('2026-11-24', false)");
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
    }
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();

    try (EmbeddedDatabase second = EmbeddedDatabase.open(home, PORT)) {
      Database database = Database.of(second.dataSource()).migrate();

      assertThat(database.sql().fetchValue("SELECT count(*)::int FROM service_day_exception"))
          .isEqualTo(1);
    }
  }

  @Test
  void a_second_process_joins_and_a_killed_ones_server_is_taken_over()
      throws IOException, InterruptedException {
    Process other = openInOtherProcess(home);
    try (EmbeddedDatabase mine = EmbeddedDatabase.open(home, PORT + 1)) {
      assertThat(mine.port()).as("the other's server").isEqualTo(PORT);

      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

      assertThat(setting(Database.of(mine.dataSource()), "port")).isEqualTo("" + PORT);
    }
    assertThat(home.resolve("data/postmaster.pid")).as("the last one stops it").doesNotExist();
  }

  @Test
  void who_leaves_first_leaves_the_server_to_the_others() throws IOException, InterruptedException {
    EmbeddedDatabase mine = EmbeddedDatabase.open(home, PORT);
    Process other = openInOtherProcess(home);

    mine.close();

    assertThat(home.resolve("data/postmaster.pid")).exists();
    other.outputWriter().close();
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_taken_port_is_gone_around() throws IOException {
    try (ServerSocket taken = new ServerSocket(0);
        EmbeddedDatabase database = EmbeddedDatabase.open(home, taken.getLocalPort())) {
      assertThat(database.port()).isNotEqualTo(taken.getLocalPort());
      assertThat(setting(Database.of(database.dataSource()), "fsync")).isEqualTo("on");
    }
  }

  @Test
  void a_folder_that_cannot_be_used_is_named() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThatThrownBy(() -> EmbeddedDatabase.open(file, PORT))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining(file.toString());
  }

  private static Process openInOtherProcess(Path home) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OpenUntilTold.class.getName(),
            home.toString(),
            String.valueOf(PORT));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = "";
    while (line != null && !line.equals("open")) {
      line = process.inputReader().readLine();
    }
    assertThat(line).isEqualTo("open");
    return process;
  }

  private static String setting(Database database, String name) {
    return String.valueOf(database.sql().fetchValue("SHOW " + name));
  }

  /** Another process at the same folder: opens it, says so, and closes when its input ends. */
  static final class OpenUntilTold {
    public static void main(String[] args) throws IOException {
      try (EmbeddedDatabase database =
          EmbeddedDatabase.open(Path.of(args[0]), Integer.parseInt(args[1]))) {
        System.out.println(database.port() > 0 ? "open" : "?");
        while (System.in.read() >= 0) {
          Thread.onSpinWait();
        }
      }
    }
  }
}
