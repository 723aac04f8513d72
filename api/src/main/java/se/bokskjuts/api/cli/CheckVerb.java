package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.bokskjuts.data.file.PlanFile;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Judges a plan, whoever made it. */
@Command(name = "check")
final class CheckVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DAY.json", descriptionKey = "day")
  Path dayFile = Path.of("");

  @Parameters(index = "1", paramLabel = "PLAN.json", descriptionKey = "plan")
  Path planFile = Path.of("");

  @Mixin RoadOptions roads = new RoadOptions();

  CheckVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    DayProblem day = Days.withMatrix(terminal, Days.read(dayFile), roads);
    PlanFile file = Days.readPlan(planFile);
    Plan plan = file.plan();
    Judgement judgement =
        file.costStated() ? PlanChecker.judgeStated(day, plan) : PlanChecker.judge(day, plan);
    new PlanSummaryTable(terminal).print(day, plan, judgement);
    Judging.refuseIfAny(terminal.texts(), judgement.violations());
    terminal.say("check.right");
    return Exit.DONE;
  }
}
