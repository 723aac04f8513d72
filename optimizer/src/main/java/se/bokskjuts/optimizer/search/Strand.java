package se.bokskjuts.optimizer.search;

import java.util.Optional;

/**
 * One thread's search: several short runs from anew, then a long one from the best of them, or all
 * of it from a given plan.
 */
final class Strand {
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

  static final double WARM = 60;

  /** SEK: every other run of a small day, so that whole routes change vans. */
  private static final double WILD = 600;

  static final double LUKEWARM = 20;

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

  /** What all strands of a search have in common. */
  record Common(Instance in, long seed, SearchClock clock, SharedBest best, Manner manner) {}

  private final Instance in;
  private final long seed;
  private final SearchClock clock;
  private final SharedBest shared;
  private final Manner manner;
  private long steps;
  private double nextOffer;

  /** The first strand of a search has the index 0. */
  Strand(Common common, int index) {
    in = common.in;
    seed = common.seed + 7919L * index;
    clock = common.clock;
    shared = common.best;
    manner = common.manner;
  }

  void run(Optional<Routes> plan) {
    Optional<Routes> given = plan.filter(this::isWorthGoingOnFrom);
    Annealing best = given.isPresent() ? from(given.get()) : raced();
    if (SmallDaySearch.isFor(in)) {
      searchItemByItem(best.best());
      return;
    }
    double from = given.isPresent() ? 0 : SHARE_OF_SHORT_RUNS;
    goOnFromTheBest(best);
    anneal(best, from, SHARE_BEFORE_LAST_RUN, given.isPresent() ? manner.heatOfGiven : WARM);
    shared.offer(best, "search", steps);
    double to = clock.countsSteps() ? 1 : SHARE_BEFORE_A_CLOSER_LOOK;
    goOnFromTheBest(best);
    anneal(best, SHARE_BEFORE_LAST_RUN, to, LUKEWARM);
    shared.offer(best, "pack", steps);
    if (manner.looksCloser && steps >= STEPS_WORTH_A_CLOSER_LOOK) {
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

  /**
   * Routes that keep every promise are; others only where routes built anew are no cheaper. From
   * few stops or none single changes lead nowhere, since a van's first stop pays for the van.
   */
  private boolean isWorthGoingOnFrom(Routes given) {
    Annealing annealing = new Annealing(in, seed);
    if (!annealing.restartFrom(given)) {
      return false;
    }
    double cost = annealing.bestCost();
    if (given.stopCount() > 0 && !annealing.missesPromises()) {
      return true;
    }
    annealing.begin();
    return annealing.bestCost() >= cost;
  }

  private Annealing from(Routes given) {
    Annealing annealing = new Annealing(in, seed);
    annealing.restartFrom(given);
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
