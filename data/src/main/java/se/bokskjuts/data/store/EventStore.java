package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.DELIVERY_EVENT;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.DeliveryEventRecord;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What was reported of published plans, in any order and as often as a device likes. */
public final class EventStore {
  private final Database database;
  private final DSLContext sql;

  public EventStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** True if it is new, false if the same event was stored before. */
  public boolean add(DeliveryEvent event) {
    DeliveryEventRecord row = new DeliveryEventRecord();
    row.setId(event.id());
    row.setPlanId(event.plan());
    row.setVanId(event.van().value());
    row.setUnitId(event.unit().value());
    row.setStopIndex(Nulls.ofOptional(event.stopIndex()));
    event.box().ifPresent(box -> row.setBoxId(box.value()));
    event.item().ifPresent(item -> row.setItem(item.value()));
    row.setKind(event.kind().name());
    row.setReason(event.reason());
    row.setHappenedAt(event.happenedAt().atOffset(ZoneOffset.UTC));
    return database.inTransaction(
        () ->
            sql.insertInto(DELIVERY_EVENT)
                    .set(row)
                    .onConflict(DELIVERY_EVENT.ID)
                    .doNothing()
                    .execute()
                > 0);
  }

  /** A plan's events as they happened. */
  public List<DeliveryEvent> list(UUID plan) {
    return sql
        .selectFrom(DELIVERY_EVENT)
        .where(DELIVERY_EVENT.PLAN_ID.eq(plan))
        .orderBy(DELIVERY_EVENT.HAPPENED_AT, DELIVERY_EVENT.ID)
        .fetch()
        .stream()
        .map(EventStore::event)
        .toList();
  }

  private static DeliveryEvent event(DeliveryEventRecord row) {
    return new DeliveryEvent(
        row.getId(),
        row.getPlanId(),
        VanId.of(row.getVanId()),
        UnitId.of(row.getUnitId()),
        Nulls.toOptional(row.getStopIndex()),
        Optional.ofNullable(row.getBoxId()).map(BoxId::of),
        Optional.ofNullable(row.getItem()).map(ItemId::of),
        DeliveryEvent.Kind.valueOf(row.getKind()),
        row.getReason(),
        row.getHappenedAt().toInstant());
  }
}
