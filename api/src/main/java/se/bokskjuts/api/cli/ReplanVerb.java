package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.replan.DayEvent;
import se.bokskjuts.optimizer.replan.ReplanAnswer;
import se.bokskjuts.optimizer.replan.ReplanPrices;
import se.bokskjuts.optimizer.replan.Replanner;

/** A published plan, the time of day and what happened in; a plan for the rest of the day out. */
@Command(name = "replan")
final class ReplanVerb implements Callable<Integer> {
  private static final int SECONDS = 10;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DAY.json", descriptionKey = "day")
  Path dayFile = Path.of("");

  @Parameters(index = "1", paramLabel = "PLAN.json", descriptionKey = "plan")
  Path planFile = Path.of("");

  @Option(names = "--at", required = true, paramLabel = "HH:MM", descriptionKey = "replan-at")
  LocalTime at = LocalTime.NOON;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "replan-out")
  Path out = Path.of("");

  @Mixin EventOptions events = new EventOptions();
  @Mixin SearchOptions search = new SearchOptions();
  @Mixin RoadOptions roads = new RoadOptions();

  ReplanVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    OutFiles.requireFolder(terminal.texts(), out);
    DayProblem day = Days.withMatrix(terminal, Days.read(dayFile), roads);
    Plan plan = Days.readPlan(planFile).plan();
    Judging.refuseIfAny(terminal.texts(), PlanChecker.judge(day, plan).violations());
    ReplanAnswer answer = replan(day, plan, events.read(terminal, day, plan, at, roads));
    PlanFileWriter.write(answer.plan(), out.resolve("plan.json"));
    DayFileWriter.write(answer.day(), out.resolve("day.json"));
    new PlanSummaryTable(terminal).print(answer.day(), answer.plan(), answer.judgement());
    new DifferenceLines(terminal).print(answer);
    terminal.wrote("file.plan", out.resolve("plan.json"));
    terminal.wrote("file.day", out.resolve("day.json"));
    return Exit.DONE;
  }

  private ReplanAnswer replan(DayProblem day, Plan plan, List<DayEvent> happened) {
    @Nullable String fault;
    try (Interrupt interrupt = Interrupt.listen(() -> terminal.warn("solve.interrupted"));
        ProgressLine line = new ProgressLine(terminal)) {
      return new Replanner()
          .replan(
              day,
              plan,
              at,
              happened,
              ReplanPrices.USUAL,
              search.settings(SECONDS),
              line,
              interrupt::isAsked);
    } catch (IllegalArgumentException e) {
      fault = e.getMessage();
    }
    throw new InputRefused(terminal.texts().get("replan.refused", fault));
  }
}
