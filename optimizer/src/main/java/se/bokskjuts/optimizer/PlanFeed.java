package se.bokskjuts.optimizer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.planned.PlanSource;

/**
 * Hands plans from the search's thread to the solver's. The newest one only: each is better than
 * those before, so a solver that is slower than the search may skip some.
 */
final class PlanFeed implements PlanSource {
  private @Nullable Plan newest;
  private boolean ended;

  synchronized void offer(Plan plan) {
    newest = plan;
    notifyAll();
  }

  /** No more plans will come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public synchronized Optional<Plan> next() {
    boolean interrupted = false;
    while (newest == null && !ended) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Optional<Plan> plan = Optional.ofNullable(newest);
    newest = null;
    return plan;
  }
}
