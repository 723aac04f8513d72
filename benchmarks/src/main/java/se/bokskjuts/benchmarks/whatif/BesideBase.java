package se.bokskjuts.benchmarks.whatif;

import java.util.OptionalLong;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;

/**
 * Plans a scenario's days beside the base's: the vans drive as in the base the same day, as long as
 * they can and nothing clearly cheaper is found. Two searches of one day differ by more than many a
 * change does, so that without this a van that nobody needs would look like a difference.
 */
final class BesideBase implements Planning {
  /**
   * Thousandths of the day's cost that a plan found from the base's routes must save to be driven
   * in their place. With the usual steps such searches save up to half of it by mere luck.
   */
  private static final long CLEARLY = 5;

  /** The same for a plan found from anew: two such searches of one day differ by one per cent. */
  private static final long BY_FAR = 20;

  private final Simulation base;
  private final DailyPlanner own;

  /**
   * @param base the base with the same seed, at the first day of this run
   */
  BesideBase(Simulation base, DailyPlanner own) {
    this.base = base;
    this.own = own;
  }

  @Override
  public PlanAnswer plan(DayProblem day) {
    SimulatedDay before = base.live(day.date(), false);
    if (before.day().equals(day)) {
      return own.keep(day, before.answer());
    }
    return SameStops.packed(before.answer().plan(), day)
        .map(same -> own.keep(day, clearlyCheaper(day, same, before)))
        .orElseGet(() -> own.plan(day));
  }

  /** One search from the base's stops, and one from anew. */
  private PlanAnswer clearlyCheaper(DayProblem day, PlanAnswer same, SimulatedDay before) {
    PlanAnswer best = same;
    PlanAnswer improved = own.improved(same.plan(), day);
    if (saves(improved, ore(same), CLEARLY) && !couldBase(improved, day, before)) {
      best = improved;
    }
    PlanAnswer anew = own.anew(day);
    boolean better = saves(anew, ore(same), BY_FAR) && ore(anew) < ore(best);
    return better && !couldBase(anew, day, before) ? anew : best;
  }

  private static boolean saves(PlanAnswer found, long ofSame, long thousandths) {
    return found.judgement().isFeasible() && ore(found) * 1000 <= ofSame * (1000 - thousandths);
  }

  /** A plan that the base had driven too, had it found it, is luck. */
  private static boolean couldBase(PlanAnswer found, DayProblem day, SimulatedDay before) {
    OptionalLong there = OnBaseDay.price(found.plan(), day, before.day());
    return there.isPresent() && there.getAsLong() <= ore(before.answer());
  }

  private static long ore(PlanAnswer answer) {
    return answer.judgement().cost().total().ore();
  }
}
