package se.bokskjuts.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What benchmarks over made-up counties ask in the same words: which, how long, where to. */
public final class MadeUpDays {
  @Option(
      names = "--units",
      split = ",",
      description = "Antal enheter, ${DEFAULT-VALUE}. / Numbers of units.")
  private List<Integer> units = List.of();

  @Option(names = "--seconds", description = "Per plan, ${DEFAULT-VALUE}. / A plan.")
  private double seconds;

  @Option(
      names = "--threads",
      split = ",",
      description = "Söktrådar, ${DEFAULT-VALUE}. / Search threads.")
  private List<Integer> threads = List.of();

  @Option(names = "--seed", defaultValue = "1", description = "Frö. / Seed.")
  private long seed = 1;

  @Option(names = "--out", description = "Mapp, ${DEFAULT-VALUE}. / Folder.")
  private Path out = Path.of("out");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** With a verb's own usual values. */
  public MadeUpDays(List<Integer> units, double seconds, List<Integer> threads, Path out) {
    this.units = List.copyOf(units);
    this.seconds = seconds;
    this.threads = List.copyOf(threads);
    this.out = out;
  }

  /** Numbers of units. */
  public List<Integer> units() {
    return require("--units", units);
  }

  /** Numbers of search threads. */
  public List<Integer> threads() {
    return require("--threads", threads);
  }

  public double seconds() {
    if (!(seconds > 0)) {
      throw refused("--seconds: mer än 0 / must be more than 0, inte / not " + seconds);
    }
    return seconds;
  }

  public long seed() {
    return seed;
  }

  public Path out() {
    return out;
  }

  private List<Integer> require(String name, List<Integer> given) {
    if (given.isEmpty() || given.stream().anyMatch(n -> n < 1)) {
      throw refused(name + ": minst 1 / must be 1 or more, inte / not " + given);
    }
    return given;
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
