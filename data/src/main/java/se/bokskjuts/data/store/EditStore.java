package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.PLAN_EDIT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.jooq.tables.records.PlanEditRecord;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;

/**
 * Drafts changed by hand, step by step. Every change names the version that it was made on: two
 * people at once never overwrite each other.
 */
public final class EditStore {
  private final Database database;
  private final DSLContext sql;
  private final PlanStore plans;

  public EditStore(Database database) {
    this.database = database;
    this.sql = database.sql();
    this.plans = new PlanStore(database);
  }

  /**
   * What a step gave.
   *
   * @param newDay whether the day is another than before the step
   */
  public record Change(
      String edit,
      DayProblem day,
      boolean newDay,
      Plan plan,
      Judgement judgement,
      Set<BoxId> byHand,
      String author) {}

  /**
   * Makes a new draft that begins as the given plan is.
   *
   * @param byHand its boxes that were put where they are by hand
   */
  public PlanSummary begin(
      UUID id, StoredPlan from, Judgement judgement, Set<BoxId> byHand, PlanOrigin origin) {
    return database.inTransaction(
        () -> {
          plans.addByHand(id, from.day(), from.plan(), judgement, origin);
          insert(
              id,
              0,
              new Change(
                  "{}", from.day(), true, from.plan(), judgement, byHand, origin.createdBy()));
          return plans.getSummary(id);
        });
  }

  /**
   * Stores a step after the given one; steps that were undone are forgotten. Throws {@link
   * StaleVersionException} when somebody else changed the draft since.
   */
  public PlanSummary add(UUID id, int expectedVersion, int afterStep, Change change) {
    return database.inTransaction(
        () -> {
          PlanSummary summary =
              plans.change(
                  id,
                  expectedVersion,
                  afterStep + 1,
                  change.newDay() ? change.day() : null,
                  change.plan(),
                  change.judgement());
          sql.deleteFrom(PLAN_EDIT)
              .where(PLAN_EDIT.PLAN_ID.eq(id))
              .and(PLAN_EDIT.STEP.gt(afterStep))
              .execute();
          insert(id, afterStep + 1, change);
          return summary;
        });
  }

  /**
   * Puts the draft back, or on again, to one of its steps.
   *
   * @param newDay whether that step's day is another than the draft's
   */
  public PlanSummary goTo(
      UUID id, int expectedVersion, PlanStep step, boolean newDay, Judgement judgement) {
    return plans.change(
        id, expectedVersion, step.number(), newDay ? step.day() : null, step.plan(), judgement);
  }

  private void insert(UUID id, int step, Change change) {
    PlanEditRecord row = new PlanEditRecord();
    row.setPlanId(id);
    row.setStep(step);
    row.setEdit(JSONB.jsonb(change.edit()));
    if (change.newDay()) {
      row.setDay(JSONB.jsonb(DayFileWriter.toJson(change.day())));
    }
    row.setPlan(JSONB.jsonb(PlanFileWriter.toJson(change.plan())));
    row.setByHand(change.byHand().stream().map(BoxId::value).sorted().toArray(String[]::new));
    row.setAuthor(change.author());
    sql.insertInto(PLAN_EDIT).set(row).execute();
  }

  /** Whether the plan is one that is changed by hand. */
  public boolean exists(UUID id) {
    return sql.fetchExists(PLAN_EDIT, PLAN_EDIT.PLAN_ID.eq(id));
  }

  /** All steps in order, those undone included; empty for a plan that is not changed by hand. */
  public List<PlanStep> list(UUID id) {
    List<PlanStep> steps = new ArrayList<>();
    DayProblem day = null;
    for (PlanEditRecord row :
        sql.selectFrom(PLAN_EDIT).where(PLAN_EDIT.PLAN_ID.eq(id)).orderBy(PLAN_EDIT.STEP).fetch()) {
      day = dayAfter(row, day);
      steps.add(step(row, day));
    }
    return steps;
  }

  private static DayProblem dayAfter(PlanEditRecord row, @Nullable DayProblem before) {
    @Nullable JSONB own = row.getDay();
    if (own != null) {
      return DayFileReader.read(own.data()).getProblem();
    }
    if (before == null) {
      throw new IllegalStateException("plan " + row.getPlanId() + " has no first step");
    }
    return before;
  }

  private static PlanStep step(PlanEditRecord row, DayProblem day) {
    return new PlanStep(
        row.getStep(),
        row.getEdit().data(),
        day,
        PlanFileReader.read(row.getPlan().data()).plan(),
        Arrays.stream(row.getByHand()).map(BoxId::of).collect(Collectors.toUnmodifiableSet()),
        row.getAuthor(),
        row.getMadeAt().toInstant());
  }
}
