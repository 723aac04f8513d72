package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * Door of the engine: fewest vehicles first, then the shortest way. Without a time limit, with
 * steps, a seed and one thread the answer is always the same.
 */
public final class PdptwSolver {
  /**
   * Searches until the settings' limit or until {@code stop} is true; the best solution so far is
   * the answer either way.
   *
   * @param listener hears of each better solution, from any thread, never from two at once
   * @throws IllegalArgumentException if a request cannot be served even alone
   */
  public PdptwSolution solve(
      PdptwProblem problem,
      SolveSettings settings,
      Consumer<PdptwSolution> listener,
      BooleanSupplier stop) {
    long beginNanos = System.nanoTime();
    Incumbent incumbent = new Incumbent(FirstSolution.of(problem, settings.seed()), listener);
    Neighbours neighbours = new Neighbours(problem);
    List<Runnable> searches = new ArrayList<>();
    for (int number = 0; number < settings.threads(); number++) {
      Pace pace = new Pace(settings, beginNanos, stop);
      long seed = settings.seed() * 1000 + number;
      searches.add(
          new SearchThread(new Searcher(problem, neighbours, seed, pace, incumbent), number));
    }
    ThreadGang.run(searches);
    return incumbent.best();
  }
}
