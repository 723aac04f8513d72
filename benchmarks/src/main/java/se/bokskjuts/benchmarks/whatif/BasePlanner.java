package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;

/**
 * Plans the base's days, each once, whether the base itself is run or a scenario asks what the base
 * does that day.
 */
final class BasePlanner implements Planning {
  /** The plans of one seed. Several runs of it may read and add at the same time. */
  static final class Made {
    private final Map<LocalDate, PlanAnswer> days = new ConcurrentHashMap<>();

    int size() {
      return days.size();
    }
  }

  private final Made made;
  private final DailyPlanner planner;

  BasePlanner(Made made, DailyPlanner planner) {
    this.made = made;
    this.planner = planner;
  }

  @Override
  public PlanAnswer plan(DayProblem day) {
    return planner.keep(day, made.days.computeIfAbsent(day.date(), date -> planner.plan(day)));
  }
}
