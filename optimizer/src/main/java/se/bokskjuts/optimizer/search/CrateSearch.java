package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * The planner's own search: routes by simulated annealing, each judged with the best boxes, sort
 * boxes, docks and copies it allows. Every thread searches as {@link Strand} says; every plan given
 * on has passed the independent checker.
 */
public final class CrateSearch implements DaySearch {
  private final Manner manner;

  /** As a coordinator's day is searched. */
  public CrateSearch() {
    this(Manner.ONE_DAY);
  }

  private CrateSearch(Manner manner) {
    this.manner = manner;
  }

  /** For one day after another, most of each like days before. */
  public static CrateSearch forManyDays() {
    return new CrateSearch(Manner.MANY_DAYS);
  }

  @Override
  public void run(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      BooleanSupplier stop,
      PlanSink sink) {
    Instance in = new Instance(day);
    SharedBest best = new SharedBest(in, sink);
    Optional<Routes> given = start.flatMap(best::begin);
    Strand.Common common =
        new Strand.Common(in, settings.seed(), new SearchClock(settings, stop), best, manner);
    Thread[] others = new Thread[settings.threads() - 1];
    for (int i = 0; i < others.length; i++) {
      Strand strand = new Strand(common, i + 1);
      others[i] = new Thread(() -> strand.run(given), "search-" + (i + 2));
      others[i].setDaemon(true);
      others[i].start();
    }
    new Strand(common, 0).run(given);
    for (Thread other : others) {
      join(other);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
