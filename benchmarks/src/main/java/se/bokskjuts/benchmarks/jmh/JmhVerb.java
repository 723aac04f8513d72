package se.bokskjuts.benchmarks.jmh;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;

/** Runs {@link HotPaths} under JMH; a table, and JMH's own log beside it. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description = "De heta vägarna under JMH, per sekund. / The hot paths under JMH, per second.")
public final class JmhVerb implements Callable<Integer> {
  private static final String HEAD =
      "| hot path | units | a second | ± (99.9 %) |\n| --- | ---: | ---: | ---: |\n";

  @Option(
      names = "--units",
      split = ",",
      defaultValue = "25,50,100,200",
      description = "Antal enheter, ${DEFAULT-VALUE}. / Numbers of units.")
  private String[] units = {};

  @Option(names = "--quick", description = "Ett varv: bara att det går. / One round only.")
  private boolean quick;

  @Option(names = "--out", defaultValue = "out/jmh", description = "Mapp. / Folder.")
  private Path out = Path.of("out/jmh");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws RunnerException, IOException {
    Files.createDirectories(out);
    Path log = out.resolve("jmh.log");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(HotPaths.class.getName())
            .param("units", units)
            .shouldFailOnError(true)
            .output(log.toString());
    spec.commandLine().getErr().println(log.toAbsolutePath().normalize());
    spec.commandLine().getErr().flush();
    Conditions conditions = new Conditions(spec);
    Collection<RunResult> results =
        new Runner((quick ? options.warmupIterations(0).measurementIterations(1) : options).build())
            .run();
    String table = conditions.markdown() + table(results);
    Files.writeString(out.resolve("jmh.md"), table);
    PrintWriter said = spec.commandLine().getOut();
    said.print(table);
    said.flush();
    return 0;
  }

  private static String table(Collection<RunResult> results) {
    StringBuilder text = new StringBuilder(HEAD);
    for (RunResult result : results) {
      Result<?> primary = result.getPrimaryResult();
      double error = primary.getScoreError();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,.0f | %s |%n",
              primary.getLabel(),
              result.getParams().getParam("units"),
              primary.getScore(),
              Double.isNaN(error) ? "" : String.format(Locale.ROOT, "%,.0f", error)));
    }
    return text.toString();
  }
}
