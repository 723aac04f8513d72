package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.select;
import static se.bokskjuts.data.jooq.Tables.DELIVERY_EVENT;
import static se.bokskjuts.data.jooq.Tables.PLAN;
import static se.bokskjuts.data.jooq.Tables.UNIT_VISIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DayOutcome;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.store.LateChange.Standing;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * Reports that come when their day is closed: what they change of where its items are, and amending
 * the carry-over accordingly. An item that a later plan has, or that moved on, is left alone.
 */
public final class LateReports {
  private final Database database;
  private final DSLContext sql;
  private final PlanStore plans;
  private final EventStore events;

  public LateReports(Database database) {
    this.database = database;
    this.sql = database.sql();
    this.plans = new PlanStore(database);
    this.events = new EventStore(database);
  }

  /** Closed plans with late reports, from a date on, the newest first. */
  public List<UUID> listPlans(LocalDate from) {
    return sql.select(PLAN.ID)
        .from(PLAN)
        .where(PLAN.STATE.eq(PlanState.COMPLETED.name()))
        .and(PLAN.SERVICE_DATE.ge(from))
        .and(
            PLAN.SERVICE_DATE.in(
                select(PLAN.SERVICE_DATE)
                    .from(PLAN)
                    .join(DELIVERY_EVENT)
                    .on(DELIVERY_EVENT.PLAN_ID.eq(PLAN.ID))
                    .where(DELIVERY_EVENT.LATE)))
        .orderBy(PLAN.SERVICE_DATE.desc())
        .fetch(PLAN.ID);
  }

  /** Item by item what late reports change; empty while the day is not closed. */
  public List<LateChange> list(StoredPlan plan) {
    return plan.summary().state() == PlanState.COMPLETED && isAnyLate(plan)
        ? new Comparison(plan, events.listAtClosing(plan)).changes()
        : List.of();
  }

  private boolean isAnyLate(StoredPlan plan) {
    return events.listOfDay(plan).size() > events.listAtClosing(plan).size();
  }

  /**
   * Puts the items where they are by now, in one transaction; returns what was changed.
   *
   * @param fresh the reports that nothing was amended by yet
   */
  public List<LateChange> amend(LocalDate date, Set<UUID> fresh) {
    return database.inTransaction(
        () -> {
          Optional<PlanSummary> closed =
              plans.findPublished(date).filter(p -> p.state() == PlanState.COMPLETED);
          return closed.map(p -> amend(plans.get(p.id()), fresh)).orElse(List.of());
        });
  }

  private List<LateChange> amend(StoredPlan plan, Set<UUID> fresh) {
    plans.lockDate(plan.day().date());
    List<DeliveryEvent> before =
        events.listOfDay(plan).stream().filter(e -> !fresh.contains(e.id())).toList();
    Comparison comparison = new Comparison(plan, before);
    List<LateChange> open =
        comparison.changes().stream().filter(c -> c.standing() == Standing.OPEN).toList();
    ItemRows rows = new ItemRows(sql, plan);
    open.forEach(rows::amend);
    new EmptyBoxStore(database).correct(plan, comparison.now);
    amendVisits(plan.day().date(), comparison.now);
    return open;
  }

  /** Of promised visits, the only ones that are noted. */
  private void amendVisits(LocalDate date, DayOutcome now) {
    sql.selectFrom(UNIT_VISIT)
        .where(UNIT_VISIT.SERVICE_DATE.eq(date))
        .forEach(
            row ->
                sql.update(UNIT_VISIT)
                    .set(UNIT_VISIT.VISITED, now.visited().contains(UnitId.of(row.getUnitId())))
                    .where(UNIT_VISIT.SERVICE_DATE.eq(date))
                    .and(UNIT_VISIT.UNIT_ID.eq(row.getUnitId()))
                    .execute());
  }

  /** The day as it was known once beside the day as it is known now. */
  private final class Comparison {
    private final StoredPlan plan;
    private final DayOutcome then;
    private final DayOutcome now;

    Comparison(StoredPlan plan, List<DeliveryEvent> once) {
      this.plan = plan;
      this.then = DeliveryState.of(plan.day(), plan.plan(), once).outcome();
      this.now = events.getState(plan).outcome();
    }

    List<LateChange> changes() {
      Map<TransferId, UnitId> before = ItemPlaces.of(plan.day(), plan.plan(), then);
      Map<TransferId, UnitId> after = ItemPlaces.of(plan.day(), plan.plan(), now);
      ItemRows rows = new ItemRows(sql, plan);
      List<LateChange> changes = new ArrayList<>();
      for (TransferId item : new TreeSet<>(before.keySet())) {
        Optional<UnitId> was = place(item, before, then);
        Optional<UnitId> is = place(item, after, now);
        if (!was.equals(is)) {
          changes.add(new LateChange(item, was, is, rows.standing(item, was, is)));
        }
      }
      return changes;
    }

    private Optional<UnitId> place(
        TransferId item, Map<TransferId, UnitId> places, DayOutcome outcome) {
      return outcome.notFound().contains(item) ? Optional.empty() : Optional.of(places.get(item));
    }
  }

  /** The hold of the id, if it is one. */
  static Optional<HoldRequest> findHold(StoredPlan plan, TransferId item) {
    return plan.day().holds().stream().filter(h -> h.id().value().equals(item.value())).findFirst();
  }
}
