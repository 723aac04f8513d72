package se.bokskjuts.data.sweep;

import static org.jooq.impl.DSL.val;
import static se.bokskjuts.data.jooq.Tables.PLAN;
import static se.bokskjuts.data.jooq.Tables.SWEEP_PAST_DAY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.model.DayProblem;

/** Days that were planned and published, as demand to draw from. */
public final class PastStore {
  private final DSLContext sql;

  public PastStore(Database database) {
    this.sql = database.sql();
  }

  /** The days of the span that have a published plan, in order. */
  public List<DayProblem> list(Past past) {
    return list(isPublished(past));
  }

  /** Those that the sweep was asked with, in order. */
  public List<DayProblem> list(UUID sweep) {
    return list(
        PLAN.ID.in(
            sql.select(SWEEP_PAST_DAY.PLAN_ID)
                .from(SWEEP_PAST_DAY)
                .where(SWEEP_PAST_DAY.SWEEP_ID.eq(sweep))));
  }

  private List<DayProblem> list(Condition which) {
    return sql.select(PLAN.DAY)
        .from(PLAN)
        .where(which)
        .orderBy(PLAN.SERVICE_DATE, PLAN.VERSION)
        .fetch(row -> DayFileReader.read(row.value1().data()).getProblem());
  }

  /** Keeps which days the sweep draws from; how many they are. */
  int keep(UUID sweep, Past past) {
    return sql.insertInto(SWEEP_PAST_DAY, SWEEP_PAST_DAY.SWEEP_ID, SWEEP_PAST_DAY.PLAN_ID)
        .select(sql.select(val(sweep), PLAN.ID).from(PLAN).where(isPublished(past)))
        .execute();
  }

  private static Condition isPublished(Past past) {
    return PLAN.STATE
        .in("PUBLISHED", "COMPLETED")
        .and(PLAN.SERVICE_DATE.between(past.from(), past.to()));
  }
}
