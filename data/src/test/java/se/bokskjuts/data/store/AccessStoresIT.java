package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import se.bokskjuts.data.db.BrokenRuleException;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.VanId;

class AccessStoresIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);

  private Database database;

  @BeforeEach
  void dalarna() {
    database = Fixtures.dalarna();
  }

  @Test
  void an_account_comes_back_whatever_the_case_of_its_name() {
    AccountStore accounts = new AccountStore(database);
    assertThat(accounts.isEmpty()).isTrue();
    Account anna = anAccount("Anna", new Grant(Role.STAFF, Optional.of("Mora"), Optional.empty()));

    accounts.put(anna);

    assertThat(accounts.findByName("ANNA")).contains(anna);
    assertThat(anna.toString()).doesNotContain("bcrypt");
    assertThatThrownBy(() -> accounts.put(anAccount("anna", Grant.of(Role.VIEWER))))
        .isInstanceOfSatisfying(
            BrokenRuleException.class,
            e -> assertThat(e.constraint()).isEqualTo("account_name_once"));
  }

  @Test
  void too_many_wrong_passwords_lock_an_account_until_a_right_one_after_the_time() {
    AccountStore accounts = new AccountStore(database);
    Account anna = anAccount("Anna", Grant.of(Role.COORDINATOR));
    accounts.put(anna);

    accounts.failLogin(anna.id(), 2, TOMORROW);
    assertThat(accounts.get(anna.id()).lockedUntil()).isEmpty();
    accounts.failLogin(anna.id(), 2, TOMORROW);
    assertThat(accounts.get(anna.id()).lockedUntil()).contains(TOMORROW);
    accounts.succeedLogin(anna.id());

    assertThat(accounts.get(anna.id()).failedLogins()).isZero();
    assertThat(accounts.get(anna.id()).lockedUntil()).isEmpty();
  }

  @Test
  void a_key_is_found_by_its_secret_and_valid_until_it_ends_or_is_revoked() {
    ApiKeyStore keys = new ApiKeyStore(database);
    ApiKey key =
        new ApiKey(
            UUID.randomUUID(),
            "Koha",
            "bsk_ab",
            Grant.of(Role.COORDINATOR),
            "anna",
            TOMORROW,
            Optional.empty(),
            Optional.empty());
    keys.add(key, "hemlig");

    assertThat(keys.use("fel")).isEmpty();
    assertThat(keys.use("hemlig").orElseThrow().isValid(NOW)).isTrue();
    assertThat(keys.use("hemlig").orElseThrow().isValid(TOMORROW)).isFalse();
    keys.revoke(key.id());
    assertThat(keys.use("hemlig").orElseThrow().isValid(NOW)).isFalse();
    assertThat(keys.list()).singleElement().satisfies(k -> assertThat(k.lastUsedAt()).isPresent());
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

  @Test
  void a_request_sent_again_gets_the_same_answer_and_another_one_none() {
    IdempotencyStore answers = new IdempotencyStore(database);
    byte[] request = "POST /plans {}".getBytes();

    assertThat(answers.claim("anna", "k1", request)).isEqualTo(IdempotencyStore.Standing.NEW);
    assertThat(answers.claim("anna", "k1", request)).isEqualTo(IdempotencyStore.Standing.AT_WORK);
    answers.answer(
        "anna", "k1", new IdempotencyStore.Answer(202, Map.of("Location", "/x"), "{}".getBytes()));
    assertThat(answers.claim("anna", "k1", request)).isEqualTo(IdempotencyStore.Standing.ANSWERED);
    assertThat(answers.getAnswer("anna", "k1").headers()).containsEntry("Location", "/x");
    assertThat(answers.claim("anna", "k1", "annat".getBytes()))
        .isEqualTo(IdempotencyStore.Standing.OTHER_REQUEST);
    assertThat(answers.claim("bo", "k1", request)).isEqualTo(IdempotencyStore.Standing.NEW);
    answers.release("bo", "k1");
    assertThat(answers.claim("bo", "k1", request)).isEqualTo(IdempotencyStore.Standing.NEW);
    answers.forget(TOMORROW);
    assertThat(answers.claim("anna", "k1", request)).isEqualTo(IdempotencyStore.Standing.NEW);
  }

  private UUID publishedPlan() {
    PlanStore plans = new PlanStore(database);
    DayProblem day = new DayAssembly(database).assemble(TUESDAY, List.of(), Fixtures::evenRoads);
    Plan plan = new Plan(TUESDAY, Map.of(), List.of(), List.of(), List.of(), Fixtures.COST);
    PlanSummary draft =
        plans.add(UUID.randomUUID(), day, plan, Fixtures.FEASIBLE, Fixtures.bySolver());
    return plans.publish(draft.id(), draft.rowVersion()).id();
  }

  private static Account anAccount(String name, Grant grant) {
    return new Account(
        UUID.randomUUID(),
        name,
        name,
        Optional.of("{bcrypt}x"),
        Optional.empty(),
        List.of(grant),
        true,
        0,
        Optional.empty());
  }
}
