package se.bokskjuts.api.cli;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveSettings;

/** Plans a day with its progress on the terminal; Ctrl-C ends the search with the best plan. */
final class Solving {
  private final Terminal terminal;

  Solving(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Throws {@link InputRefused} rather than give away a plan that breaks a rule. */
  PlanAnswer solve(DayProblem day, SolveSettings settings) {
    PlanAnswer answer = search(day, settings);
    if (!answer.judgement().isFeasible()) {
      throw new InputRefused(
          terminal.texts().get(Judging.brokenPlanKey(answer.judgement().violations())),
          answer.judgement().violations().stream().map(Violation::toString).toList());
    }
    return answer;
  }

  private PlanAnswer search(DayProblem day, SolveSettings settings) {
    try (Interrupt interrupt = Interrupt.listen(() -> terminal.warn("solve.interrupted"));
        ProgressLine line = new ProgressLine(terminal)) {
      return new Planner().solve(day, settings, line, interrupt::isAsked);
    }
  }
}
