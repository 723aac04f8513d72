package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static se.bokskjuts.data.jooq.Tables.HOLD_COPY;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;
import static se.bokskjuts.data.jooq.Tables.UNIT_VISIT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.delivery.DayOutcome;
import se.bokskjuts.data.jooq.tables.records.HoldRequestRecord;
import se.bokskjuts.data.jooq.tables.records.TransferRecord;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Ends a day: each item is where its boxes brought it, and waits there unless it has arrived. */
final class DayClosing {
  private final DSLContext sql;

  DayClosing(DSLContext sql) {
    this.sql = sql;
  }

  void close(StoredPlan stored, DayOutcome outcome) {
    Map<TransferId, UnitId> places = ItemPlaces.of(stored.day(), stored.plan(), outcome);
    for (Transfer transfer : stored.day().transfers()) {
      Optional<Long> row = DemandIds.findTransfer(transfer.id().value());
      if (outcome.notFound().contains(transfer.id())) {
        row.ifPresent(id -> lose(id, stored.day().date()));
      } else {
        row.ifPresent(id -> put(id, places.getOrDefault(transfer.id(), transfer.from())));
      }
    }
    for (HoldRequest hold : stored.day().holds()) {
      Optional<Long> row = DemandIds.findHold(hold.id().value());
      if (outcome.notFound().contains(TransferId.of(hold.id().value()))) {
        row.ifPresent(
            id -> chooseAnew(id, stored.plan().copies().get(hold.id()), stored.day().date()));
      } else {
        row.ifPresent(id -> put(id, hold, stored.plan(), places));
      }
    }
    new DemandMarks(sql).letGo(stored.day().date());
    recordVisits(stored.day(), stored.plan(), outcome.visited());
  }

  /**
   * Nobody found the item, so nothing waits to be moved; the library system will say so when
   * somebody does. A hold that it was to fill waits again, for another copy.
   */
  void lose(long row, LocalDate date) {
    TransferRecord transfer = sql.fetchSingle(TRANSFER, TRANSFER.ID.eq(row));
    sql.update(TRANSFER)
        .set(TRANSFER.STATE, "NOT_FOUND")
        .setNull(TRANSFER.PLANNED_FOR)
        .setNull(TRANSFER.HOLD_ID)
        .where(TRANSFER.ID.eq(row))
        .and(TRANSFER.STATE.in("WAITING", "PLANNED"))
        .execute();
    if (transfer.getHoldId() != null) {
      sql.update(HOLD_REQUEST)
          .set(HOLD_REQUEST.STATE, "WAITING")
          .where(HOLD_REQUEST.ID.eq(transfer.getHoldId()))
          .and(HOLD_REQUEST.STATE.eq("MOVING"))
          .execute();
      chooseAnew(transfer.getHoldId(), ItemId.of(transfer.getBarcode()), date);
    }
  }

  /** The copy that nobody found is not chosen again. */
  void chooseAnew(long row, @Nullable ItemId item, LocalDate date) {
    if (item != null) {
      sql.update(HOLD_COPY)
          .set(HOLD_COPY.NOT_FOUND_ON, date)
          .where(HOLD_COPY.HOLD_ID.eq(row).and(HOLD_COPY.ITEM.eq(item.value())))
          .execute();
    }
    setState(row, "WAITING");
  }

  private void put(long row, UnitId place) {
    String at = place.value();
    sql.update(TRANSFER)
        .set(TRANSFER.AT_UNIT, at)
        .set(TRANSFER.STATE, when(TRANSFER.TO_UNIT.eq(at), "DELIVERED").otherwise("WAITING"))
        .setNull(TRANSFER.PLANNED_FOR)
        .where(TRANSFER.ID.eq(row))
        .and(TRANSFER.STATE.in("WAITING", "PLANNED"))
        .execute();
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, "DELIVERED")
        .where(HOLD_REQUEST.STATE.eq("MOVING"))
        .and(
            HOLD_REQUEST.ID.in(
                select(TRANSFER.HOLD_ID)
                    .from(TRANSFER)
                    .where(TRANSFER.ID.eq(row))
                    .and(TRANSFER.STATE.eq("DELIVERED"))))
        .execute();
  }

  /**
   * A copy under way belongs to its hold from now on; one that did not leave may be chosen anew.
   */
  private void put(long row, HoldRequest hold, Plan plan, Map<TransferId, UnitId> places) {
    HoldId id = hold.id();
    UnitId place = places.get(TransferId.of(id.value()));
    if (place == null) {
      setState(row, "WAITING");
    } else {
      put(row, hold, plan.copies().get(id), place);
    }
  }

  void put(long row, HoldRequest hold, ItemId copy, UnitId place) {
    if (place.equals(hold.to())) {
      setState(row, "DELIVERED");
    } else {
      goOn(row, copy, place);
    }
  }

  private void setState(long row, String state) {
    sql.update(HOLD_REQUEST)
        .set(HOLD_REQUEST.STATE, state)
        .setNull(HOLD_REQUEST.PLANNED_FOR)
        .setNull(HOLD_REQUEST.PLANNED_ITEM)
        .where(HOLD_REQUEST.ID.eq(row))
        .and(HOLD_REQUEST.STATE.in("WAITING", "PLANNED"))
        .execute();
  }

  private void goOn(long row, ItemId item, UnitId place) {
    HoldRequestRecord hold = sql.fetchSingle(HOLD_REQUEST, HOLD_REQUEST.ID.eq(row));
    var copy =
        sql.fetchSingle(HOLD_COPY, HOLD_COPY.HOLD_ID.eq(row).and(HOLD_COPY.ITEM.eq(item.value())));
    if (copy.getAtUnit().equals(place.value())) {
      setState(row, "WAITING");
      return;
    }
    TransferRecord transfer = new TransferRecord();
    transfer.setBarcode(copy.getItem());
    transfer.setKind("HOLD");
    transfer.setFromUnit(copy.getAtUnit());
    transfer.setToUnit(hold.getToUnit());
    transfer.setAtUnit(place.value());
    transfer.setMillilitres(hold.getMillilitres());
    transfer.setGrams(hold.getGrams());
    transfer.setWaitingSince(hold.getWaitingSince());
    transfer.setTitle(hold.getTitle());
    transfer.setShelf(copy.getShelf());
    transfer.setMediaType(hold.getMediaType());
    transfer.setHoldId(row);
    transfer.setImportId(hold.getImportId());
    transfer.setSynthetic(hold.getSynthetic());
    sql.insertInto(TRANSFER).set(transfer).execute();
    setState(row, "MOVING");
  }

  /** A promise counts on days when something was to be fetched or brought. */
  private void recordVisits(DayProblem day, Plan plan, Set<UnitId> visited) {
    Set<UnitId> wanted = wanted(day, plan);
    for (Unit unit : day.units()) {
      boolean came = visited.contains(unit.id());
      if (unit.promised() && (came || wanted.contains(unit.id()))) {
        sql.insertInto(UNIT_VISIT)
            .set(UNIT_VISIT.SERVICE_DATE, day.date())
            .set(UNIT_VISIT.UNIT_ID, unit.id().value())
            .set(UNIT_VISIT.VISITED, came)
            .execute();
      }
    }
  }

  private static Set<UnitId> wanted(DayProblem day, Plan plan) {
    Set<UnitId> wanted = new HashSet<>();
    for (Transfer transfer : day.transfers()) {
      wanted.add(transfer.from());
      wanted.add(transfer.to());
    }
    for (HoldRequest hold : day.holds()) {
      ItemId item = plan.copies().get(hold.id());
      if (item == null) {
        wanted.add(hold.to());
      }
      hold.copies().stream()
          .filter(copy -> copy.item().equals(item) && !copy.at().equals(hold.to()))
          .forEach(
              copy -> {
                wanted.add(copy.at());
                wanted.add(hold.to());
              });
    }
    return wanted;
  }
}
