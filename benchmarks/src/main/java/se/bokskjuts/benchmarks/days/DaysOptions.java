package se.bokskjuts.benchmarks.days;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.bokskjuts.optimizer.SolveSettings;

/** What {@code bench --days} takes. */
public final class DaysOptions {
  @Option(
      names = "--days",
      paramLabel = "DIR",
      description = "Mapp med dagfiler, eller en dagfil. / Folder of day files, or one day file.")
  @Nullable Path days;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Väggtid per dag, ${DEFAULT-VALUE} om inget sägs. / Wall time per day.")
  double seconds = 30;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Söksteg i stället för tid, upprepbart. / Search steps instead, repeatable.")
  @Nullable Long steps;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Söktrådar; annars en per kärna. / Search threads; otherwise one per core.")
  @Nullable Integer threads;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Frö. / Seed.")
  long seed = 1;

  @Option(
      names = "--seeds",
      paramLabel = "K",
      defaultValue = "1",
      description =
          "Antal frön från --seed: medel och sämst i tabellen. / Seeds from --seed on: mean and worst.")
  int seeds = 1;

  @Option(
      names = "--best",
      paramLabel = "FILE",
      defaultValue = "benchmarks/results/days-best.csv",
      description =
          "Bästa kända per dag, ${DEFAULT-VALUE} om inget sägs. / Best known cost of each day.")
  Path best = Path.of("benchmarks/results/days-best.csv");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/bench",
      description =
          "Mapp för tabell (Markdown, CSV) och planer, ${DEFAULT-VALUE} om inget sägs."
              + " / Folder for table and plans.")
  Path out = Path.of("out/bench");

  /** The folder or file of {@code --days}; empty if it was not given. */
  public Optional<Path> findDays() {
    return Optional.ofNullable(days);
  }

  SolveSettings settings(int number) {
    Long wanted = steps;
    Integer given = threads;
    if (wanted != null) {
      return new SolveSettings(
          Optional.empty(), OptionalLong.of(wanted), seed + number, given == null ? 1 : given);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    Duration time = Duration.ofMillis(Math.round(seconds * 1000));
    return SolveSettings.ofTime(time, seed + number, given == null ? cores : given);
  }

  /** How to repeat the run; for the table's heading. */
  String asText() {
    SolveSettings settings = settings(0);
    String end = steps == null ? seconds + " s per day" : steps + " steps per day";
    return end
        + ", "
        + settings.threads()
        + " threads, seed "
        + seed
        + (seeds > 1 ? " to " + (seed + seeds - 1) : "");
  }
}
