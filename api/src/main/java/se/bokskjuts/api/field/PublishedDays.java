package se.bokskjuts.api.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;

/** Published plans. Their content never changes, so the last ones read are kept in memory. */
@Service
class PublishedDays {
  private static final int KEPT = 8;

  private final PlanStore plans;
  private final Map<UUID, StoredPlan> read =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, StoredPlan> eldest) {
              return size() > KEPT;
            }
          });

  PublishedDays(PlanStore plans) {
    this.plans = plans;
  }

  /** Throws when it was never published. */
  StoredPlan get(UUID id) {
    PlanSummary summary = getSummary(id);
    if (summary.state() == PlanState.DRAFT) {
      throw RefusedException.of(ProblemCode.PLAN_NOT_PUBLISHED, String.valueOf(summary.version()));
    }
    StoredPlan known = read.computeIfAbsent(id, plans::get);
    return new StoredPlan(summary, known.day(), known.plan());
  }

  private PlanSummary getSummary(UUID id) {
    try {
      return plans.getSummary(id);
    } catch (NotStoredException e) {
      throw RefusedException.of(ProblemCode.NO_SUCH_PLAN, id.toString());
    }
  }

  boolean isThere(UUID id) {
    try {
      plans.getSummary(id);
      return true;
    } catch (NotStoredException e) {
      return false;
    }
  }

  /** The plan in force in its stead. */
  Optional<PlanSummary> findReplacement(PlanSummary plan) {
    return plan.state() == PlanState.REPLACED ? plans.findPublished(plan.date()) : Optional.empty();
  }
}
