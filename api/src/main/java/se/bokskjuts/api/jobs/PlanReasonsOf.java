package se.bokskjuts.api.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/**
 * Why a stored plan is as it is. Trying takes seconds: the reasons of the last plans asked about
 * are kept as long as the plan is not changed, and who asks meanwhile waits for the one trial.
 */
@Service
public class PlanReasonsOf {
  private static final int PLANS_KEPT = 50;
  private static final int TRIALS = 2000;

  private final Planning planning;
  private final Map<Version, CompletableFuture<PlanReasons>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Version, CompletableFuture<PlanReasons>> last) {
          return size() > PLANS_KEPT;
        }
      };

  PlanReasonsOf(Planning planning) {
    this.planning = planning;
  }

  private record Version(UUID plan, int row) {}

  /** Throws when the plan is not solved yet, or breaks rules. */
  public PlanReasons get(UUID plan) {
    StoredPlan stored = planning.getStored(plan);
    if (!stored.summary().violations().isEmpty()) {
      throw RefusedException.of(
          ProblemCode.PLAN_BREAKS_RULES, stored.summary().violations().get(0).text());
    }
    Version id = new Version(plan, stored.summary().rowVersion());
    CompletableFuture<PlanReasons> mine = new CompletableFuture<>();
    CompletableFuture<PlanReasons> others = claim(id, mine);
    if (others == mine) {
      work(id, stored, mine);
    }
    try {
      return others.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<PlanReasons> claim(Version id, CompletableFuture<PlanReasons> mine) {
    synchronized (known) {
      CompletableFuture<PlanReasons> there = known.putIfAbsent(id, mine);
      return there == null ? mine : there;
    }
  }

  private void work(Version id, StoredPlan stored, CompletableFuture<PlanReasons> mine) {
    try {
      mine.complete(PlanReasons.of(stored.day(), stored.plan(), TRIALS, () -> false));
    } catch (RuntimeException | Error e) {
      synchronized (known) {
        known.remove(id);
      }
      mine.completeExceptionally(e);
    }
  }
}
