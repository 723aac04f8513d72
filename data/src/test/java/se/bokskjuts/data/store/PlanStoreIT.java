package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.data.store.Fixtures.COST;
import static se.bokskjuts.data.store.Fixtures.FALUN;
import static se.bokskjuts.data.store.Fixtures.FEASIBLE;
import static se.bokskjuts.data.store.Fixtures.MORA;
import static se.bokskjuts.data.store.Fixtures.TUESDAY;
import static se.bokskjuts.data.store.Fixtures.aPlanBringing;
import static se.bokskjuts.data.store.Fixtures.aReturn;
import static se.bokskjuts.data.store.Fixtures.anImport;
import static se.bokskjuts.data.store.Fixtures.bySolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Violation;

class PlanStoreIT {
  private Database database;
  private PlanStore plans;
  private DayProblem day;
  private Plan plan;

  @BeforeEach
  void a_day_with_one_item() {
    database = Fixtures.dalarna();
    new DemandStore(database)
        .addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    plans = new PlanStore(database);
    day = new DayAssembly(database).assemble(TUESDAY, List.of(), Fixtures::evenRoads);
    plan = aPlanBringing(day, Map.of(), MORA, FALUN, day.transfers().get(0).id());
  }

  @Test
  void a_stored_plan_comes_back_with_its_day() {
    PlanSummary summary = add();

    StoredPlan stored = plans.get(summary.id());

    assertThat(stored.plan()).isEqualTo(plan);
    assertThat(stored.day()).isEqualTo(day);
    assertThat(summary.cost()).isEqualTo(COST);
    assertThat(summary.figures()).isEqualTo(FEASIBLE.figures());
    assertThat(summary.settings()).containsEntry("seed", "1");
  }

  @Test
  void an_infeasible_plan_is_not_stored() {
    Judgement broken =
        new Judgement(
            List.of(new Violation("H4", "van bil-1 is too full")), COST, FEASIBLE.figures());

    assertThatThrownBy(() -> plans.add(UUID.randomUUID(), day, plan, broken, bySolver()))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("H4");
    assertThat(plans.list(TUESDAY)).isEmpty();
  }

  @Test
  void a_plan_that_lies_about_its_cost_is_not_stored() {
    Plan cheap = plan.withCost(PlanCost.ZERO);

    assertThatThrownBy(() -> plans.add(UUID.randomUUID(), day, cheap, FEASIBLE, bySolver()))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("COST");
  }

  @Test
  void versions_count_up_and_the_newest_comes_first() {
    add();
    add();

    assertThat(plans.list(TUESDAY)).extracting(PlanSummary::version).containsExactly(2, 1);
  }

  @Test
  void publishing_replaces_the_plan_before() {
    PlanSummary first = add();
    plans.publish(first.id(), first.rowVersion());
    PlanSummary second = add();

    plans.publish(second.id(), second.rowVersion());

    assertThat(plans.getSummary(first.id()).state()).isEqualTo(PlanState.REPLACED);
    assertThat(plans.findPublished(TUESDAY)).map(PlanSummary::id).contains(second.id());
  }

  @Test
  void publishing_a_draft_that_was_changed_since_is_refused() {
    PlanSummary draft = add();
    plans.change(draft.id(), draft.rowVersion(), 1, null, plan, FEASIBLE);

    assertThatThrownBy(() -> plans.publish(draft.id(), draft.rowVersion()))
        .isInstanceOf(StaleVersionException.class)
        .hasMessageContaining("version 2 by now, not 1");
    assertThat(plans.findPublished(TUESDAY)).isEmpty();
  }

  @Test
  void a_published_plan_cannot_be_changed() {
    PlanSummary draft = add();
    PlanSummary published = plans.publish(draft.id(), draft.rowVersion());

    assertThatThrownBy(
            () -> plans.change(draft.id(), published.rowVersion(), 1, null, plan, FEASIBLE))
        .isInstanceOf(PlanStateException.class);
  }

  @Test
  void a_publish_that_is_cut_off_leaves_the_plan_before_in_force() {
    PlanSummary first = add();
    plans.publish(first.id(), first.rowVersion());
    PlanSummary second = add();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      plans.publish(second.id(), second.rowVersion());
                      throw new IllegalStateException("the power fails here");
                    }))
        .hasMessageContaining("power");

    assertThat(plans.getSummary(second.id()).state()).isEqualTo(PlanState.DRAFT);
    assertThat(plans.findPublished(TUESDAY)).map(PlanSummary::id).contains(first.id());
  }

  @Test
  void a_connection_killed_in_mid_publish_leaves_the_plan_before_in_force() {
    PlanSummary first = add();
    plans.publish(first.id(), first.rowVersion());
    PlanSummary second = add();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      plans.publish(second.id(), second.rowVersion());
                      database.sql().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                    }))
        .isInstanceOf(RuntimeException.class);

    assertThat(plans.getSummary(second.id()).state()).isEqualTo(PlanState.DRAFT);
    assertThat(plans.findPublished(TUESDAY)).map(PlanSummary::id).contains(first.id());
  }

  @Test
  void of_two_who_publish_at_once_both_end_in_order_and_one_plan_is_in_force()
      throws InterruptedException, ExecutionException {
    List<PlanSummary> drafts = List.of(add(), add(), add(), add());
    ExecutorService people = Executors.newFixedThreadPool(4);

    List<Future<PlanSummary>> wishes = new ArrayList<>();
    drafts.forEach(d -> wishes.add(people.submit(() -> plans.publish(d.id(), d.rowVersion()))));
    for (Future<PlanSummary> wish : wishes) {
      wish.get();
    }
    people.shutdown();

    assertThat(plans.list(TUESDAY))
        .extracting(PlanSummary::state)
        .containsExactlyInAnyOrder(
            PlanState.PUBLISHED, PlanState.REPLACED, PlanState.REPLACED, PlanState.REPLACED);
  }

  @Test
  void what_is_not_there_is_named() {
    UUID nothing = UUID.fromString("00000000-0000-0000-0000-000000000009");

    assertThatThrownBy(() -> plans.get(nothing))
        .isInstanceOf(NotStoredException.class)
        .hasMessage("there is no plan " + nothing);
  }

  private PlanSummary add() {
    return plans.add(UUID.randomUUID(), day, plan, FEASIBLE, bySolver());
  }
}
