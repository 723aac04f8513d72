package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.bokskjuts.data.jooq.Tables.PLAN_JOB;
import static se.bokskjuts.data.jooq.Tables.PLAN_PROGRESS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.PlanJobRecord;
import se.bokskjuts.data.jooq.tables.records.PlanProgressRecord;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.PlanCost;

/** Requests to plan, and how far they have come: what a page shows while a search runs. */
public final class JobStore {
  private static final String[] LIVE = {"QUEUED", "RUNNING"};

  private final Database database;
  private final DSLContext sql;

  public JobStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  public PlanJob add(
      UUID id,
      LocalDate date,
      Map<String, String> settings,
      Optional<UUID> parent,
      String requestedBy) {
    PlanJobRecord row = new PlanJobRecord();
    row.setId(id);
    row.setServiceDate(date);
    row.setSettings(Json.of(settings));
    parent.ifPresent(row::setParentPlanId);
    row.setRequestedBy(requestedBy);
    sql.insertInto(PLAN_JOB).set(row).execute();
    return get(id);
  }

  public Optional<PlanJob> find(UUID id) {
    return sql.selectFrom(PLAN_JOB).where(PLAN_JOB.ID.eq(id)).fetchOptional().map(JobStore::job);
  }

  public PlanJob get(UUID id) {
    return find(id).orElseThrow(() -> new NotStoredException("job", id));
  }

  /** A date's jobs, the newest first. */
  public List<PlanJob> list(LocalDate date) {
    return list(PLAN_JOB.SERVICE_DATE.eq(date));
  }

  /** Those queued or running. */
  public List<PlanJob> listLive() {
    return list(PLAN_JOB.STATE.in(LIVE));
  }

  private List<PlanJob> list(Condition which) {
    return sql
        .selectFrom(PLAN_JOB)
        .where(which)
        .orderBy(PLAN_JOB.REQUESTED_AT.desc())
        .fetch()
        .stream()
        .map(JobStore::job)
        .toList();
  }

  /**
   * Marks it as begun, once more after a process died; what the dead one reported is forgotten.
   * False if it is over already, and there is nothing to do.
   */
  public boolean begin(UUID id) {
    return database.inTransaction(
        () -> {
          int begun =
              sql.update(PLAN_JOB)
                  .set(PLAN_JOB.STATE, JobState.RUNNING.name())
                  .set(PLAN_JOB.ATTEMPTS, PLAN_JOB.ATTEMPTS.plus(1))
                  .set(PLAN_JOB.STARTED_AT, coalesce(PLAN_JOB.STARTED_AT, currentOffsetDateTime()))
                  .where(PLAN_JOB.ID.eq(id))
                  .and(PLAN_JOB.STATE.in(LIVE))
                  .execute();
          if (begun > 0) {
            sql.deleteFrom(PLAN_PROGRESS).where(PLAN_PROGRESS.JOB_ID.eq(id)).execute();
          }
          return begun > 0;
        });
  }

  public void addProgress(UUID id, Duration elapsed, String phase, long steps, PlanCost cost) {
    sql.insertInto(PLAN_PROGRESS)
        .set(PLAN_PROGRESS.JOB_ID, id)
        .set(
            PLAN_PROGRESS.SEQ,
            select(coalesce(max(PLAN_PROGRESS.SEQ), val(0)).plus(1))
                .from(PLAN_PROGRESS)
                .where(PLAN_PROGRESS.JOB_ID.eq(id)))
        .set(PLAN_PROGRESS.ELAPSED_MS, elapsed.toMillis())
        .set(PLAN_PROGRESS.PHASE, phase)
        .set(PLAN_PROGRESS.STEPS, steps)
        .set(PLAN_PROGRESS.COST_VANS, cost.vans().ore())
        .set(PLAN_PROGRESS.COST_HANDLING, cost.handling().ore())
        .set(PLAN_PROGRESS.COST_SORTING, cost.sorting().ore())
        .set(PLAN_PROGRESS.COST_DELAY, cost.delay().ore())
        .set(PLAN_PROGRESS.COST_MISSED, cost.missed().ore())
        .execute();
  }

  /** In order, those after the given number; 0 for all. */
  public List<JobProgress> listProgress(UUID id, int afterSeq) {
    return sql
        .selectFrom(PLAN_PROGRESS)
        .where(PLAN_PROGRESS.JOB_ID.eq(id))
        .and(PLAN_PROGRESS.SEQ.gt(afterSeq))
        .orderBy(PLAN_PROGRESS.SEQ)
        .fetch()
        .stream()
        .map(JobStore::progress)
        .toList();
  }

  /** Asks a running job to keep its best; a queued one ends at once. True if it was live. */
  public boolean askStop(UUID id) {
    return database.inTransaction(
        () -> {
          int queued =
              sql.update(PLAN_JOB)
                  .set(PLAN_JOB.STATE, JobState.CANCELLED.name())
                  .set(PLAN_JOB.STOP_ASKED, true)
                  .set(PLAN_JOB.ENDED_AT, currentOffsetDateTime())
                  .where(PLAN_JOB.ID.eq(id))
                  .and(PLAN_JOB.STATE.eq(JobState.QUEUED.name()))
                  .execute();
          int running =
              sql.update(PLAN_JOB)
                  .set(PLAN_JOB.STOP_ASKED, true)
                  .where(PLAN_JOB.ID.eq(id))
                  .and(PLAN_JOB.STATE.eq(JobState.RUNNING.name()))
                  .execute();
          return queued + running > 0;
        });
  }

  public boolean isStopAsked(UUID id) {
    return sql.fetchExists(PLAN_JOB, PLAN_JOB.ID.eq(id).and(PLAN_JOB.STOP_ASKED));
  }

  /** The plan must be stored by then. */
  public void finish(UUID id, UUID plan) {
    sql.update(PLAN_JOB)
        .set(PLAN_JOB.STATE, JobState.DONE.name())
        .set(PLAN_JOB.PLAN_ID, plan)
        .set(PLAN_JOB.ENDED_AT, currentOffsetDateTime())
        .where(PLAN_JOB.ID.eq(id))
        .and(PLAN_JOB.STATE.in(LIVE))
        .execute();
  }

  /** Why, by name, such as {@code code} and {@code detail}; no stack trace. */
  public void fail(UUID id, Map<String, String> problem) {
    sql.update(PLAN_JOB)
        .set(PLAN_JOB.STATE, JobState.FAILED.name())
        .set(PLAN_JOB.PROBLEM, Json.of(problem))
        .set(PLAN_JOB.ENDED_AT, currentOffsetDateTime())
        .where(PLAN_JOB.ID.eq(id))
        .and(PLAN_JOB.STATE.in(LIVE))
        .execute();
  }

  private static PlanJob job(PlanJobRecord row) {
    return new PlanJob(
        row.getId(),
        row.getServiceDate(),
        JobState.valueOf(row.getState()),
        Json.texts(row.getSettings()),
        Optional.ofNullable(row.getParentPlanId()),
        row.getStopAsked(),
        row.getAttempts(),
        Optional.ofNullable(row.getPlanId()),
        row.getProblem() == null ? Map.of() : Json.texts(row.getProblem()),
        row.getRequestedBy(),
        row.getRequestedAt().toInstant(),
        Optional.ofNullable(row.getStartedAt()).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getEndedAt()).map(OffsetDateTime::toInstant));
  }

  private static JobProgress progress(PlanProgressRecord row) {
    return new JobProgress(
        row.getSeq(),
        Duration.ofMillis(row.getElapsedMs()),
        row.getPhase(),
        row.getSteps(),
        new PlanCost(
            Money.ofOre(row.getCostVans()),
            Money.ofOre(row.getCostHandling()),
            Money.ofOre(row.getCostSorting()),
            Money.ofOre(row.getCostDelay()),
            Money.ofOre(row.getCostMissed())));
  }
}
