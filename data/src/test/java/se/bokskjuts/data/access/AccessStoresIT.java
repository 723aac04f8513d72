package se.bokskjuts.data.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.access.AnsweredCalls.Found;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.TestDatabase;
import se.bokskjuts.data.store.StartingData;

class AccessStoresIT {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final OffsetDateTime NOW =
      OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  private static final Grant MORA_STAFF = new Grant("STAFF", Optional.of("Mora"));
  private static final byte[] SECRET = hash("hemlig");
  private static final byte[] REQUEST = hash("POST /plans {}");
  private static final byte[] OTHER = hash("annat");

  private Database database;

  @BeforeEach
  void dalarna() {
    database =
        TestDatabase.create("access", empty -> new StartingData(empty).fill(DalarnaBase.load()));
  }

  @Test
  void an_account_comes_back_whatever_the_case_of_its_name() {
    AccountStore accounts = new AccountStore(database);
    Account anna = new Account("Anna", "{bcrypt}x", List.of(MORA_STAFF));
    assertThat(accounts.isEmpty()).isTrue();

    assertThat(accounts.add(anna)).isTrue();

    assertThat(accounts.find("ANNA")).contains(anna);
    assertThat(accounts.add(new Account("anna", "{bcrypt}y", List.of(Grant.of("VIEWER")))))
        .isFalse();
    assertThat(accounts.list()).containsExactly(anna);
  }

  @Test
  void a_closed_account_lets_nobody_in_and_keeps_its_name() {
    AccountStore accounts = new AccountStore(database);
    Account anna = new Account("Anna", "{bcrypt}x", List.of(MORA_STAFF));
    accounts.add(anna);

    assertThat(accounts.close("anna")).isTrue();

    assertThat(accounts.find("Anna")).isEmpty();
    assertThat(accounts.close("Anna")).isFalse();
    assertThat(accounts.add(anna)).isFalse();
    assertThat(accounts.isEmpty()).isFalse();
  }

  @Test
  void what_ends_a_session_counts_as_a_change_of_the_account() {
    AccountStore accounts = new AccountStore(database);
    accounts.add(new Account("Anna", "{bcrypt}x", List.of(MORA_STAFF)));
    int before = accounts.findVersion("Anna").orElseThrow();

    accounts.setPasswordHash("Anna", "{bcrypt}y");
    int changed = accounts.findVersion("Anna").orElseThrow();
    accounts.setGrants("Anna", List.of(Grant.of("VIEWER")));

    assertThat(changed).isGreaterThan(before);
    assertThat(accounts.findVersion("Anna").orElseThrow()).isGreaterThan(changed);
    assertThat(accounts.find("Anna"))
        .contains(new Account("Anna", "{bcrypt}y", List.of(Grant.of("VIEWER"))));
    accounts.close("Anna");
    assertThat(accounts.findVersion("Anna")).isEmpty();
  }

  @Test
  void a_key_is_in_force_until_it_is_closed() {
    ApiKeyStore keys = new ApiKeyStore(database);
    ApiKey koha = aKey("Koha", NOW.plusDays(1));

    assertThat(keys.add(koha, SECRET, "anna")).isTrue();

    assertThat(keys.find(SECRET)).isPresent();
    assertThat(keys.find(OTHER)).isEmpty();
    assertThat(keys.list()).extracting(ApiKey::name).containsExactly("Koha");
    assertThat(keys.add(koha, OTHER, "anna")).isFalse();
    assertThat(keys.close("Koha")).isTrue();
    assertThat(keys.find(SECRET)).isEmpty();
    assertThat(keys.close("Koha")).isFalse();
  }

  @Test
  void a_key_that_has_ended_opens_nothing_and_frees_its_name() {
    ApiKeyStore keys = new ApiKeyStore(database);
    keys.add(aKey("Koha", NOW.plusDays(1)), SECRET, "anna");

    database
        .sql()
        .execute(
            "update api_key set created_at = created_at - interval '9 days',"
                + " expires_at = expires_at - interval '2 days'");

    assertThat(keys.find(SECRET)).isEmpty();
    assertThat(keys.list()).isEmpty();
    assertThat(keys.add(aKey("Koha", NOW.plusDays(1)), OTHER, "anna")).isTrue();
  }

  @Test
  void a_call_sent_again_gets_the_first_answer_and_another_under_its_key_none() {
    AnsweredCalls calls = new AnsweredCalls(database, Duration.ofMinutes(1), MONTH);
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    Answer answer = new Answer(202, "/api/v1/plans/x", body);

    assertThat(calls.claim("anna", "k1", REQUEST)).isInstanceOf(Found.Fresh.class);
    assertThat(calls.claim("anna", "k1", REQUEST)).isInstanceOf(Found.Running.class);
    calls.keep("anna", "k1", answer);

    assertThat(calls.claim("anna", "k1", REQUEST))
        .isInstanceOfSatisfying(
            Found.Answered.class,
            found -> {
              assertThat(found.answer().status()).isEqualTo(202);
              assertThat(found.answer().location()).isEqualTo("/api/v1/plans/x");
              assertThat(found.answer().body()).isEqualTo(body);
            });
    assertThat(calls.claim("anna", "k1", OTHER)).isInstanceOf(Found.OtherRequest.class);
    assertThat(calls.claim("bo", "k1", OTHER)).isInstanceOf(Found.Fresh.class);
  }

  @Test
  void a_call_that_failed_or_died_may_be_made_again() {
    AnsweredCalls calls = new AnsweredCalls(database, Duration.ofMinutes(1), MONTH);
    AnsweredCalls later = new AnsweredCalls(database, Duration.ofMinutes(-1), MONTH);

    calls.claim("anna", "failed", REQUEST);
    calls.release("anna", "failed");
    calls.claim("anna", "died", REQUEST);

    assertThat(calls.claim("anna", "failed", REQUEST)).isInstanceOf(Found.Fresh.class);
    assertThat(calls.claim("anna", "died", REQUEST)).isInstanceOf(Found.Running.class);
    assertThat(later.claim("anna", "died", REQUEST)).isInstanceOf(Found.Fresh.class);
  }

  @Test
  void what_was_answered_long_ago_is_forgotten() {
    AnsweredCalls calls = new AnsweredCalls(database, Duration.ofMinutes(1), MONTH);
    AnsweredCalls monthsLater =
        new AnsweredCalls(database, Duration.ofMinutes(1), Duration.ofMinutes(-1));

    for (String key : new String[] {"first", "second"}) {
      calls.claim("anna", key, REQUEST);
      calls.keep("anna", key, new Answer(202, "/api/v1/plans/x", new byte[0]));
    }

    assertThat(calls.claim("anna", "first", REQUEST)).isInstanceOf(Found.Answered.class);
    assertThat(monthsLater.claim("anna", "first", OTHER)).isInstanceOf(Found.Fresh.class);
    assertThat(calls.claim("anna", "second", OTHER)).isInstanceOf(Found.Fresh.class);
  }

  private static ApiKey aKey(String name, OffsetDateTime expiresAt) {
    return new ApiKey(name, "bsk_ab", MORA_STAFF, expiresAt);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
