package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.api.Bokskjuts;

/** {@code bokskjuts serve} as a process of its own, to be killed. */
final class ServiceProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(8);
  private static final Pattern KEY = Pattern.compile("id=\"secret\">(bk_[^<]+)<");

  private final Path home;
  private final int port;
  private final Process process;

  private ServiceProcess(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /** Returns when it serves. What it says goes to {@code serve.log} in its home. */
  static ServiceProcess start(Path home) throws Exception {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx600m",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Bokskjuts.class.getName(),
                    "serve",
                    "--port",
                    String.valueOf(port)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("serve.log").toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "BOKSKJUTS_HOME",
                home.toString(),
                "BOKSKJUTS_DATABASE_PORT",
                String.valueOf(freePort()),
                "BOKSKJUTS_FIRSTPASSWORD",
                Served.PASSWORD,
                "BOKSKJUTS_COSTLYCALLSPERMINUTE",
                "100000"));
    ServiceProcess service = new ServiceProcess(home, port, builder.start());
    try {
      service.awaitReady();
      return service;
    } catch (Throwable e) {
      service.kill();
      throw e;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws InterruptedException {
    long since = System.nanoTime();
    Client nobody = Client.withoutKey(port);
    while (!isReady(nobody)) {
      assertThat(process.isAlive()).as("see %s", home.resolve("serve.log")).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(LONGEST_START);
      Thread.sleep(100);
    }
  }

  private static boolean isReady(Client nobody) {
    try {
      return nobody.get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** A coordinator's API key, made on the page as an administrator does. */
  String newKey() {
    Matcher key =
        KEY.matcher(
            Visitor.at(port)
                .signIn("admin", Served.PASSWORD)
                .post("/accounts", "/accounts/keys", Map.of("name", "kx", "role", "COORDINATOR"))
                .body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  /** SIGKILL: nothing in it is told. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGKILL of its PostgreSQL. */
  void killDatabase() throws IOException, InterruptedException {
    ProcessHandle server = ProcessHandle.of(Long.parseLong(serverFile().get(0))).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }

  String databaseUrl() throws IOException {
    return "jdbc:postgresql://localhost:" + serverFile().get(3) + "/bokskjuts?user=postgres";
  }

  private List<String> serverFile() throws IOException {
    return Files.readAllLines(home.resolve("pg/data/postmaster.pid")).stream()
        .map(String::strip)
        .toList();
  }

  /** Orderly, its PostgreSQL with it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
