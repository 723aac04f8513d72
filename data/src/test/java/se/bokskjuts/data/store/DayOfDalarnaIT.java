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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;

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
    UnitStore units = new UnitStore(database);
    StoredUnit mora = units.get(MORA);
    units.save(
        new StoredUnit(
            mora.unit(),
            mora.codes(),
            mora.promisedWeekdays(),
            mora.sorting(),
            List.of(new DateSpan(TUESDAY, TUESDAY, "inventering")),
            mora.notes(),
            mora.active(),
            mora.rowVersion()));

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

    plans.complete(draft.id(), published.rowVersion(), DayOutcome.AS_PLANNED);

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

    plans.complete(
        draft.id(),
        published.rowVersion(),
        new DayOutcome(Set.of(plan.boxes().get(0).id()), Set.of()));

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

    plans.complete(draft.id(), published.rowVersion(), DayOutcome.AS_PLANNED);

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

    assertThatThrownBy(() -> plans.complete(draft.id(), draft.rowVersion(), DayOutcome.AS_PLANNED))
        .isInstanceOf(PlanStateException.class)
        .hasMessageContaining("DRAFT");
  }

  private DayProblem assemble(LocalDate date) {
    List<Unit> units = assembly.assemble(date, List.of()).units();
    return assembly.assemble(date, List.of(), asked -> Fixtures.evenRoads(units));
  }
}
