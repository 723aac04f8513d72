package se.bokskjuts.optimizer.pdptw;

/**
 * Many starts, each cooled for a short time. At the fewest vehicles the feasible solutions lie in
 * islands that ruin and recreate seldom leaves, at no temperature, so that the start decides more
 * than the time spent on it.
 */
final class Breeding {
  /** Of the budget, for one start. */
  private static final double SHARE_OF_START = 0.025;

  /** A shorter cooling says little of its start. */
  private static final double FEWEST_STEPS = 15_000;

  /** Temperatures at which a start's cooling may begin, in mean legs. */
  private static final double WARM = 1;

  private static final double HOT = 4;

  /** Starts between two recombinations of the routes seen. */
  private static final int RECOMBINE_EVERY = 6;

  /** So many starts in a row that cannot be completed, and more are not tried. */
  private static final int MOST_FAILURES = 3;

  private final Searcher searcher;
  private final Offspring offspring;
  private final double cold;

  /**
   * @param cold temperature at which the coolings end, in mean legs
   */
  Breeding(Searcher searcher, double cold) {
    this.searcher = searcher;
    this.cold = cold;
    offspring = new Offspring(searcher);
  }

  /** Begins from the best of all threads, then from ever new starts, until the share is spent. */
  void run(double share) {
    searcher.loadBest();
    cool();
    int failures = 0;
    for (int start = 1; searcher.pace.spent() < share && failures < MOST_FAILURES; start++) {
      failures = isStarted() ? 0 : failures + 1;
      cool();
      if (start % RECOMBINE_EVERY == 0) {
        searcher.recombine();
      }
    }
    searcher.recombine();
  }

  /** Otherwise the best of all threads is loaded instead. */
  private boolean isStarted() {
    int vehicles = searcher.incumbent.best().vehicles();
    offspring.load(vehicles);
    double until = searcher.pace.spent() + shareOfStart();
    if (new Completion(searcher).run(vehicles, until)) {
      searcher.keepBest();
      return true;
    }
    searcher.loadBest();
    return false;
  }

  private void cool() {
    double hot = WARM * Math.pow(HOT / WARM, searcher.dice.unit());
    double until = Math.min(1, searcher.pace.spent() + shareOfStart());
    Annealing annealing = new Annealing(searcher, new Cooling(hot, cold, until, false));
    annealing.run();
    searcher.incumbent.population().offer(annealing.best());
  }

  private double shareOfStart() {
    Pace pace = searcher.pace;
    double shareOfStep = pace.spent() / Math.max(1, pace.steps());
    return Math.max(SHARE_OF_START, FEWEST_STEPS * shareOfStep);
  }
}
