package se.bokskjuts.optimizer.pdptw;

/** A first solution by insertion, with as many routes as it needs. */
final class FirstSolution {
  private FirstSolution() {}

  static PdptwSolution of(PdptwProblem problem, long seed) {
    Routes routes = new Routes(problem);
    Dice dice = new Dice(seed);
    boolean complete = new Recreate(routes, new Insertion(routes, dice, 0), dice).run(false);
    if (!complete) {
      int request = routes.absent[0];
      throw new IllegalArgumentException(
          "%s: node %d cannot be served in time even by a vehicle of its own"
              .formatted(problem.name(), problem.loadAt[request]));
    }
    return routes.toSolution();
  }
}
