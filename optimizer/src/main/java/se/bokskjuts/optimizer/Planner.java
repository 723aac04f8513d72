package se.bokskjuts.optimizer;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.search.CrateSearch;
import se.bokskjuts.optimizer.search.DaySearch;
import se.bokskjuts.optimizer.search.KeepingSearch;

/** Plans one day: the search finds plans, OptaPlanner scores and keeps them, the checker judges. */
public final class Planner {
  private final DaySearch search;

  public Planner() {
    this(new CrateSearch());
  }

  Planner(DaySearch search) {
    this.search = search;
  }

  /**
   * A planner that gives only plans made over by {@code keep}, and the start.
   *
   * @param keep the plan made over with its true cost, keeping all hard rules; or empty
   */
  public static Planner keeping(Function<Plan, Optional<Plan>> keep) {
    return new Planner(new KeepingSearch(new CrateSearch(), keep));
  }

  /** A planner of one day after another, see {@link CrateSearch#forManyDays}. */
  public static Planner forManyDays() {
    return new Planner(CrateSearch.forManyDays());
  }

  /**
   * Searches until the settings' limit or until {@code stop} is true; the best plan so far is kept
   * either way.
   *
   * @param stop asked often; true ends the search soon
   */
  public PlanAnswer solve(
      DayProblem day, SolveSettings settings, SolveListener listener, BooleanSupplier stop) {
    return new PlannerRun(day, settings, listener).solve(search, Optional.empty(), stop);
  }

  /**
   * As above, from a plan that is already there; the answer is never dearer than it, if it is
   * sound. Throws {@link IllegalArgumentException} when it names what the day does not have.
   */
  public PlanAnswer solve(
      DayProblem day,
      Plan start,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop) {
    return new PlannerRun(day, settings, listener).solve(search, Optional.of(start), stop);
  }
}
