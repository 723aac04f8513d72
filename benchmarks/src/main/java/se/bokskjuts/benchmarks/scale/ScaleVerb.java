package se.bokskjuts.benchmarks.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;
import se.bokskjuts.benchmarks.MadeUpDays;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** Plans made-up counties of growing size; a table, the same as CSV, and a chart. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description =
        "Påhittade län av växande storlek: matris, första plan, plan vid tidens slut, minne."
            + " / Made-up counties of growing size.")
public final class ScaleVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin
  private final MadeUpDays days =
      new MadeUpDays(List.of(50, 100, 200, 500, 1000), 60, List.of(2), Path.of("out/scale"));

  @Override
  public Integer call() throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    List<ScalePoint> points = new ArrayList<>();
    Path out = days.out();
    Conditions conditions = new Conditions(spec);
    Files.createDirectories(out);
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      ScaleRun run = new ScaleRun(roads, days.seconds(), threads(), days.seed());
      for (int number : days.units()) {
        points.add(run.of(number));
        progress.println(String.join(" ", points.get(points.size() - 1).cells()));
        progress.flush();
        // After each one, so that a run that is cut short leaves its table too.
        Files.writeString(out.resolve("scale.md"), conditions.markdown() + markdown(points));
        Files.writeString(out.resolve("scale.csv"), lines(points, ",", "", ""));
      }
    }
    ScaleChart.write(points, out.resolve("scale.png"));
    PrintWriter table = spec.commandLine().getOut();
    table.print(conditions.markdown() + markdown(points));
    table.flush();
    return 0;
  }

  private int threads() {
    if (days.threads().size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: ett tal / one number, inte / not " + days.threads());
    }
    return days.threads().get(0);
  }

  private static String markdown(List<ScalePoint> points) {
    String all = lines(points, " | ", "| ", " |");
    int head = all.indexOf('\n') + 1;
    String rule = "| ---: ".repeat(ScalePoint.HEAD.size()) + "|\n";
    return all.substring(0, head) + rule + all.substring(head);
  }

  private static String lines(List<ScalePoint> points, String between, String begin, String end) {
    return Stream.concat(Stream.of(ScalePoint.HEAD), points.stream().map(ScalePoint::cells))
        .map(cells -> begin + String.join(between, cells) + end)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
