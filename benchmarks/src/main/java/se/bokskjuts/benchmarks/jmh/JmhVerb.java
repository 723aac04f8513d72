package se.bokskjuts.benchmarks.jmh;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link HotPaths} under JMH. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description = "De heta vägarna under JMH, per sekund. / The hot paths under JMH, per second.")
public final class JmhVerb implements Callable<Integer> {
  @Option(
      names = "--units",
      split = ",",
      defaultValue = "25,50,100,200",
      description = "Antal enheter, ${DEFAULT-VALUE}. / Numbers of units.")
  private String[] units = {};

  @Option(names = "--quick", description = "Ett varv: bara att det går. / One round only.")
  private boolean quick;

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(HotPaths.class.getName()).param("units", units);
    new Runner((quick ? options.warmupIterations(0).measurementIterations(1) : options).build())
        .run();
    return 0;
  }
}
