package se.bokskjuts.optimizer.pdptw;

/**
 * Shortens the way at a fixed number of vehicles: ruin and recreate under simulated annealing, as
 * in SISR (Christiaens &amp; Vanden Berghe 2020). Where few moves are feasible it may leave
 * requests out for a while, at a price (the request bank of Ropke &amp; Pisinger 2006).
 */
final class Annealing {
  private static final int LOOK_EVERY = 64;

  private final Searcher searcher;
  private final Routes routes;
  private final Cooling cooling;
  private final double begin;
  private final int vehicles;
  private final double meanLeg;
  private final AbsencePrice price;
  private double temperature;
  private double current;
  private double bestCost;
  private PdptwSolution best;

  /** Begins from the routes as they are, all requests served. */
  Annealing(Searcher searcher, Cooling cooling) {
    this.searcher = searcher;
    this.cooling = cooling;
    routes = searcher.routes;
    begin = searcher.pace.spent();
    vehicles = routes.used();
    current = routes.total();
    bestCost = current;
    best = routes.toSolution();
    meanLeg = current / (searcher.problem.nodeCount - 1 + vehicles);
    price = new AbsencePrice(routes, cooling.mayLeaveOut());
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
      if (price.isTimeToLookBack()) {
        price.lookBack();
        current = cost();
      }
    }
  }

  /** The best complete solution of this cooling. */
  PdptwSolution best() {
    return best;
  }

  private void cool() {
    temperature = meanLeg * cooling.temperature(begin, searcher.pace.spent());
  }

  private double cost() {
    return routes.total() + price.of(routes.absentCount);
  }

  private void step() {
    routes.begin();
    searcher.ruin.ruin();
    boolean complete = searcher.recreate.run(!cooling.mayLeaveOut());
    if (!complete && !cooling.mayLeaveOut()) {
      routes.takeBack();
      return;
    }
    double cost = cost();
    if (cost < current - temperature * Math.log(searcher.dice.unit())) {
      current = cost;
      if (complete) {
        accepted(cost);
      }
    } else {
      routes.takeBack();
    }
  }

  private void accepted(double cost) {
    if (cost < bestCost - 1e-9 || routes.used() < vehicles) {
      bestCost = cost;
      best = routes.toSolution();
      searcher.keepBest();
    }
    searcher.poolNow();
  }
}
