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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;

class EditStoreIT {
  private static final Judgement BROKEN =
      new Judgement(List.of(new Violation("H5", "van bil-1 is late")), COST, FEASIBLE.figures());

  private Database database;
  private PlanStore plans;
  private EditStore edits;
  private DayProblem day;
  private Plan plan;
  private PlanSummary draft;

  @BeforeEach
  void a_draft_that_begins_as_a_plan() {
    database = Fixtures.dalarna();
    new DemandStore(database)
        .addTransfers(anImport(database, "a"), List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    plans = new PlanStore(database);
    edits = new EditStore(database);
    day = new DayAssembly(database).assemble(TUESDAY, List.of(), Fixtures::evenRoads);
    plan = aPlanBringing(day, Map.of(), MORA, FALUN, day.transfers().get(0).id());
    PlanSummary solved = plans.add(UUID.randomUUID(), day, plan, FEASIBLE, bySolver());
    draft =
        edits.begin(
            UUID.randomUUID(),
            plans.get(solved.id()),
            FEASIBLE,
            Set.of(),
            new PlanOrigin(PlanMaker.HAND, Optional.of(solved.id()), Map.of(), "anna"));
  }

  private EditStore.Change change(DayProblem newDay, Judgement judgement) {
    return new EditStore.Change(
        "{\"type\": \"REPACK\"}",
        newDay,
        newDay != day,
        plan,
        judgement,
        Set.of(BoxId.of("b1")),
        "anna");
  }

  private DayProblem pinned() {
    return day.withPins(List.of(new Pin.Stays(day.transfers().get(0).id())));
  }

  @Test
  void steps_come_back_as_they_were_with_the_day_that_each_had() {
    PlanSummary first = edits.add(draft.id(), draft.rowVersion(), 0, change(day, FEASIBLE));
    edits.add(draft.id(), first.rowVersion(), 1, change(pinned(), FEASIBLE));

    List<PlanStep> steps = new EditStore(database).list(draft.id());

    assertThat(steps).extracting(PlanStep::number).containsExactly(0, 1, 2);
    assertThat(steps.get(1).day()).isEqualTo(day);
    assertThat(steps.get(2).day()).isEqualTo(pinned());
    assertThat(steps.get(2).plan()).isEqualTo(plan);
    assertThat(steps.get(2).byHand()).containsExactly(BoxId.of("b1"));
    assertThat(plans.get(draft.id()).day()).isEqualTo(pinned());
    assertThat(plans.getSummary(draft.id()).editStep()).isEqualTo(2);
  }

  @Test
  void a_step_taken_back_stays_until_another_is_made() {
    PlanSummary first = edits.add(draft.id(), draft.rowVersion(), 0, change(pinned(), FEASIBLE));
    PlanStep start = edits.list(draft.id()).get(0);

    PlanSummary back = edits.goTo(draft.id(), first.rowVersion(), start, true, FEASIBLE);

    assertThat(back.editStep()).isZero();
    assertThat(plans.get(draft.id()).day()).isEqualTo(day);
    assertThat(edits.list(draft.id())).hasSize(2);

    edits.add(draft.id(), back.rowVersion(), 0, change(day, FEASIBLE));

    assertThat(edits.list(draft.id()).get(1).day()).isEqualTo(day);
  }

  @Test
  void who_is_second_overwrites_nothing() {
    edits.add(draft.id(), draft.rowVersion(), 0, change(day, FEASIBLE));

    assertThatThrownBy(
            () -> edits.add(draft.id(), draft.rowVersion(), 0, change(pinned(), FEASIBLE)))
        .isInstanceOf(StaleVersionException.class);
    assertThat(edits.list(draft.id())).hasSize(2);
  }

  @Test
  void a_draft_may_break_rules_but_not_be_published() {
    PlanSummary broken = edits.add(draft.id(), draft.rowVersion(), 0, change(day, BROKEN));

    assertThat(broken.violations()).isEqualTo(BROKEN.violations());
    assertThatThrownBy(() -> plans.publish(draft.id(), broken.rowVersion()))
        .isInstanceOf(PlanRefusedException.class);
    assertThatThrownBy(
            () ->
                database
                    .sql()
                    .execute(
                        "UPDATE plan SET state = 'PUBLISHED', published_at = now(),"
                            + " row_version = row_version + 1 WHERE id = {0}",
                        org.jooq.impl.DSL.val(draft.id())))
        .hasMessageContaining("plan_published_keeps_rules");
  }
}
