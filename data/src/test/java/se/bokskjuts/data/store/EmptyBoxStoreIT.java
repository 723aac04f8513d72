package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.data.store.Fixtures.FALUN;
import static se.bokskjuts.data.store.Fixtures.FEASIBLE;
import static se.bokskjuts.data.store.Fixtures.IDRE;
import static se.bokskjuts.data.store.Fixtures.MEDIA_GROUP;
import static se.bokskjuts.data.store.Fixtures.MORA;
import static se.bokskjuts.data.store.Fixtures.TUESDAY;
import static se.bokskjuts.data.store.Fixtures.aPlanBringing;
import static se.bokskjuts.data.store.Fixtures.bySolver;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Empty boxes follow the plans from unit to unit. */
class EmptyBoxStoreIT {
  private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
  private static final int AT_FALUN = 18;
  private static final int AT_MORA = 11;

  private Database database;
  private EmptyBoxStore empties;
  private PlanStore plans;

  @BeforeEach
  void dalarna() {
    database = Fixtures.dalarna();
    empties = new EmptyBoxStore(database);
    plans = new PlanStore(database);
  }

  @Test
  void a_published_plan_takes_a_box_where_it_is_filled_and_adds_it_where_it_ends() {
    publish(FALUN, MORA);

    assertThat(empties.stocks(TUESDAY)).containsEntry(FALUN, AT_FALUN).containsEntry(MORA, AT_MORA);
    assertThat(empties.stocks(WEDNESDAY))
        .containsEntry(FALUN, AT_FALUN - 1)
        .containsEntry(MORA, AT_MORA + 1)
        .doesNotContainKey(MEDIA_GROUP);
  }

  @Test
  void the_next_days_file_has_the_stock_as_it_will_be() {
    publish(FALUN, MORA);

    List<Unit> units = new DayAssembly(database).assemble(WEDNESDAY, List.of()).units();

    assertThat(units)
        .filteredOn(u -> u.id().equals(FALUN))
        .extracting(Unit::emptyBoxes)
        .containsExactly(OptionalInt.of(AT_FALUN - 1));
  }

  @Test
  void a_plan_that_was_replaced_counts_no_more() {
    publish(FALUN, MORA);
    publish(FALUN, IDRE);

    assertThat(empties.stocks(WEDNESDAY))
        .containsEntry(MORA, AT_MORA)
        .containsEntry(FALUN, AT_FALUN - 1);
  }

  @Test
  void a_draft_counts_not_at_all() {
    add(FALUN, MORA);

    assertThat(empties.stocks(WEDNESDAY)).containsEntry(FALUN, AT_FALUN);
  }

  @Test
  void a_finished_day_goes_on_counting() {
    PlanSummary plan = publish(FALUN, MORA);

    plans.complete(plan.id(), plan.rowVersion());

    int sum = empties.flowsOf(plan.id()).values().stream().mapToInt(f -> f.change()).sum();
    assertThat(sum).as("no box is lost").isZero();
  }

  @Test
  void after_a_count_only_plans_of_that_day_and_later_matter() {
    publish(FALUN, MORA);
    int version = new UnitStore(database).get(FALUN).rowVersion();

    empties.count(FALUN, OptionalInt.of(30), WEDNESDAY, OptionalInt.of(25), version);

    assertThat(empties.stocks(WEDNESDAY)).containsEntry(FALUN, 30);
    assertThat(empties.goals()).containsEntry(FALUN, 25);
    assertThatThrownBy(
            () -> empties.count(FALUN, OptionalInt.of(1), TUESDAY, OptionalInt.empty(), version))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  void a_published_plan_keeps_what_it_told_its_drivers() {
    int version = new UnitStore(database).get(MORA).rowVersion();
    empties.count(MORA, OptionalInt.of(2), TUESDAY, OptionalInt.of(6), version);
    UnitStore units = new UnitStore(database);
    int falun = units.get(FALUN).rowVersion();
    empties.count(FALUN, OptionalInt.of(18), TUESDAY, OptionalInt.of(10), falun);

    PlanSummary plan = publish(FALUN, MORA);

    assertThat(empties.listRides(plan.id()))
        .singleElement()
        .satisfies(
            ride -> {
              assertThat(ride.from()).isEqualTo(FALUN);
              assertThat(ride.to()).isEqualTo(MORA);
              assertThat(ride.boxes()).isEqualTo(3);
            });
    assertThat(empties.stocks(WEDNESDAY)).containsEntry(MORA, 6).containsEntry(FALUN, 14);
    empties.count(MORA, OptionalInt.of(50), WEDNESDAY, OptionalInt.empty(), version + 1);
    assertThat(empties.ridesOf(plans.get(plan.id()))).hasSize(1);
  }

  private PlanSummary publish(UnitId from, UnitId to) {
    UUID id = add(from, to);
    return plans.publish(id, plans.getSummary(id).rowVersion());
  }

  private UUID add(UnitId from, UnitId to) {
    DayProblem day = new DayAssembly(database).assemble(TUESDAY, List.of(), Fixtures::evenRoads);
    Plan plan = aPlanBringing(day, Map.of(), from, to);
    UUID id = UUID.randomUUID();
    plans.add(id, day, plan, FEASIBLE, bySolver());
    return id;
  }
}
