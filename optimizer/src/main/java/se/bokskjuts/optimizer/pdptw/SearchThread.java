package se.bokskjuts.optimizer.pdptw;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread does with its time: first vehicles, then coolings, each from the best of all
 * threads, pooled routes recombined between them. The threads differ in seed, in how long they look
 * for vehicles and in whether they leave requests out.
 */
final class SearchThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchThread.class);

  private final Searcher searcher;
  private final int number;

  SearchThread(Searcher searcher, int number) {
    this.searcher = searcher;
    this.number = number;
  }

  @Override
  public void run() {
    Pace pace = searcher.pace;
    new FleetReduction(searcher).run(number % 2 == 0 ? FS : FS * 1.6);
    log("fleet");
    for (int round = 0; pace.spent() < 1; round++) {
      searcher.loadBest();
      double hot = round == 0 ? HOT : HOT / 4;
      new Annealing(
              searcher, new Cooling(hot, COLD, untilOf(pace.spent()), (round + number) % 2 == SOFT))
          .run();
      log("cooled");
      searcher.recombine();
      log("recombined");
    }
  }

  static final double FS = Double.parseDouble(System.getProperty("fleetShare", "0.2"));
  static final double HOT = Double.parseDouble(System.getProperty("hot", "5"));
  static final double COLD = Double.parseDouble(System.getProperty("cold", "0.05"));
  static final int SOFT = Integer.getInteger("softpar", 1);
  static final double LONG = Double.parseDouble(System.getProperty("long", "0.6"));

  private static double untilOf(double spent) {
    double until = spent + (1 - spent) * LONG;
    return 1 - until < 0.08 ? 1 : until;
  }

  private void log(String what) {
    PdptwSolution best = searcher.incumbent.best();
    LOG.debug(
        "{} {}: {} / {} at {} of the budget, step {}, own {}",
        number,
        what,
        best.vehicles(),
        best.distance(),
        searcher.pace.spent(),
        searcher.pace.steps(),
        searcher.routes.total());
  }
}
