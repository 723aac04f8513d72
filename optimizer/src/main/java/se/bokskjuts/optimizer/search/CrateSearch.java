package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * The planner's own search: routes by simulated annealing, each judged with the best boxes, sort
 * boxes, docks and copies it allows. Several short runs from anew, then a long one from the best of
 * them. Every plan given on has passed the independent checker.
 */
public final class CrateSearch implements DaySearch {
  private static final double SHARE_OF_SHORT_RUNS = 0.4;

  /** Short runs: few where a run is long, many where all of a small day is soon looked at. */
  private static final int FEWEST_SHORT_RUNS = 4;

  private static final int MOST_SHORT_RUNS = 12;

  /** Units of a day so large that a short run must not be that short. */
  private static final int MANY_UNITS = 120;

  private static final int SHORT_RUNS_OF_MANY_UNITS = 2;
  private static final int UNITS_AND_RUNS = 120;

  /** The last run, nearly cold, goes on from the best found before. */
  private static final double SHARE_BEFORE_LAST_RUN = 0.75;

  /** SEK: temperatures at which a run begins. */
  private static final double HOT = 120;

  private static final double WARM = 60;

  /** SEK: every other run of a small day, so that whole routes change vans. */
  private static final double WILD = 600;

  /** SEK: from a given plan, so that what is good in it is kept. */
  private static final double LUKEWARM = 20;

  /** Seconds between two plans built from routes that got better. */
  private static final double BETWEEN_PLANS = 0.5;

  /** So many times as long as giving a plan took, nothing is given again. */
  private static final double SEARCH_PER_PLAN = 9;

  /** Of the time; what is left goes to single items. */
  private static final double SHARE_BEFORE_A_CLOSER_LOOK = 0.96;

  /** A search of fewer steps has not found the routes whose single items matter. */
  private static final long STEPS_WORTH_A_CLOSER_LOOK = 20_000;

  /** On a small day single items decide: most of the run goes to them. */
  private static final double SHARE_OF_SHORT_RUNS_ON_A_SMALL_DAY = 0.2;

  /** A thread whose routes are worse than the best by this share goes on from the best. */
  private static final double BEHIND = 0.004;

  private final double heatOfGiven;
  private final boolean looksCloser;

  /** As a coordinator's day is searched. */
  public CrateSearch() {
    this(LUKEWARM, true);
  }

  private CrateSearch(double heatOfGiven, boolean looksCloser) {
    this.heatOfGiven = heatOfGiven;
    this.looksCloser = looksCloser;
  }

  /**
   * For one day after another, most of each like days before: a given start is only where to begin,
   * and single items get no closer look at the end, which takes long and seldom saves a krona.
   */
  public static CrateSearch forManyDays() {
    return new CrateSearch(WARM, false);
  }

  @Override
  public void run(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      BooleanSupplier stop,
      PlanSink sink) {
    Instance in = new Instance(day);
    SearchClock clock = new SearchClock(settings, stop);
    SharedBest shared = new SharedBest(in, sink);
    Optional<Routes> given = start.flatMap(plan -> shared.begin(plan));
    Thread[] others = new Thread[settings.threads() - 1];
    for (int i = 0; i < others.length; i++) {
      Strand strand = new Strand(in, settings.seed() + 7919L * (i + 1), clock, shared, given);
      others[i] = new Thread(strand::run, "search-" + (i + 2));
      others[i].setDaemon(true);
      others[i].start();
    }
    new Strand(in, settings.seed(), clock, shared, given).run();
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

  /** One thread's search. */
  private final class Strand {
    private final Instance in;
    private final long seed;
    private final SearchClock clock;
    private final SharedBest shared;
    private final Optional<Routes> given;
    private long steps;
    private double nextOffer;

    Strand(Instance in, long seed, SearchClock clock, SharedBest shared, Optional<Routes> given) {
      this.in = in;
      this.seed = seed;
      this.clock = clock;
      this.shared = shared;
      this.given = given;
    }

    void run() {
      Annealing best = given.isPresent() ? fromGiven() : raced();
      if (SmallDaySearch.isFor(in)) {
        searchItemByItem(best.best());
        return;
      }
      goOnFromTheBest(best);
      double from = given.isPresent() ? 0 : SHARE_OF_SHORT_RUNS;
      anneal(best, from, SHARE_BEFORE_LAST_RUN, given.isPresent() ? heatOfGiven : WARM);
      shared.offer(best, "search", steps);
      goOnFromTheBest(best);
      anneal(
          best,
          SHARE_BEFORE_LAST_RUN,
          clock.countsSteps() ? 1 : SHARE_BEFORE_A_CLOSER_LOOK,
          LUKEWARM);
      shared.offer(best, "pack", steps);
      if (looksCloser && steps >= STEPS_WORTH_A_CLOSER_LOOK) {
        shared.offerElite(best, "pack", steps, this::isOutOfTime);
      }
    }

    /** On a small day every route's plan is affordable: that of groups of items is only a start. */
    private void searchItemByItem(Routes own) {
      SmallDaySearch search = new SmallDaySearch(in, seed, shared);
      search.restartFrom(shared.best().orElse(own), steps);
      double from = clock.share(steps);
      while (!clock.isOver(steps)) {
        double done = Math.min(0.999, (clock.share(steps) - from) / (1 - from));
        for (int i = 0; i < SearchClock.STEPS_BETWEEN_LOOKS; i++) {
          search.step(done);
        }
        steps += SearchClock.STEPS_BETWEEN_LOOKS;
      }
    }

    /** From the best of all strands, unless one's own is nearly as good and another valley. */
    private void goOnFromTheBest(Annealing annealing) {
      if (annealing.bestCost() > shared.bestCost() * (1 + BEHIND)) {
        shared.best().ifPresent(annealing::restartFrom);
      } else {
        annealing.restartFrom(annealing.best());
      }
    }

    private Annealing fromGiven() {
      Annealing annealing = new Annealing(in, seed);
      if (!annealing.restartFrom(given.get())) {
        annealing.begin();
      }
      return annealing;
    }

    private int shortRuns() {
      if (in.unitCount >= MANY_UNITS) {
        return SHORT_RUNS_OF_MANY_UNITS;
      }
      int byUnits = UNITS_AND_RUNS / Math.max(1, in.unitCount);
      return Math.max(FEWEST_SHORT_RUNS, Math.min(MOST_SHORT_RUNS, byUnits));
    }

    private Annealing raced() {
      Annealing best = null;
      int runs = shortRuns();
      boolean small = SmallDaySearch.isFor(in);
      double share = (small ? SHARE_OF_SHORT_RUNS_ON_A_SMALL_DAY : SHARE_OF_SHORT_RUNS) / runs;
      for (int i = 0; i < runs && (best == null || !clock.isOver(steps)); i++) {
        Annealing annealing = new Annealing(in, seed * 101 + i);
        annealing.begin();
        if (best == null) {
          shared.offer(annealing, "construct", steps);
        }
        boolean wild = runs > FEWEST_SHORT_RUNS && i % 2 == 1;
        anneal(annealing, i * share, (i + 1) * share, wild ? WILD : HOT);
        if (best == null || annealing.bestCost() < best.bestCost()) {
          best = annealing;
        }
        shared.offer(best, "search", steps);
        if (runs > FEWEST_SHORT_RUNS && !small) {
          shared.offerElite(annealing, "search", steps, this::isOutOfTime);
        }
      }
      return best;
    }

    /** Steps that are done do not forbid a closer look, time that is out does. */
    private boolean isOutOfTime() {
      return !clock.countsSteps() && clock.isOver(steps);
    }

    /** Anneals while the clock's share is between the two. */
    private void anneal(Annealing annealing, double from, double to, double hot) {
      boolean fresh = false;
      while (!clock.isOver(steps)) {
        double share = clock.share(steps);
        if (share >= to) {
          return;
        }
        double done = Math.min(1, Math.max(0, (share - from) / (to - from)));
        for (int i = 0; i < SearchClock.STEPS_BETWEEN_LOOKS; i++) {
          fresh |= annealing.step(done, hot);
        }
        steps += SearchClock.STEPS_BETWEEN_LOOKS;
        if (fresh && !clock.countsSteps() && clock.seconds() > nextOffer) {
          double begun = clock.seconds();
          shared.offer(annealing, "search", steps);
          double took = clock.seconds() - begun;
          nextOffer = clock.seconds() + Math.max(BETWEEN_PLANS, SEARCH_PER_PLAN * took);
          fresh = false;
        }
      }
    }
  }
}
