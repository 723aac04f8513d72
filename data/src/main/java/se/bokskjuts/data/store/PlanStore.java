package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static se.bokskjuts.data.jooq.Tables.PLAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DayOutcome;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.jooq.tables.records.PlanRecord;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;

/** Plans in all their versions. One is stored only with the checker's word that it is feasible. */
public final class PlanStore {
  private final Database database;
  private final DSLContext sql;

  public PlanStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /**
   * Stores a new draft, the date's next version. Throws {@link PlanRefusedException} when the
   * judgement names a broken rule or another cost than the plan's.
   */
  public PlanSummary add(
      UUID id, DayProblem day, Plan plan, Judgement judgement, PlanOrigin origin) {
    refuse(plan, judgement);
    return insert(id, day, plan, judgement, origin);
  }

  /** As {@link #add}, but broken rules are kept with the draft, which cannot be published then. */
  PlanSummary addByHand(
      UUID id, DayProblem day, Plan plan, Judgement judgement, PlanOrigin origin) {
    return insert(id, day, plan, judgement, origin);
  }

  private PlanSummary insert(
      UUID id, DayProblem day, Plan plan, Judgement judgement, PlanOrigin origin) {
    PlanRecord row = new PlanRecord();
    row.setDay(JSONB.jsonb(DayFileWriter.toJson(day)));
    PlanRows.fill(row, plan, judgement);
    row.setId(id);
    row.setMadeBy(origin.madeBy().name());
    origin.parent().ifPresent(row::setParentId);
    row.setSettings(Json.of(origin.settings()));
    row.setCreatedBy(origin.createdBy());
    return database.inTransaction(
        () -> {
          lockDate(plan.date());
          row.setVersion(nextVersion(plan.date()));
          sql.insertInto(PLAN).set(row).execute();
          return getSummary(id);
        });
  }

  private static void refuse(Plan plan, Judgement judgement) {
    List<Violation> violations = new ArrayList<>(judgement.violations());
    if (violations.isEmpty() && !plan.cost().equals(judgement.cost())) {
      violations.add(
          new Violation(
              "COST",
              "the plan says " + plan.cost().total() + ", it is " + judgement.cost().total()));
    }
    if (!violations.isEmpty()) {
      throw new PlanRefusedException(violations);
    }
  }

  /** Two that plan or publish the same date at once wait for each other. */
  void lockDate(LocalDate date) {
    sql.execute("SELECT pg_advisory_xact_lock(4711, {0})", val((int) date.toEpochDay()));
  }

  private int nextVersion(LocalDate date) {
    return sql.select(coalesce(max(PLAN.VERSION), val(0)).plus(1))
        .from(PLAN)
        .where(PLAN.SERVICE_DATE.eq(date))
        .fetchSingle()
        .value1();
  }

  /**
   * Puts what a change by hand gave into a draft, broken rules and all. Throws {@link
   * StaleVersionException} when somebody else changed it since.
   *
   * @param day null where it is as before
   */
  PlanSummary change(
      UUID id,
      int expectedVersion,
      int editStep,
      @Nullable DayProblem day,
      Plan plan,
      Judgement judgement) {
    return database.inTransaction(
        () -> {
          put(lock(id, expectedVersion, "changed"), day, plan, judgement, editStep);
          return getSummary(id);
        });
  }

  private void put(
      PlanSummary old, @Nullable DayProblem day, Plan plan, Judgement judgement, int editStep) {
    PlanRecord row = new PlanRecord();
    if (day != null) {
      row.setDay(JSONB.jsonb(DayFileWriter.toJson(day)));
    }
    PlanRows.fill(row, plan, judgement);
    row.setEditStep(editStep);
    row.setMadeBy(PlanMaker.HAND.name());
    row.setRowVersion(old.rowVersion() + 1);
    sql.update(PLAN).set(row).where(PLAN.ID.eq(old.id())).execute();
  }

  /** A draft locked for the transaction. */
  private PlanSummary lock(UUID id, int expectedVersion, String wish) {
    PlanSummary plan =
        sql.select(PlanRows.lightFields())
            .from(PLAN)
            .where(PLAN.ID.eq(id))
            .forUpdate()
            .fetchOptional()
            .map(PlanRows::summary)
            .orElseThrow(() -> new NotStoredException("plan", id));
    if (plan.rowVersion() != expectedVersion) {
      throw new StaleVersionException("plan " + id, expectedVersion, plan.rowVersion());
    }
    if (plan.state() != PlanState.DRAFT) {
      throw new PlanStateException(id, plan.state(), wish);
    }
    return plan;
  }

  /**
   * Makes a draft the date's one published plan; the one before it is replaced. All or nothing.
   * Throws {@link StaleVersionException} when the draft was changed since.
   */
  public PlanSummary publish(UUID id, int expectedVersion) {
    return database.inTransaction(
        () -> {
          lockDate(getSummary(id).date());
          PlanSummary draft = lock(id, expectedVersion, "published");
          if (!draft.violations().isEmpty()) {
            throw new PlanRefusedException(draft.violations());
          }
          Optional<PlanSummary> before = findPublished(draft.date());
          before
              .filter(plan -> plan.state() == PlanState.COMPLETED)
              .ifPresent(
                  plan -> {
                    throw new PlanStateException(plan.id(), plan.state(), "replaced");
                  });
          before.ifPresent(plan -> setState(plan, PlanState.REPLACED));
          setState(draft, PlanState.PUBLISHED);
          StoredPlan published = get(id);
          new DemandMarks(sql).plan(published);
          new EmptyBoxStore(database).record(published);
          return getSummary(id);
        });
  }

  private void setState(PlanSummary plan, PlanState state) {
    var update =
        sql.update(PLAN).set(PLAN.STATE, state.name()).set(PLAN.ROW_VERSION, plan.rowVersion() + 1);
    if (state == PlanState.PUBLISHED) {
      update = update.set(PLAN.PUBLISHED_AT, currentOffsetDateTime());
    }
    update.where(PLAN.ID.eq(plan.id())).execute();
  }

  /**
   * Ends the day of a published plan by what was reported of it: what arrived is delivered, what
   * did not waits where it is now. All or nothing; a report that comes meanwhile waits.
   */
  public PlanSummary complete(UUID id, int expectedVersion) {
    return database.inTransaction(
        () -> {
          StoredPlan plan = get(id);
          lockDate(plan.plan().date());
          sql.selectOne().from(PLAN).where(PLAN.ID.eq(id)).forUpdate().execute();
          PlanSummary summary = getSummary(id);
          if (summary.rowVersion() != expectedVersion) {
            throw new StaleVersionException("plan " + id, expectedVersion, summary.rowVersion());
          }
          if (summary.state() != PlanState.PUBLISHED) {
            throw new PlanStateException(id, summary.state(), "completed");
          }
          DayOutcome outcome = new EventStore(database).getState(plan).outcome();
          new DayClosing(sql).close(plan, outcome);
          new EmptyBoxStore(database).correct(plan, outcome);
          setState(summary, PlanState.COMPLETED);
          return getSummary(id);
        });
  }

  public Optional<StoredPlan> find(UUID id) {
    return sql.selectFrom(PLAN).where(PLAN.ID.eq(id)).fetchOptional().map(PlanRows::stored);
  }

  public StoredPlan get(UUID id) {
    return find(id).orElseThrow(() -> new NotStoredException("plan", id));
  }

  public PlanSummary getSummary(UUID id) {
    return list(PLAN.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotStoredException("plan", id));
  }

  /** A date's plans, the newest version first. */
  public List<PlanSummary> list(LocalDate date) {
    return list(PLAN.SERVICE_DATE.eq(date));
  }

  /** The plans of a span of dates, both included, by date and newest version first. */
  public List<PlanSummary> list(LocalDate from, LocalDate to) {
    return list(PLAN.SERVICE_DATE.between(from, to));
  }

  /** The date's published plan, also once it is completed. */
  public Optional<PlanSummary> findPublished(LocalDate date) {
    return list(PLAN.SERVICE_DATE.eq(date).and(PLAN.STATE.in("PUBLISHED", "COMPLETED"))).stream()
        .findFirst();
  }

  /** Published plans of days before the date that nobody has closed. */
  public List<PlanSummary> listToClose(LocalDate before) {
    return list(PLAN.STATE.eq(PlanState.PUBLISHED.name()).and(PLAN.SERVICE_DATE.lt(before)));
  }

  private List<PlanSummary> list(Condition which) {
    return sql
        .select(PlanRows.lightFields())
        .from(PLAN)
        .where(which)
        .orderBy(PLAN.SERVICE_DATE, PLAN.VERSION.desc())
        .fetch()
        .stream()
        .map(PlanRows::summary)
        .toList();
  }
}
