package se.bokskjuts.benchmarks.pdptw;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.optimizer.SolveSettings;

/** What both commands take. */
final class BenchOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Instanser eller en mapp med dem. / Instances, or a folder of them.")
  List<Path> named = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Väggtid per instans, ${DEFAULT-VALUE} om inget sägs. / Wall time each.",
      defaultValue = "30")
  double seconds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Söksteg i stället för tid, upprepbart. / Search steps instead, repeatable.")
  @Nullable Long steps;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Söktrådar, ${DEFAULT-VALUE} om inget sägs. / Search threads.",
      defaultValue = "2")
  int threads;

  @Option(names = "--seed", paramLabel = "S", description = "Frö. / Seed.", defaultValue = "1")
  long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Mapp för rutter och tabell. / Folder for routes and table.")
  @Nullable Path out;

  SolveSettings settings() {
    Long wanted = steps;
    if (wanted != null) {
      return SolveSettings.ofSteps(wanted, seed);
    }
    Duration time = Duration.ofMillis(Math.round(seconds * 1000));
    return new SolveSettings(Optional.of(time), OptionalLong.empty(), seed, threads);
  }
}
