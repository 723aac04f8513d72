package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * A search whose plans are made over before they are given on, for what the rules of a plan cannot
 * say. A plan that cannot be made over is dropped, and so is one that got dearer by it than the
 * best before.
 */
public final class KeepingSearch implements DaySearch {
  private final DaySearch search;
  private final Function<Plan, Optional<Plan>> keep;

  /**
   * @param keep the plan made over with its true cost, keeping all hard rules; or empty
   */
  public KeepingSearch(DaySearch search, Function<Plan, Optional<Plan>> keep) {
    this.search = search;
    this.keep = keep;
  }

  @Override
  public void run(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      BooleanSupplier stop,
      PlanSink sink) {
    search.run(day, start, settings, stop, new Filter(sink));
  }

  /** Hears one plan at a time, as every sink. */
  private final class Filter implements PlanSink {
    private final PlanSink sink;
    private long bestOre = Long.MAX_VALUE;

    Filter(PlanSink sink) {
      this.sink = sink;
    }

    @Override
    public void better(Plan plan, PlanCost cost, String phase, long steps) {
      keep.apply(plan)
          .filter(kept -> kept.cost().total().ore() < bestOre)
          .ifPresent(
              kept -> {
                bestOre = kept.cost().total().ore();
                sink.better(kept, kept.cost(), phase, steps);
              });
    }
  }
}
