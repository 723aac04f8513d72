package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.any;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

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
    Long[] transfers =
        rows(day.transfers().stream().map(t -> t.id().value()).toList(), DemandIds::findTransfer);
    sql.update(TRANSFER)
        .set(TRANSFER.STATE, "PLANNED")
        .where(TRANSFER.ID.eq(any(transfers)))
        .and(TRANSFER.STATE.eq("WAITING"))
        .execute();
    Long[] holds =
        rows(day.holds().stream().map(h -> h.id().value()).toList(), DemandIds::findHold);
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, "PLANNED")
        .where(HOLD_REQUEST.ID.eq(any(holds)))
        .and(HOLD_REQUEST.STATE.eq("WAITING"))
        .execute();
  }

  static Long[] rows(List<String> ids, Function<String, Optional<Long>> row) {
    return ids.stream().flatMap(id -> row.apply(id).stream()).toArray(Long[]::new);
  }
}
