package se.bokskjuts.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.benchmarks.Bench;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepLength;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepScenario;
import se.bokskjuts.data.sweep.SweepState;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.WorkerStore;

/** Processes that share a sweep are killed in the middle of runs; nobody can see it afterwards. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledWorkersIT {
  private static final SweepLength LENGTH =
      new SweepLength(LocalDate.of(2026, 11, 24), 3, 0, 2, 150, 400);
  private static final int KILLS = 4;
  private static EmbeddedPostgres server;

  @TempDir Path logs;
  private final List<Process> processes = new ArrayList<>();
  private String url = "";
  private Database database;
  private SweepStore sweeps;
  private RunStore runs;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  private void useNewDatabase(String name) throws Exception {
    try (var connection = server.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE " + name);
    }
    url = server.getJdbcUrl("postgres", name);
    database = Database.of(server.getDatabase("postgres", name)).migrate();
    sweeps = new SweepStore(database);
    runs = new RunStore(database);
  }

  private UUID ask() {
    UUID id = UUID.randomUUID();
    DalarnaBase base = DalarnaBase.load();
    List<SweepScenario> scenarios =
        List.of("bas", "en-bil-mindre").stream()
            .map(ScenarioText::read)
            .map(text -> new SweepScenario(ScenarioFile.of(text, base).words(), text))
            .toList();
    sweeps.add(id, scenarios, LENGTH, "test");
    return id;
  }

  private Process startWorker() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Bench.class.getName(),
            "work",
            "--threads",
            "1",
            "--database",
            url);
    File log = logs.resolve("worker-" + processes.size() + ".log").toFile();
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    processes.add(process);
    return process;
  }

  private Optional<SweepRun> underWay(UUID id, Process process) {
    return runs.list(id).stream()
        .filter(run -> run.state() == SweepState.RUNNING && run.daysDone() > 0)
        .filter(run -> run.worker().orElse("").endsWith(":" + process.pid()))
        .findFirst();
  }

  @Test
  void a_sweep_whose_workers_are_killed_ends_with_the_report_of_one_left_in_peace()
      throws Exception {
    useNewDatabase("peace");
    UUID undisturbed = ask();
    String expected = reportOfOneWorker(undisturbed);
    useNewDatabase("war");
    UUID disturbed = ask();

    List<Process> alive = new ArrayList<>(List.of(startWorker(), startWorker()));
    Random chance = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Process victim = alive.get(chance.nextInt(alive.size()));
      awaitRunUnderWay(disturbed, victim);
      victim.destroyForcibly().waitFor();
      alive.remove(victim);
      alive.add(startWorker());
    }
    Sweep sweep = awaitEnd(disturbed);

    assertThat(sweep.state()).as(sweep.problem().toString()).isEqualTo(SweepState.DONE);
    assertThat(runs.list(disturbed)).hasSize(4).allMatch(run -> run.state() == SweepState.DONE);
    assertThat(runs.list(disturbed)).as("killed in the middle").anyMatch(run -> run.attempts() > 1);
    for (SweepRun run : runs.list(disturbed)) {
      assertThat(runs.getResult(run.key()))
          .isEqualTo(
              runsOf("peace")
                  .getResult(new RunKey(undisturbed, run.key().scenario(), run.key().seed())));
    }
    assertThat(sweeps.findReport(disturbed)).contains(expected);
  }

  private RunStore runsOf(String name) {
    return new RunStore(Database.of(server.getDatabase("postgres", name)));
  }

  private String reportOfOneWorker(UUID id) {
    try (SharedSweep shared =
        SharedSweep.open(Optional.of(url), 1, new PrintWriter(new StringWriter()))) {
      shared.await(id);
    }
    return sweeps.findReport(id).orElseThrow();
  }

  private void awaitRunUnderWay(UUID id, Process process) throws InterruptedException {
    while (underWay(id, process).isEmpty() && !sweeps.get(id).state().isOver()) {
      assertThat(process.isAlive()).as("worker ended by itself").isTrue();
      Thread.sleep(20);
    }
  }

  private Sweep awaitEnd(UUID id) throws InterruptedException {
    while (!sweeps.get(id).state().isOver()) {
      Thread.sleep(100);
    }
    return sweeps.get(id);
  }

  @Test
  void what_is_shared_and_what_is_done_alone_come_to_the_same_files(@TempDir Path out)
      throws Exception {
    useNewDatabase("alike");

    int alone = whatIf("--out", out.resolve("alone").toString());
    int shared = whatIf("--out", out.resolve("shared").toString(), "--shared", "--database", url);
    UUID asked = sweeps.list(1).get(0).id();
    int joined =
        whatIf("--out", out.resolve("joined").toString(), "--sweep", "" + asked, "--database", url);

    assertThat(List.of(alone, shared, joined)).containsOnly(0);
    assertThat(files(out.resolve("alone"))).containsKeys("whatif.html", "whatif.json", "runs.csv");
    assertThat(files(out.resolve("shared"))).isEqualTo(files(out.resolve("alone")));
    assertThat(files(out.resolve("joined"))).isEqualTo(files(out.resolve("alone")));
  }

  private static int whatIf(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("whatif", "elbilar", "--days", "1", "--warmup", "1", "--seeds", "2"));
    words.addAll(List.of("--items", "100", "--steps", "200", "--threads", "2"));
    words.addAll(List.of(options));
    return Bench.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .execute(words.toArray(String[]::new));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var all = Files.list(folder)) {
      for (Path file : all.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void a_cancelled_sweep_is_let_go_in_the_middle_of_a_run() throws Exception {
    useNewDatabase("cancelled");
    UUID id = ask();
    Process worker = startWorker();
    awaitRunUnderWay(id, worker);

    assertThat(sweeps.cancel(id)).isTrue();

    UUID next = ask();
    assertThat(awaitEnd(next).state()).isEqualTo(SweepState.DONE);
    assertThat(runs.list(id)).allMatch(run -> run.state() == SweepState.CANCELLED);
    assertThat(new WorkerStore(database).list()).hasSize(1);
  }
}
