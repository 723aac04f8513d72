package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.bokskjuts.data.store.Fixtures.FALUN;
import static se.bokskjuts.data.store.Fixtures.FEASIBLE;
import static se.bokskjuts.data.store.Fixtures.IDRE;
import static se.bokskjuts.data.store.Fixtures.MONDAY;
import static se.bokskjuts.data.store.Fixtures.MORA;
import static se.bokskjuts.data.store.Fixtures.TUESDAY;
import static se.bokskjuts.data.store.Fixtures.aCopy;
import static se.bokskjuts.data.store.Fixtures.aPlanBringing;
import static se.bokskjuts.data.store.Fixtures.aReturn;
import static se.bokskjuts.data.store.Fixtures.anImport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** From stored demand over the day and its published plan to what is carried over. */
class DayOfDalarnaIT {
  private Database database;
  private DemandStore demand;
  private DayAssembly assembly;
  private PlanStore plans;

  @BeforeEach
  void dalarna() {
    database = Fixtures.dalarna();
    demand = new DemandStore(database);
    assembly = new DayAssembly(database);
    plans = new PlanStore(database);
  }

  @Test
  void a_day_has_dalarnas_units_vans_prices_and_waiting_demand() {
    long origin = anImport(database, "a");
    demand.addTransfers(origin, List.of(aReturn("0030", MORA, FALUN, MONDAY)));
    demand.addHolds(
        origin,
        List.of(
            aCopy("r1", IDRE, "0031", MORA, TUESDAY), aCopy("r1", IDRE, "0032", FALUN, TUESDAY)));

    DayProblem day = assemble(TUESDAY);

    assertThat(day.units()).hasSize(58);
    assertThat(day.vans()).isNotEmpty();
    assertThat(day.transfers())
        .extracting(Transfer::from, Transfer::to, Transfer::waitedDays)
        .containsExactly(tuple(MORA, FALUN, 1));
    assertThat(day.holds())
        .singleElement()
        .satisfies(hold -> assertThat(hold.copies()).hasSize(2))
        .extracting(HoldRequest::waitedDays)
        .isEqualTo(0);
    assertThat(day.getUnit(FALUN).promised()).isTrue();
  }

  @Test
  void a_closed_unit_and_its_demand_are_not_in_the_day() {
    demand.addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    close(MORA);

    assertThat(assemble(TUESDAY).findUnit(MORA)).isEmpty();
    assertThat(assemble(TUESDAY).transfers()).isEmpty();
    assertThat(assemble(TUESDAY.plusDays(1)).transfers()).hasSize(1);
  }

  @Test
  void what_the_published_plan_brings_is_delivered_and_the_rest_waits_a_day_more() {
    long origin = anImport(database, "a");
    demand.addTransfers(
        origin,
        List.of(aReturn("0030", MORA, FALUN, TUESDAY), aReturn("0040", IDRE, FALUN, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    TransferId first = day.transfers().get(0).id();
    Plan plan = aPlanBringing(day, Map.of(), MORA, FALUN, first);
    PlanSummary draft = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, Fixtures.bySolver());
    PlanSummary published = plans.publish(draft.id(), draft.rowVersion());

    plans.complete(draft.id(), published.rowVersion());

    DayProblem next = assemble(TUESDAY.plusDays(1));
    assertThat(next.transfers())
        .singleElement()
        .satisfies(t -> assertThat(t.from()).isEqualTo(IDRE))
        .extracting(Transfer::waitedDays)
        .isEqualTo(1);
    assertThat(next.getUnit(IDRE).missedDays())
        .as("Idre was promised and missed if promised on Tuesdays")
        .isEqualTo(day.getUnit(IDRE).promised() ? 1 : 0);
    assertThat(next.getUnit(MORA).missedDays()).isZero();
  }

  @Test
  void a_box_that_stayed_keeps_its_items_where_they_were() {
    demand.addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    Plan plan = aPlanBringing(day, Map.of(), MORA, FALUN, day.transfers().get(0).id());
    PlanSummary draft = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, Fixtures.bySolver());
    PlanSummary published = plans.publish(draft.id(), draft.rowVersion());

    report(
        draft.id(),
        EventKind.NOT_LOADED,
        Optional.of(plan.boxes().get(0).id()),
        Optional.empty(),
        Reason.NO_ROOM);

    plans.complete(draft.id(), published.rowVersion());

    assertThat(assemble(TUESDAY.plusDays(1)).transfers())
        .extracting(Transfer::from)
        .containsExactly(MORA);
  }

  @Test
  void a_chosen_copy_under_way_goes_on_as_a_transfer_of_its_hold() {
    demand.addHolds(
        anImport(database, "a"),
        List.of(
            aCopy("r1", IDRE, "0031", FALUN, TUESDAY), aCopy("r1", IDRE, "0032", MORA, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    HoldId hold = day.holds().get(0).id();
    Plan plan =
        aPlanBringing(
            day, Map.of(hold, ItemId.of("0031")), FALUN, MORA, TransferId.of(hold.value()));
    PlanSummary draft = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, Fixtures.bySolver());
    PlanSummary published = plans.publish(draft.id(), draft.rowVersion());
    assertThat(new ItemStore(database).list(plan))
        .extracting(ItemDetails::barcode, ItemDetails::shelf)
        .containsExactly(tuple("0031", "uHc LAG"));

    plans.complete(draft.id(), published.rowVersion());

    DayProblem next = assemble(TUESDAY.plusDays(1));
    assertThat(next.holds()).isEmpty();
    assertThat(next.transfers())
        .extracting(Transfer::from, Transfer::to, Transfer::waitedDays)
        .containsExactly(tuple(MORA, IDRE, 1));
  }

  @Test
  void an_item_on_its_way_is_no_copy_on_a_shelf() {
    long origin = anImport(database, "a");
    demand.addTransfers(origin, List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    demand.addHolds(origin, List.of(aCopy("r1", IDRE, "0030", MORA, TUESDAY)));

    assertThat(assemble(TUESDAY).holds().get(0).copies()).isEmpty();
  }

  @Test
  void a_plan_of_another_state_cannot_be_completed() {
    DayProblem day = assemble(TUESDAY);
    Plan plan = new Plan(TUESDAY, Map.of(), List.of(), List.of(), List.of(), Fixtures.COST);
    PlanSummary draft = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, Fixtures.bySolver());

    assertThatThrownBy(() -> plans.complete(draft.id(), draft.rowVersion()))
        .isInstanceOf(PlanStateException.class)
        .hasMessageContaining("DRAFT");
  }

  @Test
  void a_copy_that_nobody_finds_is_not_chosen_again_and_its_hold_waits_for_another() {
    demand.addHolds(
        anImport(database, "a"),
        List.of(
            aCopy("r1", IDRE, "0031", FALUN, TUESDAY), aCopy("r1", IDRE, "0032", MORA, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    HoldId hold = day.holds().get(0).id();
    TransferId item = TransferId.of(hold.value());
    Plan plan = aPlanBringing(day, Map.of(hold, ItemId.of("0031")), FALUN, IDRE, item);
    UUID id = publish(day, plan);
    report(id, EventKind.ITEM_NOT_FOUND, Optional.empty(), Optional.of(item), Reason.NOT_ON_SHELF);

    plans.complete(id, plans.getSummary(id).rowVersion());

    assertThat(assemble(TUESDAY.plusDays(1)).holds())
        .singleElement()
        .satisfies(h -> assertThat(h.waitedDays()).isEqualTo(1))
        .satisfies(
            h -> assertThat(h.copies()).extracting(c -> c.item().value()).containsExactly("0032"));
  }

  @Test
  void an_item_that_nobody_finds_waits_no_more_until_the_library_system_names_it_again() {
    TransferRow row = aReturn("0030", MORA, FALUN, TUESDAY);
    demand.addTransfers(anImport(database, "a"), List.of(row));
    DayProblem day = assemble(TUESDAY);
    TransferId item = day.transfers().get(0).id();
    UUID id = publish(day, aPlanBringing(day, Map.of(), MORA, FALUN, item));
    report(id, EventKind.ITEM_NOT_FOUND, Optional.empty(), Optional.of(item), Reason.NOT_ON_SHELF);

    plans.complete(id, plans.getSummary(id).rowVersion());

    assertThat(assemble(TUESDAY.plusDays(1)).transfers()).isEmpty();
    demand.addTransfers(anImport(database, "b"), List.of(row));
    assertThat(assemble(TUESDAY.plusDays(1)).transfers()).hasSize(1);
  }

  @Test
  void a_missed_visit_is_counted_and_the_next_day_knows_it() {
    demand.addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    UUID id = publish(day, aPlanBringing(day, Map.of(), MORA, FALUN, day.transfers().get(0).id()));
    report(id, EventKind.STOP_MISSED, Optional.empty(), Optional.empty(), Reason.ROAD);

    plans.complete(id, plans.getSummary(id).rowVersion());

    DayProblem next = assemble(TUESDAY.plusDays(1));
    assertThat(next.getUnit(MORA).missedDays()).isEqualTo(1);
    assertThat(next.getUnit(FALUN).missedDays()).isZero();
    assertThat(next.transfers()).extracting(Transfer::from).containsExactly(MORA);
  }

  @Test
  void what_a_published_plan_has_is_not_planned_for_another_day_meanwhile() {
    long origin = anImport(database, "a");
    demand.addTransfers(origin, List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    demand.addHolds(
        origin,
        List.of(
            aCopy("r1", IDRE, "0031", FALUN, TUESDAY),
            aCopy("r2", MORA, "0031", FALUN, TUESDAY.plusDays(1))));
    DayProblem day = assemble(TUESDAY);
    HoldId hold = day.holds().get(0).id();
    publish(
        day,
        aPlanBringing(
            day, Map.of(hold, ItemId.of("0031")), FALUN, IDRE, TransferId.of(hold.value())));

    DayProblem tomorrow = assemble(TUESDAY.plusDays(1));

    assertThat(tomorrow.transfers()).isEmpty();
    assertThat(tomorrow.holds())
        .singleElement()
        .satisfies(h -> assertThat(h.copies()).as("the copy rides today").isEmpty());
    assertThat(assemble(TUESDAY).transfers()).as("today may be planned anew").hasSize(1);
    assertThat(demand.count(TUESDAY)).isEqualTo(2);
    assertThat(demand.countWaiting(TUESDAY)).isZero();
  }

  @Test
  void what_a_new_version_leaves_out_waits_again() {
    demand.addTransfers(
        anImport(database, "a"),
        List.of(aReturn("0030", MORA, FALUN, TUESDAY), aReturn("0040", IDRE, FALUN, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    TransferId first = day.transfers().get(0).id();
    publish(day, aPlanBringing(day, Map.of(), MORA, FALUN, first));
    close(IDRE);

    DayProblem without = assemble(TUESDAY);
    publish(without, aPlanBringing(without, Map.of(), MORA, FALUN, first));

    assertThat(assemble(TUESDAY.plusDays(1)).transfers())
        .extracting(Transfer::from)
        .containsExactly(IDRE);
  }

  /** On the Tuesday. */
  private void close(UnitId id) {
    UnitStore units = new UnitStore(database);
    StoredUnit unit = units.get(id);
    units.save(
        new StoredUnit(
            unit.unit(),
            unit.codes(),
            unit.promisedWeekdays(),
            unit.sorting(),
            List.of(new DateSpan(TUESDAY, TUESDAY, "inventering")),
            unit.notes(),
            unit.active(),
            unit.rowVersion()));
  }

  @Test
  void a_connection_killed_while_a_day_is_closed_loses_nothing() {
    demand.addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    DayProblem day = assemble(TUESDAY);
    UUID id = publish(day, aPlanBringing(day, Map.of(), MORA, FALUN, day.transfers().get(0).id()));
    int version = plans.getSummary(id).rowVersion();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      plans.complete(id, version);
                      database.sql().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                    }))
        .isInstanceOf(RuntimeException.class);

    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(assemble(TUESDAY).transfers()).hasSize(1);
    plans.complete(id, version);
    assertThat(assemble(TUESDAY.plusDays(1)).transfers()).isEmpty();
  }

  @Test
  void days_that_are_over_and_not_closed_are_known() {
    DayProblem day = assemble(TUESDAY);
    UUID id =
        publish(day, new Plan(TUESDAY, Map.of(), List.of(), List.of(), List.of(), Fixtures.COST));

    assertThat(plans.listToClose(TUESDAY)).isEmpty();
    assertThat(plans.listToClose(TUESDAY.plusDays(1)))
        .extracting(PlanSummary::id)
        .containsExactly(id);
    plans.complete(id, plans.getSummary(id).rowVersion());
    assertThat(plans.listToClose(TUESDAY.plusDays(1))).isEmpty();
  }

  private UUID publish(DayProblem day, Plan plan) {
    PlanSummary draft = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, Fixtures.bySolver());
    return plans.publish(draft.id(), draft.rowVersion()).id();
  }

  /** At the first stop of bil-1. */
  private void report(
      UUID plan, EventKind kind, Optional<BoxId> box, Optional<TransferId> item, Reason reason) {
    boolean atStop = item.isEmpty();
    new EventStore(database)
        .add(
            new DeliveryEvent(
                UUID.randomUUID(),
                plan,
                kind,
                atStop ? Optional.of(VanId.of("bil-1")) : Optional.empty(),
                atStop ? OptionalInt.of(0) : OptionalInt.empty(),
                MORA,
                box,
                item,
                Optional.of(reason),
                Instant.parse("2026-11-24T07:00:00Z"),
                "driver:bil-1"));
  }

  private DayProblem assemble(LocalDate date) {
    List<Unit> units = assembly.assemble(date, List.of()).units();
    return assembly.assemble(date, List.of(), asked -> Fixtures.evenRoads(units));
  }
}
