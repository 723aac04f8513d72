package se.bokskjuts.optimizer.pdptw;

/** Shortens the way by ruin and recreate under simulated annealing. */
final class Annealing {
  private final Searcher searcher;
  private final Routes routes;

  Annealing(Searcher searcher) {
    this.searcher = searcher;
    routes = searcher.routes;
  }

  /** One cooling from {@code hot} to {@code cold} until {@code share} of the budget is spent. */
  void cool(double hot, double cold, double share) {
    double begin = searcher.pace.spent();
    int vehicles = routes.used();
    double total = routes.total();
    double best = total;
    double temperature = hot;
    while (searcher.pace.goesOn() && searcher.pace.spent() < share) {
      if (searcher.pace.steps() % 64 == 0) {
        double done = (searcher.pace.spent() - begin) / (share - begin);
        temperature = hot * Math.pow(cold / hot, done);
        if (searcher.incumbent.best().vehicles() < vehicles) {
          return;
        }
      }
      routes.begin();
      searcher.ruin.ruin();
      if (!searcher.recreate.run(true)) {
        routes.takeBack();
        continue;
      }
      double now = routes.total();
      if (now < total - temperature * Math.log(searcher.dice.unit())) {
        total = now;
        if (now < best - 1e-9 || routes.used() < vehicles) {
          best = now;
          searcher.incumbent.offer(routes.toSolution());
        }
      } else {
        routes.takeBack();
      }
    }
  }
}
