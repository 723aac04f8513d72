package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/** Settings over the API: read with an ETag, put back over what was seen, every change kept. */
@Served
class SettingsIT {
  private static final String IDRE = "/api/v1/units/idre-bibliotek/settings";
  private static final String MEDIA_GROUP = "/api/v1/units/dalabiblioteken-mediegrupp/settings";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client coordinator;
  private Client admin;

  @BeforeEach
  void signIn() {
    coordinator = Client.of(port, keys, Grant.of("COORDINATOR"));
    admin = Client.of(port, keys, Grant.of("ADMIN"));
  }

  @Test
  void a_unit_is_changed_over_what_was_seen_and_the_log_keeps_before_and_after() {
    Answer before = coordinator.get(IDRE);
    ObjectNode unit = (ObjectNode) before.json();
    String note = "Lastkaj på baksidan " + UUID.randomUUID();
    unit.put("keyNote", note);

    Answer changed = coordinator.put(IDRE, unit.toString(), "If-Match", before.header("ETag"));

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(before.header("ETag"));
    assertThat(coordinator.get(IDRE).json().path("keyNote").asText()).isEqualTo(note);
    JsonNode entry = admin.get("/api/v1/audit").json().get(0);
    assertThat(entry.path("action").asText()).isEqualTo("unit.changed");
    assertThat(entry.path("objectId").asText()).isEqualTo("idre-bibliotek");
    assertThat(entry.path("detail").path("after.keyNote").asText()).isEqualTo(note);
    assertThat(entry.path("detail").has("before.keyNote")).isTrue();
    assertThat(entry.path("detail").has("after.name")).as("only what changed").isFalse();
  }

  @Test
  void the_second_of_two_is_told_and_overwrites_nothing() {
    Answer seen = coordinator.get(IDRE);
    ObjectNode first = (ObjectNode) seen.json();
    ObjectNode second = first.deepCopy();
    first.put("serviceSeconds", first.path("serviceSeconds").asInt() + 1);
    second.put("serviceSeconds", 999);

    coordinator.put(IDRE, first.toString(), "If-Match", seen.header("ETag"));
    Answer late = coordinator.put(IDRE, second.toString(), "If-Match", seen.header("ETag"));

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("code").asText()).isEqualTo("VERSION_CHANGED");
    assertThat(coordinator.get(IDRE).json()).isEqualTo(first);
    assertThat(coordinator.put(IDRE, second.toString()).status()).isEqualTo(428);
  }

  @Test
  void whatever_there_is_or_one_of_several_may_have_been_seen_but_not_something_like_it() {
    Answer seen = coordinator.get(IDRE);
    String body = seen.text();
    String tag = seen.header("ETag");

    assertThat(coordinator.put(IDRE, body, "If-Match", "W/" + tag).status()).isEqualTo(412);
    assertThat(coordinator.put(IDRE, body, "If-Match", "\"old\", " + tag).status()).isEqualTo(200);
    assertThat(coordinator.put(IDRE, body, "If-Match", "*").status()).isEqualTo(200);
    Answer unread = coordinator.put(IDRE, body, "If-Match", "v1");
    assertThat(unread.status()).isEqualTo(400);
    assertThat(unread.json().path("detail").asText()).contains("If-Match", "v1");
  }

  @Test
  void all_faults_come_at_once_each_at_its_field() {
    Answer seen = coordinator.get(IDRE);
    ObjectNode unit = (ObjectNode) seen.json();
    unit.put("name", " ").put("lat", 123).put("keyNote", "Kod 4711 vid porten");
    unit.putArray("windows").addObject().put("from", "08:00").put("to", "12:00");
    unit.withArray("windows").addObject().put("from", "11:00").put("to", "16:00");

    Answer refused = coordinator.put(IDRE, unit.toString(), "If-Match", seen.header("ETag"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("SETTINGS_REFUSED");
    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/name", "/lat", "/keyNote", "/windows");
    assertThat(coordinator.get(IDRE).header("ETag")).isEqualTo(seen.header("ETag"));
  }

  @Test
  void a_unit_where_vans_begin_stays_in_use_and_says_why() {
    Answer seen = coordinator.get(MEDIA_GROUP);
    ObjectNode unit = (ObjectNode) seen.json();
    unit.put("active", false);

    Answer refused = coordinator.put(MEDIA_GROUP, unit.toString(), "If-Match", seen.header("ETag"));

    assertThat(refused.status()).isEqualTo(422);
    JsonNode error = refused.json().path("errors").get(0);
    assertThat(error.path("pointer").asText()).isEqualTo("/active");
    assertThat(error.path("detail").asText()).contains("bil-1");
  }

  @Test
  void a_key_that_is_not_known_is_refused_with_what_was_meant() {
    Answer seen = coordinator.get(IDRE);
    ObjectNode unit = (ObjectNode) seen.json();
    unit.put("keyNotes", "x");

    Answer refused = coordinator.put(IDRE, unit.toString(), "If-Match", seen.header("ETag"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("keyNote");
  }

  @Test
  void vans_rates_and_media_are_changed_the_same_way() {
    for (String address :
        new String[] {
          "/api/v1/vans/bil-2/settings", "/api/v1/rates/perBox", "/api/v1/media-types/GAME"
        }) {
      Answer seen = coordinator.get(address);
      ObjectNode body = (ObjectNode) seen.json();
      body.put("source", "Räknat av kansliet " + UUID.randomUUID());

      Answer changed = coordinator.put(address, body.toString(), "If-Match", seen.header("ETag"));

      assertThat(changed.status()).as(address + changed.text()).isEqualTo(200);
      assertThat(coordinator.get(address).json()).as(address).isEqualTo(body);
      assertThat(
              coordinator.put(address, body.toString(), "If-Match", seen.header("ETag")).status())
          .as(address)
          .isEqualTo(412);
    }
    assertThat(coordinator.put("/api/v1/rates/perBok", "{}", "If-Match", "\"v1\"").status())
        .isEqualTo(404);
  }

  @Test
  void a_box_that_is_heavier_than_it_may_be_is_refused() {
    Answer seen = coordinator.get("/api/v1/rates/boxType.emptyKg");
    ObjectNode body = (ObjectNode) seen.json();
    body.put("amount", 20);

    Answer refused =
        coordinator.put(
            "/api/v1/rates/boxType.emptyKg", body.toString(), "If-Match", seen.header("ETag"));

    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void a_day_set_off_by_hand_has_no_service_until_the_rules_decide_again() {
    String day = "/api/v1/calendar/2027-05-07";
    String off = "{\"runs\":false,\"reason\":\"klämdag\"}";
    Answer seen = coordinator.get(day);

    Answer set = coordinator.put(day, off, "If-Match", seen.header("ETag"));

    assertThat(set.status()).as(set.text()).isEqualTo(200);
    assertThat(coordinator.get("/api/v1/days/2027-05-07/day.json").text())
        .contains("NO_SERVICE_DAY");
    assertThat(coordinator.put(day, off, "If-Match", seen.header("ETag")).status()).isEqualTo(412);
    Answer back = coordinator.put(day, "{}", "If-Match", set.header("ETag"));
    assertThat(back.status()).isEqualTo(200);
    assertThat(coordinator.get("/api/v1/calendar?from=2027-05-01&to=2027-05-31").json()).isEmpty();
    String nothing = "{\"runs\":false}";
    assertThat(coordinator.put(day, nothing, "If-Match", back.header("ETag")).status())
        .as("a day off needs a reason")
        .isEqualTo(422);
  }
}
