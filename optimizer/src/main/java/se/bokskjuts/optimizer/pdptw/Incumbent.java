package se.bokskjuts.optimizer.pdptw;

import java.util.function.Consumer;

/** The best solution of all threads. */
final class Incumbent {
  private final Consumer<PdptwSolution> listener;
  private volatile PdptwSolution best;

  Incumbent(PdptwSolution first, Consumer<PdptwSolution> listener) {
    this.listener = listener;
    best = first;
  }

  PdptwSolution best() {
    return best;
  }

  /** Takes a solution if it is better. */
  synchronized void offer(PdptwSolution solution) {
    if (solution.isBetterThan(best)) {
      best = solution;
      listener.accept(solution);
    }
  }
}
