package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.any;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import se.bokskjuts.model.DayProblem;

/** Marks the demand of a published day as planned, so that a page can tell it from new demand. */
final class DemandMarks {
  private final DSLContext sql;

  DemandMarks(DSLContext sql) {
    this.sql = sql;
  }

  void plan(StoredPlan plan) {
    DayProblem day = plan.day();
    letGo(day.date());
    Long[] transfers =
        rows(day.transfers().stream().map(t -> t.id().value()).toList(), DemandIds::findTransfer);
    sql.update(TRANSFER)
        .set(TRANSFER.STATE, "PLANNED")
        .set(TRANSFER.PLANNED_FOR, day.date())
        .where(TRANSFER.ID.eq(any(transfers)))
        .and(TRANSFER.STATE.in("WAITING", "PLANNED"))
        .and(TRANSFER.PLANNED_FOR.isNull().or(TRANSFER.PLANNED_FOR.eq(day.date())))
        .execute();
    Long[] holds =
        rows(day.holds().stream().map(h -> h.id().value()).toList(), DemandIds::findHold);
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, "PLANNED")
        .set(HOLD_REQUEST.PLANNED_FOR, day.date())
        .setNull(HOLD_REQUEST.PLANNED_ITEM)
        .where(HOLD_REQUEST.ID.eq(any(holds)))
        .and(HOLD_REQUEST.STATE.in("WAITING", "PLANNED"))
        .and(HOLD_REQUEST.PLANNED_FOR.isNull().or(HOLD_REQUEST.PLANNED_FOR.eq(day.date())))
        .execute();
    chooseCopies(plan);
  }

  /** What the date's plan before had, and nobody has now, waits again. */
  void letGo(LocalDate date) {
    sql.update(TRANSFER)
        .set(TRANSFER.STATE, "WAITING")
        .setNull(TRANSFER.PLANNED_FOR)
        .where(TRANSFER.STATE.eq("PLANNED"))
        .and(TRANSFER.PLANNED_FOR.eq(date))
        .execute();
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, "WAITING")
        .setNull(HOLD_REQUEST.PLANNED_FOR)
        .setNull(HOLD_REQUEST.PLANNED_ITEM)
        .where(HOLD_REQUEST.STATE.eq("PLANNED"))
        .and(HOLD_REQUEST.PLANNED_FOR.eq(date))
        .execute();
  }

  private void chooseCopies(StoredPlan plan) {
    plan.plan()
        .copies()
        .forEach(
            (hold, item) ->
                DemandIds.findHold(hold.value())
                    .ifPresent(
                        row ->
                            sql.update(HOLD_REQUEST)
                                .set(HOLD_REQUEST.PLANNED_ITEM, item.value())
                                .where(HOLD_REQUEST.ID.eq(row))
                                .and(HOLD_REQUEST.PLANNED_FOR.eq(plan.day().date()))
                                .execute()));
  }

  static Long[] rows(List<String> ids, Function<String, Optional<Long>> row) {
    return ids.stream().flatMap(id -> row.apply(id).stream()).toArray(Long[]::new);
  }
}
