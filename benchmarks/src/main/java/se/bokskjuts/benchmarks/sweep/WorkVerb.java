package se.bokskjuts.benchmarks.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.bokskjuts.data.db.DatabaseStartException;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.sweep.SweepStore;

/** Simulates what others have asked for, until nothing is left or until it is stopped. */
@Command(
    name = "work",
    mixinStandardHelpOptions = true,
    description = {
      "Räknar på de tänk om-frågor som står i databasen, tillsammans med andra processer.",
      "Works at the what-if questions in the database, together with other processes."
    },
    footer = "Databas / database: --database, BOKSKJUTS_DATABASE_URL, annars / else .bokskjuts")
public final class WorkVerb implements Callable<Integer> {
  private static final int REFUSED = 2;
  private static final long LOOK_EVERY_MILLIS = 1000;
  private static final int QUIET_LOOKS = 3;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql://MASKIN/DATABAS")
  private @Nullable String database;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Körningar åt gången; annars en per kärna. / Runs at a time; else one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--until-done",
      description = "Slutar när inget är kvar. / Ends when nothing is left.")
  private boolean untilDone;

  @Option(names = "--with-parent", hidden = true)
  private boolean withParent;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter words = spec.commandLine().getErr();
    try {
      if (threads < 1) {
        throw new ScenarioRefused("--threads: minst 1 / must be 1 or more");
      }
      if (withParent) {
        endWithParent(System.in);
      }
      try (Workplace place = Workplace.open(Optional.ofNullable(database), threads)) {
        words.println(
            "Räknar, %d åt gången; Ctrl-C slutar. / Working, %d at a time; Ctrl-C ends."
                .formatted(threads, threads));
        words.flush();
        stay(new SweepStore(place.shared().database()));
      }
      return 0;
    } catch (ScenarioRefused | DatabaseStartException e) {
      words.println(e.getMessage());
      return REFUSED;
    }
  }

  private void stay(SweepStore sweeps) throws InterruptedException {
    int quiet = 0;
    while (!untilDone || quiet < QUIET_LOOKS) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      quiet = sweeps.listLive().isEmpty() ? quiet + 1 : 0;
    }
  }

  /** The pipe from the process that started this one ends when that process does, however. */
  private static void endWithParent(InputStream parent) {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (parent.read() >= 0) {
                  // Nothing is said to a worker.
                }
              } catch (IOException e) {
                // The same as an end.
              }
              System.exit(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
