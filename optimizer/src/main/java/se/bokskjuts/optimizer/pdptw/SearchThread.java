package se.bokskjuts.optimizer.pdptw;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread does with its time: first vehicles, then many starts, then coolings, each from
 * the best of all threads, pooled routes recombined between them. Threads of odd number look longer
 * for vehicles, so that one of two is at the distance early and the other still saves a vehicle
 * late, and they take turns in leaving requests out.
 */
final class SearchThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchThread.class);

  private static final double FLEET_SHARE = 0.15;
  private static final double LONG_FLEET_SHARE = 0.3;

  private static final double BREEDING_SHARE = 0.85;

  /** Temperatures of coolings, in mean legs. */
  private static final double WARM = 1.25;

  private static final double COLD = 0.05;

  /** Of the time that is left when it begins. */
  private static final double SHARE_OF_COOLING = 0.6;

  /** Less than this at the end is added to the cooling before. */
  private static final double SHORTEST_COOLING = 0.08;

  private final Searcher searcher;
  private final int number;

  SearchThread(Searcher searcher, int number) {
    this.searcher = searcher;
    this.number = number;
  }

  @Override
  public void run() {
    new FleetReduction(searcher).run(number % 2 == 0 ? FLEET_SHARE : LONG_FLEET_SHARE);
    log("fleet");
    new Breeding(searcher, COLD).run(BREEDING_SHARE);
    log("bred");
    // Half of the coolings leave requests out: it opens valleys that whole solutions do not reach.
    boolean mayLeaveOut = number % 2 == 1;
    while (searcher.pace.spent() < 1) {
      searcher.loadBest();
      double until = untilOf(searcher.pace.spent());
      new Annealing(searcher, new Cooling(WARM, COLD, until, mayLeaveOut)).run();
      log("cooled");
      searcher.recombine();
      log("recombined");
      mayLeaveOut = !mayLeaveOut;
    }
  }

  private static double untilOf(double spent) {
    double until = spent + (1 - spent) * SHARE_OF_COOLING;
    return 1 - until < SHORTEST_COOLING ? 1 : until;
  }

  private void log(String what) {
    if (LOG.isDebugEnabled()) {
      PdptwSolution best = searcher.incumbent.best();
      LOG.debug(
          "thread {} {}: {} vehicles, {} at {} of the budget, step {}",
          number,
          what,
          best.vehicles(),
          best.distance(),
          searcher.pace.spent(),
          searcher.pace.steps());
    }
  }
}
