package se.bokskjuts.optimizer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.planned.PlanSource;

/**
 * Hands plans from the search's thread to the solver's. The newest one only, and not too often:
 * each is better than those before, and the search needs the processor more than the scoring does.
 */
final class PlanFeed implements PlanSource {
  private static final long BETWEEN_MILLIS = 2000;
  private @Nullable Plan newest;
  private boolean ended;
  private long notBefore = System.nanoTime();

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
    while (!ended && (newest == null || millisToWait() > 0)) {
      try {
        wait(newest == null ? 0 : millisToWait());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Optional<Plan> plan = Optional.ofNullable(newest);
    newest = null;
    notBefore = System.nanoTime() + BETWEEN_MILLIS * 1_000_000;
    return plan;
  }

  private long millisToWait() {
    return (notBefore - System.nanoTime() + 999_999) / 1_000_000;
  }
}
