package se.bokskjuts.optimizer.pdptw;

/**
 * Shortens the way at a fixed number of vehicles: ruin and recreate under simulated annealing, as
 * in SISR (Christiaens &amp; Vanden Berghe 2020).
 */
final class Annealing {
  private static final int LOOK_EVERY = 64;

  private final Searcher searcher;
  private final Routes routes;
  private final Cooling cooling;
  private final double begin;
  private final int vehicles;
  private final double meanLeg;
  private double temperature;
  private double current;
  private double best;

  /** Begins from the routes as they are, all requests served. */
  Annealing(Searcher searcher, Cooling cooling) {
    this.searcher = searcher;
    this.cooling = cooling;
    routes = searcher.routes;
    begin = searcher.pace.spent();
    vehicles = routes.used();
    current = routes.total();
    best = current;
    meanLeg = current / (searcher.problem.nodeCount - 1 + vehicles);
    cool();
  }

  /** Returns when the cooling is over or another thread needs fewer vehicles. */
  void run() {
    Pace pace = searcher.pace;
    while (pace.goesOn() && pace.spent() < cooling.until()) {
      if (pace.steps() % LOOK_EVERY == 0) {
        if (searcher.incumbent.best().vehicles() < vehicles) {
          return;
        }
        cool();
      }
      step();
    }
  }

  private void cool() {
    temperature = meanLeg * cooling.temperature(begin, searcher.pace.spent());
  }

  private void step() {
    routes.begin();
    searcher.ruin.ruin();
    if (!searcher.recreate.run(true)) {
      routes.takeBack();
      return;
    }
    double total = routes.total();
    if (total < current - temperature * Math.log(searcher.dice.unit())) {
      accept(total);
    } else {
      routes.takeBack();
    }
  }

  private void accept(double total) {
    current = total;
    if (total < best - 1e-9 || routes.used() < vehicles) {
      best = Math.min(best, total);
      searcher.keepBest();
    }
    searcher.poolNow();
  }
}
