package se.bokskjuts.benchmarks.whatif;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
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
  private final BasePlanner plans;
  private final DailyPlanner own;

  /**
   * @param base the base with the same seed, at the first day of this run
   * @param plans how it comes to its plans
   */
  BesideBase(Simulation base, BasePlanner plans, DailyPlanner own) {
    this.base = base;
    this.plans = plans;
    this.own = own;
  }

  @Override
  public PlanAnswer plan(DayProblem day) {
    SimulatedDay before = base.live(day.date(), false);
    if (before.day().equals(day)) {
      return own.keep(day, before.answer());
    }
    return SameStops.packed(before.answer().plan(), day)
        .map(same -> own.keep(day, clearlyCheaper(day, same)))
        .orElseGet(() -> own.plan(day));
  }

  /**
   * The last part of the search from where the base's last part began, and one from anew. As long
   * as the base's last part still saves much, its like is not clearly cheaper.
   */
  private PlanAnswer clearlyCheaper(DayProblem day, PlanAnswer same) {
    DailyPlanner.InParts ofBase = plans.get(day.date());
    long saved = 1000 * (ore(ofBase.rough()) - ore(ofBase.plan())) / ore(ofBase.plan());
    Plan rough = ofBase.rough().plan();
    Plan start = SameStops.packed(rough, day).map(PlanAnswer::plan).orElse(same.plan());
    PlanAnswer best = cheaper(same, own.from(start, day), ore(same), Math.max(CLEARLY, saved));
    return cheaper(best, own.anew(day), ore(same), BY_FAR + 2 * saved);
  }

  private static PlanAnswer cheaper(PlanAnswer best, PlanAnswer found, long base, long saves) {
    boolean enough = ore(found) * 1000 <= base * (1000 - saves);
    return enough && found.judgement().isFeasible() && ore(found) < ore(best) ? found : best;
  }

  private static long ore(PlanAnswer answer) {
    return answer.judgement().cost().total().ore();
  }
}
