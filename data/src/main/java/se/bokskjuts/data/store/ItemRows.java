package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.HOLD_COPY;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.jooq.tables.records.HoldRequestRecord;
import se.bokskjuts.data.jooq.tables.records.TransferRecord;
import se.bokskjuts.data.store.LateChange.Standing;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * The rows of a closed day's items. A hold's copy that did not leave has no row of its own: the
 * hold waits; one that is on its way, or has come by several days, has a transfer.
 */
final class ItemRows {
  private final DSLContext sql;
  private final StoredPlan plan;
  private final DayClosing closing;

  ItemRows(DSLContext sql, StoredPlan plan) {
    this.sql = sql;
    this.plan = plan;
    this.closing = new DayClosing(sql);
  }

  Standing standing(TransferId item, Optional<UnitId> was, Optional<UnitId> is) {
    if (stands(item, is)) {
      return Standing.AMENDED;
    }
    return stands(item, was) && !isElsewhereToo(item) ? Standing.OPEN : Standing.MOVED_ON;
  }

  /** Whether the item's row says that it is there and no later plan has it. */
  private boolean stands(TransferId item, Optional<UnitId> place) {
    @Nullable TransferRecord row = findTransfer(item);
    if (row != null) {
      return row.getPlannedFor() == null
          && (place.isEmpty()
              ? row.getState().equals("NOT_FOUND")
              : row.getAtUnit().equals(place.get().value())
                  && row.getState()
                      .equals(row.getToUnit().equals(row.getAtUnit()) ? "DELIVERED" : "WAITING"));
    }
    Optional<HoldRequestRecord> hold = findHold(item);
    return hold.isPresent()
        && hold.get().getPlannedFor() == null
        && hold.get().getState().equals(stateOfStill(item, place, hold.get()));
  }

  /** The state of a hold whose copy has no transfer; empty where it must have one. */
  private String stateOfStill(TransferId item, Optional<UnitId> place, HoldRequestRecord hold) {
    if (place.filter(p -> p.value().equals(hold.getToUnit())).isPresent()) {
      return "DELIVERED";
    }
    boolean waits = place.isEmpty() ? isMarkedLost(item, hold) : place.equals(origin(item));
    return waits ? "WAITING" : "";
  }

  private boolean isMarkedLost(TransferId item, HoldRequestRecord hold) {
    return sql.fetchExists(
        HOLD_COPY,
        HOLD_COPY
            .HOLD_ID
            .eq(hold.getId())
            .and(HOLD_COPY.ITEM.eq(copy(item).value()))
            .and(HOLD_COPY.NOT_FOUND_ON.isNotNull()));
  }

  private Optional<UnitId> origin(TransferId item) {
    return LateReports.findHold(plan, item).stream()
        .flatMap(h -> h.copies().stream())
        .filter(c -> c.item().equals(copy(item)))
        .map(c -> c.at())
        .findFirst();
  }

  private ItemId copy(TransferId item) {
    return plan.plan().copies().get(HoldId.of(item.value()));
  }

  private @Nullable TransferRecord findTransfer(TransferId item) {
    Optional<Long> own = DemandIds.findTransfer(item.value());
    if (own.isPresent()) {
      return sql.fetchOne(TRANSFER, TRANSFER.ID.eq(own.get()));
    }
    Optional<Long> hold = DemandIds.findHold(item.value());
    return hold.isPresent() ? sql.fetchOne(TRANSFER, TRANSFER.HOLD_ID.eq(hold.get())) : null;
  }

  private Optional<HoldRequestRecord> findHold(TransferId item) {
    return DemandIds.findHold(item.value())
        .map(id -> sql.fetchOne(HOLD_REQUEST, HOLD_REQUEST.ID.eq(id)));
  }

  /** Whether the library system has named the item for another way since. */
  private boolean isElsewhereToo(TransferId item) {
    @Nullable TransferRecord row = findTransfer(item);
    String barcode =
        row != null
            ? row.getBarcode()
            : LateReports.findHold(plan, item).map(h -> copy(item).value()).orElse("");
    return sql.fetchExists(
        TRANSFER,
        TRANSFER
            .BARCODE
            .eq(barcode)
            .and(TRANSFER.STATE.in("WAITING", "PLANNED"))
            .and(TRANSFER.ID.ne(row == null ? -1L : row.getId())));
  }

  /** As the closing would have done it, had it known. */
  void amend(LateChange change) {
    @Nullable TransferRecord row = findTransfer(change.item());
    if (row != null) {
      amend(row, change);
      return;
    }
    HoldRequestRecord hold = findHold(change.item()).orElseThrow();
    setState(hold.getId(), "WAITING");
    ItemId copy = copy(change.item());
    if (change.is().isPresent()) {
      closing.put(
          hold.getId(),
          LateReports.findHold(plan, change.item()).orElseThrow(),
          copy,
          change.is().get());
    } else {
      closing.chooseAnew(hold.getId(), copy, plan.day().date());
    }
  }

  private void amend(TransferRecord row, LateChange change) {
    UnitId place = change.is().orElse(UnitId.of(row.getFromUnit()));
    boolean there = place.value().equals(row.getToUnit());
    sql.update(TRANSFER)
        .set(TRANSFER.AT_UNIT, place.value())
        .set(TRANSFER.STATE, there ? "DELIVERED" : "WAITING")
        .where(TRANSFER.ID.eq(row.getId()))
        .execute();
    if (row.getHoldId() != null) {
      setState(row.getHoldId(), there ? "DELIVERED" : "MOVING");
    }
    if (change.is().isEmpty()) {
      closing.lose(row.getId(), plan.day().date());
    }
  }

  private void setState(long hold, String state) {
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, state)
        .where(HOLD_REQUEST.ID.eq(hold))
        .execute();
  }
}
