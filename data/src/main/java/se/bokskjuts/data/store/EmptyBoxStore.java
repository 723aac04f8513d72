package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.sum;
import static se.bokskjuts.data.jooq.Tables.EMPTY_BOX_FLOW;
import static se.bokskjuts.data.jooq.Tables.EMPTY_BOX_RIDE;
import static se.bokskjuts.data.jooq.Tables.PLAN;
import static se.bokskjuts.data.jooq.Tables.UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DayOutcome;
import se.bokskjuts.data.empties.EmptyBalance;
import se.bokskjuts.data.empties.EmptyFlow;
import se.bokskjuts.data.empties.EmptyFlows;
import se.bokskjuts.data.empties.EmptyRide;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Empty boxes by unit: counted now and then, and followed through published plans between. */
public final class EmptyBoxStore {
  private static final List<String> IN_FORCE = List.of("PUBLISHED", "COMPLETED");

  private final Database database;
  private final DSLContext sql;

  public EmptyBoxStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Every served unit's boxes on the morning of the date, as Swedish sorts their names. */
  public List<EmptyStock> list(LocalDate date) {
    Map<String, Integer> changes = changesBefore(date);
    return sql.selectFrom(UNIT)
        .where(UNIT.ACTIVE)
        .orderBy(UNIT.MUNICIPALITY.collate("sv-x-icu"), UNIT.NAME.collate("sv-x-icu"), UNIT.ID)
        .fetch(
            row ->
                new EmptyStock(
                    UnitId.of(row.getId()),
                    row.getName(),
                    row.getMunicipality(),
                    Nulls.toOptional(row.getEmptyBoxes()),
                    row.getEmptyBoxesOn(),
                    Nulls.toOptional(row.getEmptyBoxesGoal()),
                    stock(Nulls.toOptional(row.getEmptyBoxes()), changes.get(row.getId())),
                    row.getRowVersion()));
  }

  private static OptionalInt stock(OptionalInt counted, @Nullable Integer change) {
    return counted.isEmpty() || change == null
        ? counted
        : OptionalInt.of(Math.max(0, counted.getAsInt() + change));
  }

  private Map<String, Integer> changesBefore(LocalDate date) {
    var change =
        sum(
            EMPTY_BOX_FLOW
                .EMPTIED
                .plus(EMPTY_BOX_FLOW.RECEIVED)
                .minus(EMPTY_BOX_FLOW.PACKED)
                .minus(EMPTY_BOX_FLOW.SENT));
    Map<String, Integer> changes = new HashMap<>();
    sql.select(UNIT.ID, change)
        .from(EMPTY_BOX_FLOW)
        .join(PLAN)
        .on(PLAN.ID.eq(EMPTY_BOX_FLOW.PLAN_ID))
        .join(UNIT)
        .on(UNIT.ID.eq(EMPTY_BOX_FLOW.UNIT_ID))
        .where(PLAN.STATE.in(IN_FORCE))
        .and(PLAN.SERVICE_DATE.lt(date))
        .and(PLAN.SERVICE_DATE.ge(UNIT.EMPTY_BOXES_ON))
        .groupBy(UNIT.ID)
        .forEach(row -> changes.put(row.value1(), row.value2().intValueExact()));
    return changes;
  }

  /** Stock on the morning of the date; units that are never short are left out. */
  public Map<UnitId, Integer> stocks(LocalDate date) {
    Map<UnitId, Integer> stocks = new HashMap<>();
    list(date).forEach(s -> s.stock().ifPresent(boxes -> stocks.put(s.unit(), boxes)));
    return stocks;
  }

  public Map<UnitId, Integer> goals() {
    Map<UnitId, Integer> goals = new HashMap<>();
    sql.select(UNIT.ID, UNIT.EMPTY_BOXES_GOAL)
        .from(UNIT)
        .where(UNIT.EMPTY_BOXES_GOAL.isNotNull())
        .forEach(row -> goals.put(UnitId.of(row.value1()), row.value2()));
    return goals;
  }

  /**
   * Notes a count on the morning of a date, and the goal. Throws {@link StaleVersionException} when
   * somebody else changed the unit since.
   */
  public void count(
      UnitId unit, OptionalInt boxes, LocalDate on, OptionalInt goal, int rowVersion) {
    database.inTransaction(
        () -> {
          int changed =
              sql.update(UNIT)
                  .set(UNIT.EMPTY_BOXES, Nulls.ofOptional(boxes))
                  .set(UNIT.EMPTY_BOXES_ON, on)
                  .set(UNIT.EMPTY_BOXES_GOAL, Nulls.ofOptional(goal))
                  .set(UNIT.ROW_VERSION, rowVersion + 1)
                  .where(UNIT.ID.eq(unit.value()))
                  .and(UNIT.ROW_VERSION.eq(rowVersion))
                  .execute();
          if (changed == 0) {
            int actual = new UnitStore(database).get(unit).rowVersion();
            throw new StaleVersionException("unit " + unit, rowVersion, actual);
          }
        });
  }

  /** What a plan in force does to the stock, and what it tells its drivers to take along. */
  void record(StoredPlan stored) {
    List<EmptyRide> rides = EmptyBalance.of(stored.day(), stored.plan(), goals());
    UUID plan = stored.summary().id();
    for (int i = 0; i < rides.size(); i++) {
      EmptyRide ride = rides.get(i);
      sql.insertInto(EMPTY_BOX_RIDE)
          .set(EMPTY_BOX_RIDE.PLAN_ID, plan)
          .set(EMPTY_BOX_RIDE.PLACE, i + 1)
          .set(EMPTY_BOX_RIDE.VAN_ID, ride.van().value())
          .set(EMPTY_BOX_RIDE.FROM_UNIT, ride.from().value())
          .set(EMPTY_BOX_RIDE.FROM_STOP, ride.fromStop())
          .set(EMPTY_BOX_RIDE.TO_UNIT, ride.to().value())
          .set(EMPTY_BOX_RIDE.TO_STOP, ride.toStop())
          .set(EMPTY_BOX_RIDE.BOXES, ride.boxes())
          .execute();
    }
    write(plan, EmptyFlows.planned(stored.plan(), rides));
  }

  /** As it went: a box that never left was not filled; a stop that was missed took nothing. */
  void correct(StoredPlan stored, DayOutcome outcome) {
    UUID plan = stored.summary().id();
    sql.deleteFrom(EMPTY_BOX_FLOW).where(EMPTY_BOX_FLOW.PLAN_ID.eq(plan)).execute();
    List<EmptyRide> done =
        listRides(plan).stream()
            .filter(r -> outcome.visited().containsAll(Set.of(r.from(), r.to())))
            .toList();
    write(plan, EmptyFlows.of(stored.plan(), outcome.places(), done));
  }

  private void write(UUID plan, Map<UnitId, EmptyFlow> flows) {
    flows.forEach(
        (unit, flow) ->
            sql.insertInto(EMPTY_BOX_FLOW)
                .values(
                    plan, unit.value(), flow.packed(), flow.emptied(), flow.sent(), flow.received())
                .execute());
  }

  /** What a published plan tells its drivers to take along. */
  public List<EmptyRide> listRides(UUID plan) {
    return sql.selectFrom(EMPTY_BOX_RIDE)
        .where(EMPTY_BOX_RIDE.PLAN_ID.eq(plan))
        .orderBy(EMPTY_BOX_RIDE.PLACE)
        .fetch(
            row ->
                new EmptyRide(
                    VanId.of(row.getVanId()),
                    UnitId.of(row.getFromUnit()),
                    row.getFromStop(),
                    UnitId.of(row.getToUnit()),
                    row.getToStop(),
                    row.getBoxes()));
  }

  /** The published plan's rides, else what would be suggested for a draft now. */
  public List<EmptyRide> ridesOf(StoredPlan stored) {
    return stored.summary().publishedAt().isPresent()
        ? listRides(stored.summary().id())
        : EmptyBalance.of(stored.day(), stored.plan(), goals());
  }

  /** What a plan in force does to each unit's boxes. */
  public Map<UnitId, EmptyFlow> flowsOf(UUID plan) {
    Map<UnitId, EmptyFlow> flows = new HashMap<>();
    sql.selectFrom(EMPTY_BOX_FLOW)
        .where(EMPTY_BOX_FLOW.PLAN_ID.eq(plan))
        .forEach(
            row ->
                flows.put(
                    UnitId.of(row.getUnitId()),
                    new EmptyFlow(
                        row.getPacked(), row.getEmptied(), row.getSent(), row.getReceived())));
    return flows;
  }

  /** The flows of the last days with a plan in force before the date, the newest day first. */
  public Map<UnitId, List<EmptyFlow>> flowsBefore(LocalDate date, int days) {
    List<UUID> plans =
        sql.select(PLAN.ID)
            .from(PLAN)
            .where(PLAN.STATE.in(IN_FORCE))
            .and(PLAN.SERVICE_DATE.lt(date))
            .orderBy(PLAN.SERVICE_DATE.desc())
            .limit(days)
            .fetch(PLAN.ID);
    Map<UnitId, List<EmptyFlow>> flows = new HashMap<>();
    for (UUID plan : plans) {
      flowsOf(plan).forEach((u, f) -> flows.computeIfAbsent(u, k -> new ArrayList<>()).add(f));
    }
    return flows;
  }
}
