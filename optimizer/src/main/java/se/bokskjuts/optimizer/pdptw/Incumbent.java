package se.bokskjuts.optimizer.pdptw;

import java.util.function.Consumer;

/** The best solution of all threads, and the routes they have seen. */
final class Incumbent {
  private final Consumer<PdptwSolution> listener;
  private final RoutePool pool = new RoutePool();
  private final Population population = new Population();
  private volatile PdptwSolution best;

  Incumbent(PdptwSolution first, Consumer<PdptwSolution> listener) {
    this.listener = listener;
    best = first;
  }

  PdptwSolution best() {
    return best;
  }

  RoutePool pool() {
    return pool;
  }

  Population population() {
    return population;
  }

  /** Takes a solution if it is better. */
  synchronized void offer(PdptwSolution solution) {
    if (solution.isBetterThan(best)) {
      best = solution;
      listener.accept(solution);
    }
  }
}
