package se.bokskjuts.optimizer.pdptw;

import java.util.List;
import se.bokskjuts.optimizer.SolveSettings;

/** Searchers ready to use. */
final class Searchers {
  private Searchers() {}

  /** With a first solution in its routes, known as the incumbent. */
  static Searcher withFirstSolution(PdptwProblem problem, long seed) {
    Pace pace = new Pace(SolveSettings.ofSteps(1_000_000, seed), 0, () -> false);
    Incumbent incumbent =
        new Incumbent(new PdptwSolution(List.of(), Double.MAX_VALUE), found -> {});
    Searcher searcher = new Searcher(problem, new Neighbours(problem), seed, pace, incumbent);
    searcher.recreate.run(false);
    return searcher;
  }
}
