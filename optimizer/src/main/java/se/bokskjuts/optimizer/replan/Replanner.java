package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Replans a day that is under way: what has happened is fixed, what can be kept is kept. */
public final class Replanner {
  /**
   * The plan for the rest of the day. Without events it is the published plan itself. Throws {@link
   * IllegalArgumentException} where plan or events do not fit the day.
   *
   * @param published a plan of the day that breaks no rule; also one from here
   * @param now what began before is fixed
   * @param stop asked often; true ends the search soon
   */
  public ReplanAnswer replan(
      DayProblem day,
      Plan published,
      LocalTime now,
      List<DayEvent> events,
      ReplanPrices prices,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop) {
    Judgement judgement = PlanChecker.judge(day, published);
    if (!judgement.isFeasible()) {
      throw new IllegalArgumentException(
          "the published plan breaks a rule: " + judgement.violations().get(0));
    }
    if (events.isEmpty()) {
      return new ReplanAnswer(day, published, judgement, List.of());
    }
    return new ReplanRun(day, published, now, new Events(events), prices)
        .run(settings, listener, stop);
  }
}
