package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/** Tells why a plan is as it is: what is left and what would help, each box, who costs what. */
@Command(name = "explain")
final class ExplainVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DAY.json", descriptionKey = "day")
  Path dayFile = Path.of("");

  @Parameters(index = "1", paramLabel = "PLAN.json", descriptionKey = "plan")
  Path planFile = Path.of("");

  @Option(
      names = "--trials",
      paramLabel = "N",
      descriptionKey = "trials",
      defaultValue = "5000",
      converter = PositiveNumber.class)
  int trials = 5000;

  @Option(names = "--out", paramLabel = "PLAN.json", descriptionKey = "explain-out")
  @Nullable Path out;

  @Mixin RoadOptions roads = new RoadOptions();

  ExplainVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      OutFiles.require(terminal.texts(), out);
    }
    DayProblem day = Days.withMatrix(terminal, Days.read(dayFile), roads);
    Plan plan = Days.readPlan(planFile).plan();
    Judging.refuseIfAny(terminal.texts(), PlanChecker.judge(day, plan).violations());
    PlanReasons reasons = PlanReasons.of(day, plan, trials, () -> false);
    new ReasonLines(terminal, day).print(reasons);
    if (out != null) {
      PlanFileWriter.write(reasons.tell(plan), ReasonFile.of(reasons), out);
      terminal.wrote("file.plan", out);
    }
    return Exit.DONE;
  }
}
