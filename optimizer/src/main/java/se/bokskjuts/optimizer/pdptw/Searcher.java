package se.bokskjuts.optimizer.pdptw;

/** One thread's tools: its routes, its dice, its ruin and recreate, and what it shares. */
final class Searcher {
  private static final double BLINK_RATE = 0.01;

  /** On average; half as much again as the paper's, since requests leave in pairs. */
  private static final double NODES_REMOVED = 15;

  /** Accepted steps between two that give their routes to the pool. */
  private static final int POOL_EVERY = 20;

  /** With fewer and longer routes one seldom fits another. */
  private static final int FEWEST_ROUTES_TO_RECOMBINE = 4;

  final PdptwProblem problem;
  final Routes routes;
  final Dice dice;
  final StringRuin ruin;
  final Recreate recreate;
  final Pace pace;
  final Incumbent incumbent;
  private final RoutePool pool;
  private final long[] pooledVersion;
  private int untilPooling;

  Searcher(PdptwProblem problem, Neighbours neighbours, long seed, Pace pace, Incumbent incumbent) {
    this.problem = problem;
    this.pace = pace;
    this.incumbent = incumbent;
    pool = incumbent.pool();
    routes = new Routes(problem);
    dice = new Dice(seed);
    ruin = new StringRuin(routes, neighbours, dice, NODES_REMOVED);
    recreate = new Recreate(routes, new Insertion(routes, dice, BLINK_RATE), dice);
    pooledVersion = new long[routes.slots];
  }

  /** Begins again from the best of all threads. */
  void loadBest() {
    PdptwSolution best = incumbent.best();
    routes.load(best.routes(), best.vehicles());
  }

  /** Tells all threads of the routes as they are. */
  void keepBest() {
    incumbent.offer(routes.toSolution());
    untilPooling = 0;
  }

  /** Now and then remembers the routes that have changed since. */
  void poolNow() {
    if (--untilPooling > 0) {
      return;
    }
    untilPooling = POOL_EVERY;
    for (int slot = 0; slot < routes.open; slot++) {
      if (pooledVersion[slot] != routes.version[slot] && routes.size[slot] > 0) {
        pooledVersion[slot] = routes.version[slot];
        pool.add(routes.toPooled(slot));
      }
    }
  }

  /** Puts pooled routes together anew; the incumbent learns of a better whole. */
  void recombine() {
    PdptwSolution best = incumbent.best();
    if (best.vehicles() < FEWEST_ROUTES_TO_RECOMBINE) {
      return;
    }
    var chosen =
        new SetPartitioning(
                pool.list(), problem.requestCount, best.vehicles(), best.distance() - 1e-6)
            .solve();
    if (!chosen.isEmpty()) {
      var nodes = chosen.stream().map(PooledRoute::nodes).toList();
      routes.load(nodes, nodes.size());
      incumbent.offer(routes.toSolution());
      incumbent.population().offer(routes.toSolution());
    }
  }
}
