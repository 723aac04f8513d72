package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;

/** A day file in, a checked plan file out; no database. */
@Command(name = "solve")
final class SolveVerb implements Callable<Integer> {
  private static final int SECONDS = 30;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DAY.json", descriptionKey = "day")
  Path dayFile = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "PLAN.json")
  Path out = Path.of("");

  @Option(names = "--day-out", paramLabel = "DAY.json")
  @Nullable Path dayOut;

  @Mixin SearchOptions search = new SearchOptions();
  @Mixin RoadOptions roads = new RoadOptions();

  SolveVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    OutFiles.require(terminal.texts(), out);
    DayFile file = Days.read(dayFile);
    DayProblem day = Days.withMatrix(terminal, file, roads);
    PlanAnswer answer = new Solving(terminal).solve(day, search.settings(SECONDS));
    PlanFileWriter.write(answer.plan(), out);
    new PlanSummaryTable(terminal).print(day, answer.plan(), answer.judgement());
    terminal.wrote("file.plan", out);
    if (dayOut != null || file.matrix().isEmpty()) {
      Path beside = dayOut != null ? dayOut : OutFiles.dayBeside(out);
      DayFileWriter.write(day, beside);
      terminal.wrote("file.day", beside);
    }
    return Exit.DONE;
  }
}
