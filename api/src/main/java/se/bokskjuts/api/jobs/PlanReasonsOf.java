package se.bokskjuts.api.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
  private static final int AT_ONCE = 2;

  /** The most that is tried for one plan. */
  public static final int TRIALS = 2000;

  private final Planning planning;
  private final Trying<Version, PlanReasons> trying = new Trying<>(PLANS_KEPT, AT_ONCE);

  PlanReasonsOf(Planning planning) {
    this.planning = planning;
  }

  private record Version(UUID plan, int row) {
    static Version of(StoredPlan plan) {
      return new Version(plan.summary().id(), plan.summary().rowVersion());
    }
  }

  /**
   * The reasons, where they are ready.
   *
   * @param tried of {@link #TRIALS}; fewer may do
   * @param asked whether somebody has asked, so that they will come
   */
  public record SoFar(Optional<PlanReasons> reasons, int tried, boolean asked) {}

  /** Throws when the plan is not solved yet, or breaks rules. */
  public PlanReasons get(UUID plan) {
    return ask(planning.getStored(plan)).await();
  }

  /** Asks, and waits no longer than that; the trial goes on by itself. Throws as {@link #get}. */
  public SoFar ask(UUID plan, Duration patience) {
    return soFar(ask(planning.getStored(plan)), patience);
  }

  /** What has come of what was asked before; begins nothing. */
  public SoFar look(UUID plan, Duration patience) {
    return trying
        .find(Version.of(planning.getStored(plan)))
        .map(asked -> soFar(asked, patience))
        .orElse(new SoFar(Optional.empty(), 0, false));
  }

  private Trying.Asked<PlanReasons> ask(StoredPlan stored) {
    if (!stored.summary().violations().isEmpty()) {
      throw RefusedException.of(
          ProblemCode.PLAN_BREAKS_RULES, stored.summary().violations().get(0).text());
    }
    return trying.ask(
        Version.of(stored), stop -> PlanReasons.of(stored.day(), stored.plan(), TRIALS, stop));
  }

  private static SoFar soFar(Trying.Asked<PlanReasons> asked, Duration patience) {
    return new SoFar(asked.within(patience), asked.steps(), true);
  }

  @PreDestroy
  void stop() {
    trying.close();
  }
}
