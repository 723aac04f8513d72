package se.bokskjuts.api.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStateException;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StaleVersionException;

/**
 * Ends published days: what arrived is delivered, the rest waits where it is for the next day. By
 * the coordinator's word, or by itself in the night after.
 */
@Service
class DayEnd {
  private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);
  private static final String BY_ITSELF = "the end of the day";

  private final PlanStore plans;
  private final AuditStore audit;
  private final DayEnds ends;
  private final Clock clock;

  DayEnd(PlanStore plans, AuditStore audit, DayEnds ends, Clock clock) {
    this.plans = plans;
    this.audit = audit;
    this.ends = ends;
    this.clock = clock;
  }

  /** Throws for a day that has not come yet, and when the plan was changed since. */
  PlanSummary close(UUID id, int rowVersion, String who) {
    PlanSummary plan = plans.getSummary(id);
    if (plan.state() != PlanState.PUBLISHED || plan.date().isAfter(LocalDate.now(clock))) {
      throw RefusedException.of(
          ProblemCode.DAY_NOT_CLOSABLE, plan.date().toString(), plan.state().name());
    }
    PlanSummary closed = plans.complete(id, rowVersion);
    audit.add(who, "plan.completed", "plan", id.toString(), Map.of("date", plan.date().toString()));
    return closed;
  }

  /** Several processes may look: a day is closed once, whoever is first. */
  @Scheduled(
      fixedDelayString = "${bokskjuts.end-days-every}",
      initialDelayString = "${bokskjuts.end-days-every}")
  void closeWhatIsOver() {
    List<PlanSummary> over =
        plans.listToClose(LocalDate.now(clock)).stream().filter(ends::isOver).toList();
    for (PlanSummary plan : over) {
      try {
        close(plan.id(), plan.rowVersion(), BY_ITSELF);
      } catch (StaleVersionException | PlanStateException | RefusedException e) {
        LOG.info("day {} was closed by another", plan.date());
      } catch (RuntimeException e) {
        LOG.error("day {} could not be closed and will be tried again", plan.date(), e);
      }
    }
  }
}
