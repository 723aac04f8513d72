package se.bokskjuts.optimizer.pdptw;

/** One thread's tools: its routes, its dice, its ruin and recreate. */
final class Searcher {
  private static final double BLINK_RATE = 0.01;

  final PdptwProblem problem;
  final Routes routes;
  final Dice dice;
  final StringRuin ruin;
  final Recreate recreate;
  final Insertion insertion;
  final Pace pace;
  final Incumbent incumbent;

  Searcher(PdptwProblem problem, Neighbours neighbours, long seed, Pace pace, Incumbent incumbent) {
    this.problem = problem;
    this.pace = pace;
    this.incumbent = incumbent;
    routes = new Routes(problem);
    dice = new Dice(seed);
    insertion = new Insertion(routes, dice, BLINK_RATE);
    ruin =
        new StringRuin(
            routes, neighbours, dice, Double.parseDouble(System.getProperty("cbar", "10")));
    recreate = new Recreate(routes, insertion, dice);
  }
}
