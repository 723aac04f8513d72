package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bokskjuts.optimizer.SolveSettings;

/** Door of the engine: fewest vehicles first, then the shortest way. */
public final class PdptwSolver {
  private static final Logger LOG = LoggerFactory.getLogger(PdptwSolver.class);

  /**
   * Searches until the settings' limit or until {@code stop} is true; the best solution so far is
   * the answer either way.
   *
   * @param listener hears of each better solution, from any thread, never from two at once
   * @throws IllegalStateException if no solution was found with the vehicles there are
   */
  public PdptwSolution solve(
      PdptwProblem problem,
      SolveSettings settings,
      Consumer<PdptwSolution> listener,
      BooleanSupplier stop) {
    long begin = System.nanoTime();
    Neighbours neighbours = new Neighbours(problem);
    Pace pace = new Pace(settings, begin, stop);
    Searcher first = new Searcher(problem, neighbours, settings.seed(), pace, null);
    if (!first.recreate.run(false)) {
      throw new IllegalStateException(problem.name() + ": a request fits no vehicle");
    }
    Incumbent incumbent = new Incumbent(first.routes.toSolution(), listener);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < settings.threads(); t++) {
      Searcher searcher =
          new Searcher(
              problem,
              neighbours,
              settings.seed() * 1000 + t,
              new Pace(settings, begin, stop),
              incumbent);
      int number = t;
      Runnable work = () -> work(searcher, number);
      if (settings.threads() == 1) {
        work.run();
      } else {
        Thread thread = new Thread(work, "pdptw-" + t);
        threads.add(thread);
        thread.start();
      }
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return incumbent.best();
  }

  private static void work(Searcher searcher, int number) {
    double fleetShare = Double.parseDouble(System.getProperty("fleetShare", "0.25"));
    new FleetReduction(searcher).run(fleetShare);
    LOG.debug(
        "fleet {} at {} steps {}",
        searcher.incumbent.best().vehicles(),
        searcher.pace.spent(),
        searcher.pace.steps());
    double T0 = Double.parseDouble(System.getProperty("T0", "30"));
    double T1 = Double.parseDouble(System.getProperty("T1", "0.1"));
    double cycle = Double.parseDouble(System.getProperty("cycle", "0.375"));
    while (searcher.pace.spent() < 1) {
      PdptwSolution best = searcher.incumbent.best();
      searcher.routes.load(best.routes(), best.vehicles());
      new Annealing(searcher).cool(T0, T1, Math.min(1, searcher.pace.spent() + cycle));
      LOG.debug(
          "cooled {} {} at {} steps {}",
          searcher.incumbent.best().distance(),
          searcher.routes.total(),
          searcher.pace.spent(),
          searcher.pace.steps());
    }
  }
}
