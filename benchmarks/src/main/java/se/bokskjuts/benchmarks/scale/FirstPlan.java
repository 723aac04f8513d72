package se.bokskjuts.benchmarks.scale;

import org.jspecify.annotations.Nullable;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;

/** Remembers when the search first had a plan, and how far it has come. */
final class FirstPlan implements SolveListener {
  private @Nullable SolveProgress first;
  private @Nullable SolveProgress newest;

  @Override
  public synchronized void progressed(SolveProgress progress) {
    if (first == null) {
      first = progress;
    }
    newest = progress;
  }

  synchronized SolveProgress getFirst() {
    return heard(first);
  }

  synchronized SolveProgress getNewest() {
    return heard(newest);
  }

  private static SolveProgress heard(@Nullable SolveProgress progress) {
    if (progress == null) {
      throw new IllegalStateException("the search found no plan at all in its time");
    }
    return progress;
  }
}
