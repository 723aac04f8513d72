package se.bokskjuts.optimizer.pdptw;

import java.util.List;

/**
 * Many starts, each cooled for a while. At the fewest vehicles the feasible solutions lie in
 * islands that ruin and recreate seldom leaves, so that the start decides as much as the time spent
 * on it; how long is best nobody knows beforehand, so lengths follow the universal restart sequence
 * (Luby, Sinclair &amp; Zuckerman, Information Processing Letters 47, 1993). Half of the coolings
 * may leave requests out, which leads from island to island where it works at all.
 */
final class Breeding {
  /** Of the budget, for the shortest cooling. */
  private static final double SHARE_OF_START = 0.02;

  /** A shorter cooling says little of its start. */
  private static final double FEWEST_STEPS = 15_000;

  /** Of the budget, for placing what is absent from a start. */
  private static final double SHARE_OF_COMPLETION = 0.01;

  /** Temperatures at which a cooling may begin, in mean legs. */
  private static final double WARM = 1;

  private static final double HOT = 4;

  private static final double LEAVING_OUT = 0.5;

  /** So many starts in a row that cannot be completed, and a known solution is cooled again. */
  private static final int MOST_FAILURES = 6;

  /** Starts between two recombinations of the routes seen. */
  private static final int RECOMBINE_EVERY = 6;

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
    cool(1, share);
    int starts = 0;
    int failures = 0;
    while (searcher.pace.spent() < share) {
      if (!isStarted()) {
        if (++failures < MOST_FAILURES) {
          continue;
        }
        loadMember();
      }
      failures = 0;
      cool(luby(++starts), share);
      if (starts % RECOMBINE_EVERY == 0) {
        searcher.recombine();
      }
    }
    searcher.recombine();
  }

  /** 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, ... */
  static int luby(int number) {
    int power = Integer.highestOneBit(number + 1);
    return power == number + 1 ? power / 2 : luby(number - power + 1);
  }

  /** False if the start could not be completed, mostly because it never can: another one may. */
  private boolean isStarted() {
    int vehicles = searcher.incumbent.best().vehicles();
    offspring.load(vehicles);
    double until = searcher.pace.spent() + shareOf(SHARE_OF_COMPLETION);
    if (!new Completion(searcher).run(vehicles, until)) {
      return false;
    }
    searcher.keepBest();
    return true;
  }

  private void loadMember() {
    PdptwSolution best = searcher.incumbent.best();
    List<PdptwSolution> members = searcher.incumbent.population().list(best.vehicles());
    PdptwSolution member =
        members.isEmpty() ? best : members.get(searcher.dice.below(members.size()));
    searcher.routes.load(member.routes(), member.vehicles());
  }

  /** A long one ends with the breeding at the latest, the shortest is never cut. */
  private void cool(int length, double end) {
    double hot = WARM * Math.pow(HOT / WARM, searcher.dice.unit());
    double spent = searcher.pace.spent();
    double shortest = shareOf(SHARE_OF_START);
    double until =
        Math.min(1, Math.min(spent + length * shortest, Math.max(spent + shortest, end)));
    boolean mayLeaveOut = searcher.dice.chance(LEAVING_OUT);
    Annealing annealing = new Annealing(searcher, new Cooling(hot, cold, until, mayLeaveOut));
    annealing.run();
    searcher.incumbent.population().offer(annealing.best());
  }

  private double shareOf(double share) {
    Pace pace = searcher.pace;
    double shareOfStep = pace.spent() / Math.max(1, pace.steps());
    return Math.max(share, FEWEST_STEPS * shareOfStep);
  }
}
