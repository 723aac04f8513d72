package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;

/** Machines' keys attacked; what each role may is in {@link RolesIT}. */
@Served
@ExtendWith(OutputCaptureExtension.class)
class ApiKeysIT {
  private static final String DATE = "2026-11-05";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">(bk_[^<]+)<");

  /** From Falun to Leksand: nothing of Mora's. */
  private static final String NOT_MORAS = DATE.replace("-", "") + "0003";

  private static final String MORAS = DATE.replace("-", "") + "0000";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired AuditStore audit;
  @Autowired DataSource source;

  private static String newName() {
    return "key-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void a_revoked_an_expired_and_a_damaged_key_open_no_operation_at_all() {
    String revoked = newName();
    String expired = newName();
    String whole = keys.add(newName(), Grant.of("ADMIN"), "test");
    String revokedKey = keys.add(revoked, Grant.of("ADMIN"), "test");
    String expiredKey = keys.add(expired, Grant.of("ADMIN"), "test");
    keys.close(revoked, "test");
    new JdbcTemplate(source)
        .update(
            "update api_key set created_at = now() - interval '2 years',"
                + " expires_at = now() - interval '1 second' where name = ?",
            expired);
    List<String> bad =
        List.of(
            revokedKey,
            expiredKey,
            whole.substring(0, whole.length() - 1),
            whole + "x",
            whole.toUpperCase(Locale.ROOT),
            whole.substring(3),
            "bk_' or '1'='1");

    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : Operation.list(port)) {
      for (String key : bad) {
        Answer answer = Client.of(port, key).send(operation.method(), operation.address());
        softly.assertThat(answer.status()).as("%s %s", key, operation).isEqualTo(401);
        softly.assertThat(answer.text()).as(operation.toString()).doesNotContain(key);
      }
    }
    softly.assertAll();
    assertThat(Client.of(port, whole).get("/api/v1/audit").status()).isEqualTo(200);
  }

  @Test
  void the_scheme_is_read_as_rfc_9110_wants_and_no_other_carries_a_key() {
    String key = keys.add(newName(), Grant.of("VIEWER"), "test");
    Client nobody = Client.withoutKey(port);

    assertThat(nobody.get("/api/v1/vans", "Authorization", "bearer " + key).status())
        .isEqualTo(200);
    for (String header : List.of("Basic " + key, key, "Bearer" + key, "Bearer")) {
      assertThat(nobody.get("/api/v1/vans", "Authorization", header).status())
          .as(header)
          .isEqualTo(401);
    }
    assertThat(nobody.get("/api/v1/vans?key=" + key + "&access_token=" + key).status())
        .as("never in the address, which is logged everywhere")
        .isEqualTo(401);
  }

  @Test
  void a_key_is_told_once_and_stands_in_no_later_answer_log_audit_or_table(CapturedOutput output) {
    String name = newName();
    Visitor admin = Visitor.at(port).signIn("admin", Served.PASSWORD);
    Matcher told =
        SECRET.matcher(
            admin
                .post("/accounts", "/accounts/keys", Map.of("name", name, "role", "COORDINATOR"))
                .body());
    assertThat(told.find()).isTrue();
    String key = told.group(1);
    Client client = Client.of(port, key);

    Set<String> answers = new HashSet<>();
    answers.add(admin.get("/accounts").body());
    for (Operation operation : Operation.list(port)) {
      answers.add(client.send(operation.method(), operation.address()).text());
    }
    answers.add(client.post("/api/v1/plans", "{\"daet\":\"" + key + "\"}").header("Location"));
    keys.close(name, "test");
    answers.add(client.get("/api/v1/vans").text());

    assertThat(answers).noneMatch(text -> text.contains(key));
    assertThat(output.getAll()).doesNotContain(key);
    assertThat(audit.list(500))
        .extracting(AuditEntry::toString)
        .anyMatch(entry -> entry.contains("key.added") && entry.contains(name))
        .noneMatch(entry -> entry.contains(key));
    assertThat(
            new JdbcTemplate(source)
                .queryForList(
                    "select count(*) from api_key k where position(? in k::text) > 0",
                    Integer.class,
                    key))
        .containsExactly(0);
  }

  @Test
  void a_key_of_a_unit_reads_nothing_of_anothers_by_any_operation() throws Exception {
    Client all = Client.of(port, keys.add(newName(), Grant.of("COORDINATOR"), "test"));
    RoadDay day = RoadDay.publish(all, DATE);
    Grant ofMora = new Grant("STAFF", Optional.empty(), Optional.of(RoadDay.MORA));
    Client mora = Client.of(port, keys.add(newName(), ofMora, "test"));
    assertThat(all.get(day.address() + "/live").text()).contains(RoadDay.LEKSAND);

    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : Operation.list(port)) {
      if (operation.method().equals("GET") && !operation.id().equals("followPlan")) {
        String address = addressOf(operation, day);
        String text = new String(mora.get(address).bytes(), StandardCharsets.ISO_8859_1);
        softly.assertThat(text).as(address).doesNotContain(NOT_MORAS).doesNotContain("Bok 3\"");
      }
    }
    for (String other : List.of(RoadDay.LEKSAND, RoadDay.FALUN)) {
      for (String of : List.of("", "/settings", "/calendar")) {
        String address = "/api/v1/units/" + other + of;
        softly.assertThat(mora.get(address).status()).as(address).isEqualTo(403);
      }
      softly.assertThat(mora.get("/api/v1/empties/" + other).status()).as(other).isEqualTo(403);
    }
    assertPrintsAreItsOwn(softly, all, mora, day);
    softly.assertAll();
    assertThat(mora.get("/api/v1/units/" + RoadDay.MORA).status()).isEqualTo(200);
    assertThat(all.get(day.address() + "/prints").text()).contains(RoadDay.LEKSAND);
    assertThat(MORAS).isNotEqualTo(NOT_MORAS);
  }

  private static String addressOf(Operation operation, RoadDay day) {
    String address = operation.path();
    String of = address.split("/").length > 3 ? address.split("/")[3] : "";
    Map<String, String> ids =
        Map.of("plans", day.plan, "units", RoadDay.LEKSAND, "vans", "bil-1", "imports", "1");
    return address
        .replace("{id}", ids.getOrDefault(of, UUID.randomUUID().toString()))
        .replace("{date}", DATE)
        .replace("{unit}", RoadDay.LEKSAND)
        .replace("{van}", "bil-1")
        .replace("{folder}/{file}", "picklists/" + RoadDay.LEKSAND + ".pdf")
        .replaceAll("\\{[^}]+}", "1");
  }

  private static void assertPrintsAreItsOwn(
      SoftAssertions softly, Client all, Client mora, RoadDay day) {
    Set<String> own = new HashSet<>();
    mora.get(day.address() + "/prints").json().forEach(p -> own.add(p.path("href").asText()));
    softly.assertThat(own).as("the unit's own prints").isNotEmpty();
    for (JsonNode print : all.get(day.address() + "/prints").json()) {
      String address = print.path("href").asText();
      boolean isMoras = print.path("subject").asText().equals(RoadDay.MORA);
      softly.assertThat(own.contains(address)).as(address).isEqualTo(isMoras);
      softly.assertThat(mora.get(address).status()).as(address).isEqualTo(isMoras ? 200 : 404);
    }
  }
}
