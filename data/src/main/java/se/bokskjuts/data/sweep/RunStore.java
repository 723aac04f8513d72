package se.bokskjuts.data.sweep;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.SWEEP;
import static se.bokskjuts.data.jooq.Tables.SWEEP_RUN;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.NotStoredException;

/**
 * The runs that processes share. Each may be begun more than once, after a process died or was
 * thought dead; the first to end counts, and as a run is a pure function of its sweep, scenario and
 * seed, it does not matter which.
 */
public final class RunStore {
  private final Database database;
  private final DSLContext sql;

  public RunStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** By scenario and seed. */
  public List<SweepRun> list(UUID sweep) {
    return sql
        .select(
            SWEEP_RUN.SWEEP_ID,
            SWEEP_RUN.SCENARIO,
            SWEEP_RUN.SEED,
            SWEEP_RUN.STATE,
            SWEEP_RUN.ATTEMPTS,
            SWEEP_RUN.WORKER,
            SWEEP_RUN.CODE,
            SWEEP_RUN.DAYS_DONE,
            SWEEP_RUN.PROBLEM,
            SWEEP_RUN.STARTED_AT,
            SWEEP_RUN.ENDED_AT)
        .from(SWEEP_RUN)
        .where(SWEEP_RUN.SWEEP_ID.eq(sweep))
        .orderBy(SWEEP_RUN.SCENARIO, SWEEP_RUN.SEED)
        .fetch()
        .stream()
        .map(RunStore::run)
        .toList();
  }

  /** Those not over, seed by seed, so that a sweep that is stopped early has whole pairs. */
  public List<RunKey> listLive(UUID sweep) {
    return sql
        .select(SWEEP_RUN.SCENARIO, SWEEP_RUN.SEED)
        .from(SWEEP_RUN)
        .where(SWEEP_RUN.SWEEP_ID.eq(sweep))
        .and(SWEEP_RUN.STATE.in(SweepStore.LIVE))
        .orderBy(SWEEP_RUN.SEED, SWEEP_RUN.SCENARIO)
        .fetch()
        .stream()
        .map(row -> new RunKey(sweep, row.value1(), row.value2()))
        .toList();
  }

  /**
   * Marks it as begun by the worker, from its first day. Empty if it is over already, and there is
   * nothing to do; otherwise how many times it has been begun.
   */
  public Optional<Integer> begin(RunKey key, Worker worker) {
    return database.inTransaction(
        () -> {
          Optional<Integer> attempts =
              sql.update(SWEEP_RUN)
                  .set(SWEEP_RUN.STATE, SweepState.RUNNING.name())
                  .set(SWEEP_RUN.ATTEMPTS, SWEEP_RUN.ATTEMPTS.plus(1))
                  .set(SWEEP_RUN.WORKER, worker.name())
                  .set(SWEEP_RUN.CODE, worker.code())
                  .set(SWEEP_RUN.DAYS_DONE, 0)
                  .set(
                      SWEEP_RUN.STARTED_AT, coalesce(SWEEP_RUN.STARTED_AT, currentOffsetDateTime()))
                  .set(SWEEP_RUN.NOTED_AT, currentOffsetDateTime())
                  .where(is(key))
                  .and(SWEEP_RUN.STATE.in(SweepStore.LIVE))
                  .returningResult(SWEEP_RUN.ATTEMPTS)
                  .fetchOptional()
                  .map(row -> row.value1());
          attempts.ifPresent(n -> beginSweep(key.sweep()));
          return attempts;
        });
  }

  private void beginSweep(UUID sweep) {
    sql.update(SWEEP)
        .set(SWEEP.STATE, SweepState.RUNNING.name())
        .set(SWEEP.STARTED_AT, currentOffsetDateTime())
        .where(SWEEP.ID.eq(sweep))
        .and(SWEEP.STATE.eq(SweepState.QUEUED.name()))
        .execute();
  }

  /** How far it is. False when the worker is to stop: it is over, or another worker's by now. */
  public boolean note(RunKey key, Worker worker, int daysDone) {
    return sql.update(SWEEP_RUN)
            .set(SWEEP_RUN.DAYS_DONE, daysDone)
            .set(SWEEP_RUN.NOTED_AT, currentOffsetDateTime())
            .where(is(key))
            .and(SWEEP_RUN.STATE.eq(SweepState.RUNNING.name()))
            .and(SWEEP_RUN.WORKER.eq(worker.name()))
            .execute()
        > 0;
  }

  /** Keeps the result to the letter, unless the run is over already. */
  public boolean finish(RunKey key, int days, String resultJson) {
    return sql.update(SWEEP_RUN)
            .set(SWEEP_RUN.STATE, SweepState.DONE.name())
            .set(SWEEP_RUN.DAYS_DONE, days)
            .set(SWEEP_RUN.RESULT, JSON.json(resultJson))
            .set(SWEEP_RUN.ENDED_AT, currentOffsetDateTime())
            .where(is(key))
            .and(SWEEP_RUN.STATE.in(SweepStore.LIVE))
            .execute()
        > 0;
  }

  /** Why, by name, such as {@code code} and {@code detail}. */
  public void fail(RunKey key, Map<String, String> problem) {
    sql.update(SWEEP_RUN)
        .set(SWEEP_RUN.STATE, SweepState.FAILED.name())
        .set(SWEEP_RUN.PROBLEM, SweepJson.of(problem))
        .set(SWEEP_RUN.ENDED_AT, currentOffsetDateTime())
        .where(is(key))
        .and(SWEEP_RUN.STATE.in(SweepStore.LIVE))
        .execute();
  }

  /** Whether every run of the sweep has its result, so that it can be reported. */
  public boolean areAllDone(UUID sweep) {
    return !sql.fetchExists(
        SWEEP_RUN, SWEEP_RUN.SWEEP_ID.eq(sweep).and(SWEEP_RUN.STATE.ne(SweepState.DONE.name())));
  }

  /** A finished run's result, to the letter as it was kept. Throws when there is none. */
  public String getResult(RunKey key) {
    return sql.select(SWEEP_RUN.RESULT)
        .from(SWEEP_RUN)
        .where(is(key))
        .and(SWEEP_RUN.RESULT.isNotNull())
        .fetchOptional()
        .map(row -> row.value1().data())
        .orElseThrow(() -> new NotStoredException("result", key));
  }

  private static Condition is(RunKey key) {
    return SWEEP_RUN
        .SWEEP_ID
        .eq(key.sweep())
        .and(SWEEP_RUN.SCENARIO.eq(key.scenario()))
        .and(SWEEP_RUN.SEED.eq(key.seed()));
  }

  private static SweepRun run(Record row) {
    return new SweepRun(
        new RunKey(
            row.get(SWEEP_RUN.SWEEP_ID), row.get(SWEEP_RUN.SCENARIO), row.get(SWEEP_RUN.SEED)),
        SweepState.valueOf(row.get(SWEEP_RUN.STATE)),
        row.get(SWEEP_RUN.ATTEMPTS),
        Optional.ofNullable(row.get(SWEEP_RUN.WORKER)),
        Optional.ofNullable(row.get(SWEEP_RUN.CODE)),
        row.get(SWEEP_RUN.DAYS_DONE),
        SweepJson.textsOrNone(row.get(SWEEP_RUN.PROBLEM)),
        Optional.ofNullable(row.get(SWEEP_RUN.STARTED_AT)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.get(SWEEP_RUN.ENDED_AT)).map(OffsetDateTime::toInstant));
  }
}
