package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import se.bokskjuts.api.paper.PaperSettings;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/** A plan file as paper; a plan that breaks a rule is not printed. */
@Command(name = "print")
final class PrintVerb implements Callable<Integer> {
  private final Terminal terminal;

  @ParentCommand RootVerb root = new RootVerb();

  @Parameters(index = "0", paramLabel = "PLAN.json", descriptionKey = "plan")
  Path planFile = Path.of("");

  @Option(names = "--day", required = true, paramLabel = "DAY.json", descriptionKey = "day")
  Path dayFile = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "folder")
  Path out = Path.of("");

  PrintVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    OutFiles.requireFolder(terminal.texts(), out);
    DayProblem day = Days.withMatrix(terminal, Days.read(dayFile), new RoadOptions());
    Plan plan = Days.readPlan(planFile).plan();
    Judging.requireFeasible(terminal.texts(), day, plan);
    PaperSettings settings = PaperSettings.of(root.language.locale(), day.date().toString());
    PaperFolder.write(terminal, Papers.of(day, plan, settings, Map.of(), Map.of()), out);
    return Exit.DONE;
  }
}
