package se.bokskjuts.benchmarks.sweep;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.bokskjuts.benchmarks.whatif.RunResult;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepLength;
import se.bokskjuts.data.sweep.SweepQueue;
import se.bokskjuts.data.sweep.SweepScenario;
import se.bokskjuts.data.sweep.SweepState;
import se.bokskjuts.data.sweep.SweepStore;

/**
 * A sweep done in the database, by this process and all that work there. It goes on without this
 * one, and can be joined again by its id.
 */
public final class SharedSweep implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Workplace place;
  private final PrintWriter progress;
  private final SweepStore sweeps;
  private final ReportWork reports;

  private SharedSweep(Workplace place, PrintWriter progress) {
    this.place = place;
    this.progress = progress;
    Database database = place.shared().database();
    this.sweeps = new SweepStore(database);
    this.reports = new ReportWork(database);
  }

  /**
   * @param url of the database; empty: the one that is set, else the program's own
   * @param threads runs at a time in this process
   */
  public static SharedSweep open(Optional<String> url, int threads, PrintWriter progress) {
    return new SharedSweep(Workplace.open(url, threads), progress);
  }

  /** Asks; the base must come first. Throws {@link ScenarioRefused} for a bad scenario. */
  public UUID ask(List<ScenarioText> scenarios, SweepLength length, Optional<Past> past) {
    DalarnaBase base = DalarnaBase.load();
    List<SweepScenario> read =
        scenarios.stream()
            .map(text -> new SweepScenario(ScenarioFile.of(text, base).words(), text))
            .toList();
    UUID id = UUID.randomUUID();
    try {
      sweeps.add(id, read, length, past, System.getProperty("user.name", "?"));
    } catch (NotStoredException e) {
      throw new ScenarioRefused(
          "--history: inga publicerade planer / no published plans, "
              + past.map(Past::toString).orElse(""));
    }
    new SweepQueue(place.shared().database()).add(id);
    progress.println("--sweep " + id);
    progress.flush();
    return id;
  }

  /**
   * Waits until it is over. Throws {@link ScenarioRefused} when there is none, and when it failed
   * or was cancelled.
   */
  public List<RunResult> await(UUID id) {
    Sweep sweep = get(id);
    int told = -1;
    while (!sweep.state().isOver()) {
      told = tell(sweep, told);
      pause();
      sweep = get(id);
    }
    tell(sweep, told);
    if (sweep.state() != SweepState.DONE) {
      throw new ScenarioRefused(
          id + ": " + sweep.state() + " " + sweep.problem().getOrDefault("detail", ""));
    }
    return reports.results(id);
  }

  /** The command that repeats the sweep alone, with the version of the program. */
  public String command(UUID id, String language) {
    return reports.command(get(id), language);
  }

  private Sweep get(UUID id) {
    return sweeps
        .find(id)
        .orElseThrow(
            () ->
                new ScenarioRefused(
                    "--sweep "
                        + id
                        + ": finns inte / there is none. Det finns / there are: "
                        + sweeps.list(5).stream()
                            .map(sweep -> sweep.id().toString())
                            .collect(Collectors.joining(", "))));
  }

  private int tell(Sweep sweep, int told) {
    if (sweep.runsDone() != told) {
      progress.println(sweep.runsDone() + "/" + sweep.runs());
      progress.flush();
    }
    return sweep.runsDone();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScenarioRefused("avbröts / was interrupted");
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
