package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.store.Fixtures.MORA;
import static se.bokskjuts.data.store.Fixtures.TUESDAY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.VanId;

/** What is kept of the links that drivers and units come by, and of what they report. */
class FieldStoresIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private Database database;

  @BeforeEach
  void dalarna() {
    database = Fixtures.dalarna();
  }

  @Test
  void links_are_signed_with_one_secret_whoever_asks_first() {
    byte[] first = new LinkSecretStore(database).getOrMake();

    assertThat(first).hasSize(32);
    assertThat(new LinkSecretStore(database).getOrMake()).isEqualTo(first);
  }

  @Test
  void an_event_sent_twice_counts_once_and_another_one_under_its_id_not_at_all() {
    EventStore events = new EventStore(database);
    UUID plan = publishedPlan();
    DeliveryEvent event = aVanStopped(plan, "driver:bil-1");

    assertThat(events.add(event)).isEqualTo(EventStore.Receipt.STORED);
    assertThat(events.add(event)).isEqualTo(EventStore.Receipt.KNOWN);
    assertThat(events.list(plan)).containsExactly(event);

    DeliveryEvent forged =
        new DeliveryEvent(
            event.id(),
            plan,
            EventKind.VAN_GOES_ON,
            event.van(),
            OptionalInt.empty(),
            MORA,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW,
            "driver:bil-1");
    assertThat(events.add(forged)).isEqualTo(EventStore.Receipt.OTHER);
    assertThat(events.list(plan)).containsExactly(event);
  }

  @Test
  void a_report_of_a_closed_day_is_kept_and_said_to_be_late() {
    UUID plan = publishedPlan();
    PlanStore plans = new PlanStore(database);
    plans.complete(plan, plans.getSummary(plan).rowVersion());

    assertThat(new EventStore(database).add(aVanStopped(plan, "driver:bil-1")))
        .isEqualTo(EventStore.Receipt.LATE);
  }

  private static DeliveryEvent aVanStopped(UUID plan, String by) {
    return new DeliveryEvent(
        UUID.randomUUID(),
        plan,
        EventKind.VAN_STOPPED,
        Optional.of(VanId.of("bil-1")),
        OptionalInt.empty(),
        MORA,
        Optional.empty(),
        Optional.empty(),
        Optional.of(Reason.BREAKDOWN),
        NOW,
        by);
  }

  private UUID publishedPlan() {
    PlanStore plans = new PlanStore(database);
    DayProblem day = new DayAssembly(database).assemble(TUESDAY, List.of(), Fixtures::evenRoads);
    Plan plan = new Plan(TUESDAY, Map.of(), List.of(), List.of(), List.of(), Fixtures.COST);
    PlanSummary draft =
        plans.add(UUID.randomUUID(), day, plan, Fixtures.FEASIBLE, Fixtures.bySolver());
    return plans.publish(draft.id(), draft.rowVersion()).id();
  }
}
