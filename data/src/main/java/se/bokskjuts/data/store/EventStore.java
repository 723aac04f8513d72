package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static se.bokskjuts.data.jooq.Tables.DELIVERY_EVENT;
import static se.bokskjuts.data.jooq.Tables.PLAN;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.EarlierVersion;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.data.jooq.tables.records.DeliveryEventRecord;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
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

  /** What became of a report. */
  public enum Receipt {
    STORED,
    /** It was stored before. */
    KNOWN,
    /** It is stored, but its day was closed already: see {@link LateReports}. */
    LATE,
    /** Another report has its id; it is not stored. */
    OTHER
  }

  /** Adds what is not there yet. A day that is being closed is waited for. */
  public Receipt add(DeliveryEvent event) {
    return database.inTransaction(
        () -> {
          boolean late = isClosed(event.plan());
          boolean fresh =
              sql.insertInto(DELIVERY_EVENT)
                      .set(record(event))
                      .set(DELIVERY_EVENT.LATE, late)
                      .onConflict(DELIVERY_EVENT.ID)
                      .doNothing()
                      .execute()
                  > 0;
          if (fresh) {
            return late ? Receipt.LATE : Receipt.STORED;
          }
          return find(event.id()).filter(event::equals).isPresent() ? Receipt.KNOWN : Receipt.OTHER;
        });
  }

  /** Of any version: a driver may hold an old one. Waits for a closing that is under way. */
  private boolean isClosed(UUID plan) {
    sql.selectOne().from(PLAN).where(PLAN.ID.eq(plan)).forKeyShare().execute();
    return sql.fetchExists(
        PLAN,
        PLAN.SERVICE_DATE
            .eq(select(PLAN.SERVICE_DATE).from(PLAN).where(PLAN.ID.eq(plan)))
            .and(PLAN.STATE.eq("COMPLETED")));
  }

  private static DeliveryEventRecord record(DeliveryEvent event) {
    DeliveryEventRecord row = new DeliveryEventRecord();
    row.setId(event.id());
    row.setPlanId(event.plan());
    row.setKind(event.kind().name());
    event.van().ifPresent(van -> row.setVanId(van.value()));
    row.setStopIndex(Nulls.ofOptional(event.stopIndex()));
    row.setUnitId(event.unit().value());
    event.box().ifPresent(box -> row.setBoxId(box.value()));
    event.transfer().ifPresent(transfer -> row.setTransferId(transfer.value()));
    row.setReason(event.reason().map(Reason::name).orElse(""));
    row.setHappenedAt(event.happenedAt().atOffset(ZoneOffset.UTC));
    row.setReportedBy(event.reportedBy());
    return row;
  }

  private Optional<DeliveryEvent> find(UUID id) {
    return sql.selectFrom(DELIVERY_EVENT)
        .where(DELIVERY_EVENT.ID.eq(id))
        .fetchOptional()
        .map(EventStore::event);
  }

  /** A plan's events as they happened. */
  public List<DeliveryEvent> list(UUID plan) {
    return list(DELIVERY_EVENT.PLAN_ID.eq(plan));
  }

  private List<DeliveryEvent> list(Condition condition) {
    return sql
        .selectFrom(DELIVERY_EVENT)
        .where(condition)
        .orderBy(DELIVERY_EVENT.HAPPENED_AT, DELIVERY_EVENT.ID)
        .fetch()
        .stream()
        .map(EventStore::event)
        .toList();
  }

  /** Its own, and those of the versions that it replaced as far as they still mean something. */
  public List<DeliveryEvent> listOfDay(StoredPlan plan) {
    return listOfDay(plan, noCondition());
  }

  /** Those of the day that were there when it was closed. */
  public List<DeliveryEvent> listAtClosing(StoredPlan plan) {
    return listOfDay(plan, DELIVERY_EVENT.LATE.isFalse());
  }

  private List<DeliveryEvent> listOfDay(StoredPlan plan, Condition which) {
    UUID id = plan.summary().id();
    List<DeliveryEvent> events = new ArrayList<>(list(DELIVERY_EVENT.PLAN_ID.eq(id).and(which)));
    PlanStore plans = new PlanStore(database);
    for (PlanSummary other : plans.list(plan.summary().date())) {
      List<DeliveryEvent> earlier =
          other.version() < plan.summary().version()
              ? list(DELIVERY_EVENT.PLAN_ID.eq(other.id()).and(which))
              : List.of();
      if (!earlier.isEmpty()) {
        events.addAll(
            new EarlierVersion(plans.get(other.id()).plan(), plan.plan())
                .translate(earlier, plan.summary().id()));
      }
    }
    events.sort(DeliveryEvent.AS_IT_HAPPENED);
    return events;
  }

  public DeliveryState getState(StoredPlan plan) {
    return DeliveryState.of(plan.day(), plan.plan(), listOfDay(plan));
  }

  private static DeliveryEvent event(DeliveryEventRecord row) {
    return new DeliveryEvent(
        row.getId(),
        row.getPlanId(),
        EventKind.valueOf(row.getKind()),
        Optional.ofNullable(row.getVanId()).map(VanId::of),
        Nulls.toOptional(row.getStopIndex()),
        UnitId.of(row.getUnitId()),
        Optional.ofNullable(row.getBoxId()).map(BoxId::of),
        Optional.ofNullable(row.getTransferId()).map(TransferId::of),
        Optional.of(row.getReason()).filter(r -> !r.isEmpty()).map(Reason::valueOf),
        row.getHappenedAt().toInstant(),
        row.getReportedBy());
  }
}
