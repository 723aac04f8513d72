package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What would be left without its place if a unit or a van were no longer used. */
public final class Dependents {
  private final DSLContext sql;
  private final PlanStore plans;
  private final VanStore vans;

  public Dependents(Database database) {
    this.sql = database.sql();
    this.plans = new PlanStore(database);
    this.vans = new VanStore(database);
  }

  /** Vans in use that begin or end their day there. */
  public List<VanId> listVansOf(UnitId unit) {
    return vans.list().stream()
        .filter(StoredVan::active)
        .map(StoredVan::van)
        .filter(van -> van.start().equals(unit) || van.end().equals(unit))
        .map(van -> van.id())
        .toList();
  }

  /** Items that wait there, or for the way there. */
  public int countOpenItems(UnitId unit) {
    String id = unit.value();
    int transfers =
        sql.fetchCount(
            TRANSFER,
            TRANSFER
                .STATE
                .in("WAITING", "PLANNED")
                .and(TRANSFER.AT_UNIT.eq(id).or(TRANSFER.TO_UNIT.eq(id))));
    int holds =
        sql.fetchCount(
            HOLD_REQUEST,
            HOLD_REQUEST.STATE.in("WAITING", "PLANNED").and(HOLD_REQUEST.TO_UNIT.eq(id)));
    return transfers + holds;
  }

  /** Dates from a day on whose published plan stops at the unit. */
  public List<LocalDate> listPublishedDaysOf(UnitId unit, LocalDate from) {
    return published(from).stream()
        .filter(
            plan ->
                plan.plan().routes().stream()
                    .flatMap(route -> route.stops().stream())
                    .anyMatch(stop -> stop.unit().equals(unit)))
        .map(plan -> plan.summary().date())
        .toList();
  }

  /** Dates from a day on whose published plan uses the van. */
  public List<LocalDate> listPublishedDaysOf(VanId van, LocalDate from) {
    return published(from).stream()
        .filter(plan -> plan.plan().routes().stream().map(Route::van).anyMatch(van::equals))
        .map(plan -> plan.summary().date())
        .toList();
  }

  /** Completed days are over: nothing of them depends on anything. */
  private List<StoredPlan> published(LocalDate from) {
    return plans.list(from, from.plusYears(1)).stream()
        .filter(plan -> plan.state() == PlanState.PUBLISHED)
        .map(plan -> plans.get(plan.id()))
        .toList();
  }
}
