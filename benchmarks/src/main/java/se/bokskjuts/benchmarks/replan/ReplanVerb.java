package se.bokskjuts.benchmarks.replan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;
import se.bokskjuts.benchmarks.days.DayFiles;
import se.bokskjuts.benchmarks.days.DaysRefused;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.replan.ReplanAnswer;
import se.bokskjuts.optimizer.replan.ReplanPrices;
import se.bokskjuts.optimizer.replan.Replanner;

/** Replans each day after the same things have happened to it; a table. */
@Command(
    name = "replan",
    mixinStandardHelpOptions = true,
    description =
        "Dagar under gång planeras om: en bil ur drift, sen, ett missat stopp, en stängd enhet."
            + " / Days under way planned anew.")
public final class ReplanVerb implements Callable<Integer> {
  /** Enough for a plan as a coordinator publishes it. */
  private static final long STEPS_TO_PUBLISH = 40_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--days",
      paramLabel = "DIR",
      required = true,
      description = "Mapp med dagfiler, eller en dagfil. / Folder of day files, or one day file.")
  private Path days = Path.of(".");

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "Väggtid per omplanering, ${DEFAULT-VALUE} om inget sägs. / Wall time of each.")
  private double seconds = 10;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "T",
      description = "Söktrådar. / Search threads.")
  private int threads = 2;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Frö. / Seed.")
  private long seed = 1;

  @Option(
      names = "--out",
      defaultValue = "out/replan",
      paramLabel = "DIR",
      description = "Mapp för tabellen. / Folder of the table.")
  private Path out = Path.of("out/replan");

  @Override
  public Integer call() throws IOException {
    Conditions conditions = new Conditions(spec);
    List<ReplanOutcome> outcomes = new ArrayList<>();
    PrintWriter progress = spec.commandLine().getErr();
    Files.createDirectories(out);
    try {
      for (Path file : DayFiles.list(days)) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        for (ReplanOutcome outcome : replanned(name, DayFiles.read(file))) {
          outcomes.add(outcome);
          progress.println(String.join(" ", outcome.cells()));
          progress.flush();
          Files.writeString(out.resolve("replan.md"), conditions.markdown() + table(outcomes));
        }
      }
    } catch (DaysRefused e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    PrintWriter table = spec.commandLine().getOut();
    table.print(conditions.markdown() + table(outcomes));
    table.flush();
    return 0;
  }

  private List<ReplanOutcome> replanned(String name, DayProblem day) {
    Plan published =
        new Planner()
            .solve(
                day,
                SolveSettings.ofSteps(STEPS_TO_PUBLISH, seed),
                SolveListener.SILENT,
                () -> false)
            .plan();
    return new ReplanCases(published)
        .list().stream().map(what -> replanned(name, day, published, what)).toList();
  }

  private ReplanOutcome replanned(
      String name, DayProblem day, Plan published, ReplanCases.Case what) {
    AtomicReference<SolveProgress> first = new AtomicReference<>();
    SolveSettings settings =
        SolveSettings.ofTime(Duration.ofMillis(Math.round(seconds * 1000)), seed, threads);
    long begun = System.nanoTime();
    ReplanAnswer answer =
        new Replanner()
            .replan(
                day,
                published,
                what.now(),
                what.events(),
                ReplanPrices.USUAL,
                settings,
                progress -> first.compareAndSet(null, progress),
                () -> false);
    return new ReplanOutcome(
        name,
        what.words(),
        Optional.ofNullable(first.get()),
        answer,
        (System.nanoTime() - begun) / 1e9);
  }

  private static String table(List<ReplanOutcome> outcomes) {
    Money all = outcomes.stream().map(ReplanOutcome::price).reduce(Money.ZERO, Money::plus);
    Stream<List<String>> rows =
        Stream.concat(
            Stream.of(ReplanOutcome.HEAD, ReplanOutcome.HEAD.stream().map(h -> "---").toList()),
            outcomes.stream().map(ReplanOutcome::cells));
    return rows.map(cells -> "| " + String.join(" | ", cells) + " |")
        .collect(Collectors.joining("\n", "", "\n\nAll together with changes: " + all + "\n"));
  }
}
