package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.any;
import static se.bokskjuts.data.jooq.Tables.HOLD_COPY;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;

/** What paper says of the items of a plan. */
public final class ItemStore {
  private final DSLContext sql;

  public ItemStore(Database database) {
    this.sql = database.sql();
  }

  /** Of each item that the plan moves or leaves; those not stored here are left out. */
  public List<ItemDetails> list(Plan plan) {
    Map<Long, TransferId> transfers = new LinkedHashMap<>();
    Stream.concat(
            plan.boxes().stream().flatMap(box -> box.items().stream()),
            plan.stays().stream().map(stay -> stay.transfer()))
        .forEach(id -> DemandIds.findTransfer(id.value()).ifPresent(row -> transfers.put(row, id)));
    List<ItemDetails> details = new ArrayList<>(ofTransfers(transfers));
    details.addAll(ofCopies(plan.copies()));
    return details;
  }

  private List<ItemDetails> ofTransfers(Map<Long, TransferId> wanted) {
    Long[] ids = wanted.keySet().toArray(Long[]::new);
    return sql.selectFrom(TRANSFER)
        .where(TRANSFER.ID.eq(any(ids)))
        .orderBy(TRANSFER.ID)
        .fetch(
            row ->
                new ItemDetails(
                    DemandIds.transfer(row.getId()),
                    row.getBarcode(),
                    row.getTitle(),
                    row.getShelf()));
  }

  private List<ItemDetails> ofCopies(Map<HoldId, ItemId> copies) {
    Map<Long, ItemId> wanted = new LinkedHashMap<>();
    copies.forEach(
        (hold, item) -> {
          Optional<Long> row = DemandIds.findHold(hold.value());
          row.ifPresent(id -> wanted.put(id, item));
        });
    Long[] ids = wanted.keySet().toArray(Long[]::new);
    return sql
        .select(HOLD_COPY.HOLD_ID, HOLD_COPY.ITEM, HOLD_REQUEST.TITLE, HOLD_COPY.SHELF)
        .from(HOLD_COPY)
        .join(HOLD_REQUEST)
        .on(HOLD_REQUEST.ID.eq(HOLD_COPY.HOLD_ID))
        .where(HOLD_COPY.HOLD_ID.eq(any(ids)))
        .orderBy(HOLD_COPY.HOLD_ID, HOLD_COPY.ITEM)
        .fetch()
        .stream()
        .filter(row -> ItemId.of(row.value2()).equals(wanted.get(row.value1())))
        .map(
            row ->
                new ItemDetails(
                    TransferId.of(DemandIds.hold(row.value1()).value()),
                    row.value2(),
                    row.value3(),
                    row.value4()))
        .toList();
  }
}
