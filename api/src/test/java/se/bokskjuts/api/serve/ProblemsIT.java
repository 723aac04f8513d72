package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

@Served
class ProblemsIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client coordinator;

  @BeforeEach
  void signIn() {
    coordinator = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  @Test
  void an_unknown_key_is_refused_with_did_you_mean() {
    Answer answer = coordinator.post("/api/v1/plans", "{\"daet\": \"2026-11-24\"}");

    assertProblem(answer, 400, "UNKNOWN_KEY");
    assertThat(answer.json().path("errors").get(0).path("hint").asText()).contains("\"date\"");
    assertThat(answer.json().path("errors").get(0).path("pointer").asText()).isEqualTo("/daet");
  }

  @Test
  void broken_json_is_refused_with_its_place() {
    Answer answer = coordinator.post("/api/v1/plans", "{\"date\": ");

    assertProblem(answer, 400, "MALFORMED_JSON");
    assertThat(answer.json().path("detail").asText()).contains("1:");
  }

  @Test
  void a_date_that_is_none_is_refused_by_name() {
    Answer answer = coordinator.post("/api/v1/plans", "{\"date\": \"2026-02-30\"}");

    assertProblem(answer, 400, "WRONG_VALUE");
    assertThat(answer.json().path("detail").asText()).contains("/date").contains("2026-02-30");
  }

  @Test
  void a_missing_date_and_seconds_below_one_are_refused() {
    assertProblem(coordinator.post("/api/v1/plans", "{}"), 400, "WRONG_VALUE");
    assertProblem(
        coordinator.post("/api/v1/plans", "{\"date\":\"2026-11-24\",\"seconds\":0}"),
        400,
        "WRONG_VALUE");
  }

  @Test
  void what_is_not_there_is_404_with_the_code_of_its_kind() {
    UUID nobody = UUID.randomUUID();

    assertProblem(coordinator.get("/api/v1/plans/" + nobody), 404, "NO_SUCH_PLAN");
    assertProblem(coordinator.get("/api/v1/units/atlantis"), 404, "NO_SUCH_UNIT");
    assertProblem(coordinator.get("/api/v1/vans/bil-99"), 404, "NO_SUCH_VAN");
    assertProblem(coordinator.get("/api/v1/nonsense"), 404, "NO_SUCH_ADDRESS");
    assertProblem(coordinator.get("/api/v1/basemap/3/9/9"), 404, "NO_SUCH_ADDRESS");
  }

  @Test
  void a_wrong_id_method_or_content_type_is_told_as_such() {
    assertProblem(coordinator.get("/api/v1/plans/seven"), 400, "WRONG_VALUE");
    assertProblem(coordinator.send("PATCH", "/api/v1/plans"), 405, "METHOD_NOT_HERE");
    assertProblem(coordinator.send("POST", "/api/v1/plans"), 415, "WRONG_CONTENT_TYPE");
  }

  @Test
  void what_the_server_or_its_firewall_stops_is_told_in_words_too() {
    for (String path :
        List.of(
            "/api/v1/plans/1%2f2", "/api/v1/plans/%ff", "/api//v1/plans", "/api/v1/plans;a=b")) {
      Answer answer = coordinator.get(path, "Accept-Language", "en");

      assertProblem(answer, 400, "UNREADABLE_REQUEST");
      assertThat(answer.json().path("instance").asText()).isEqualTo(path);
      assertThat(answer.json().path("title").asText()).isEqualTo("The request cannot be read");
    }
    assertProblem(coordinator.send("FETCH", "/api/v1/plans"), 405, "METHOD_NOT_HERE");
    assertProblem(
        coordinator.postAs("multipart/form-data", "/api/v1/imports", "x"),
        400,
        "UNREADABLE_REQUEST");
  }

  @Test
  void what_would_be_taken_instead_is_told() {
    assertThat(coordinator.send("DELETE", "/api/v1/plans").header("Allow")).contains("GET", "POST");
    assertThat(coordinator.send("POST", "/api/v1/plans").header("Accept"))
        .contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'date':'2026-11-24','seconds':1.5}",
        "{'date':'2026-11-24','seconds':'10'}",
        "{'date':20261124}",
        "{'date':[2026,11,24]}",
        "{'date':'2026-11-24\\u0000'}",
        "{'date':'+999999999-12-31'}",
        "{'date':'2026-02-30'}",
        "['2026-11-24']",
        "7"
      })
  void nothing_is_made_to_fit(String body) {
    assertProblem(coordinator.post("/api/v1/plans", body.replace('\'', '"')), 400, "WRONG_VALUE");
  }

  @Test
  void a_key_given_twice_is_refused_at_its_place() {
    Answer answer =
        coordinator.post("/api/v1/plans", "{\"date\":\"2026-11-24\",\"date\":\"2026-11-25\"}");

    assertProblem(answer, 400, "MALFORMED_JSON");
  }

  @Test
  void a_date_that_no_database_holds_is_the_askers_fault() {
    for (String path :
        List.of("/api/v1/empties?date=%2B999999999-12-31", "/api/v1/calendar/%2B999999999-12-31")) {
      assertProblem(coordinator.get(path), 400, "WRONG_VALUE");
    }
  }

  @Test
  void a_missing_part_is_named_without_words_of_another_language() {
    Answer answer =
        coordinator.postAs(
            "multipart/form-data; boundary=a",
            "/api/v1/imports",
            "--a\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n--a--\r\n");

    assertProblem(answer, 400, "MISSING_VALUE");
    assertThat(answer.json().path("detail").asText())
        .isEqualTo("Det här saknas eller stämmer inte: files");
  }

  @Test
  void without_a_key_nothing_is_told_but_to_sign_in() {
    assertProblem(Client.withoutKey(port).get("/api/v1/units"), 401, "SIGN_IN_REQUIRED");
    assertProblem(Client.of(port, "bk_wrong").get("/api/v1/units"), 401, "SIGN_IN_REQUIRED");
  }

  @Test
  void texts_are_swedish_unless_english_is_asked_for() {
    Answer swedish = coordinator.get("/api/v1/units/atlantis");
    Answer english = coordinator.get("/api/v1/units/atlantis", "Accept-Language", "en-GB,sv;q=0.5");

    assertThat(swedish.json().path("title").asText()).isEqualTo("Enheten finns inte");
    assertThat(english.json().path("title").asText()).isEqualTo("No such unit");
  }

  @Test
  void a_problems_type_is_an_address_that_explains_it() {
    String type = coordinator.get("/api/v1/units/atlantis").json().path("type").asText();

    Answer page = Client.withoutKey(port).get(type, "Accept", "text/html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Enheten finns inte").contains("NO_SUCH_UNIT");
  }

  @Test
  void no_answer_holds_a_stack_trace() {
    for (String path : Set.of("/api/v1/plans/%00", "/api/v1/units/..%2f", "/error", "/x.php")) {
      assertThat(coordinator.get(path).text()).doesNotContain("\tat ").doesNotContain("Exception");
    }
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + code);
    assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("  ");
    assertThat(answer.json().path("instance").asText()).startsWith("/");
  }
}
