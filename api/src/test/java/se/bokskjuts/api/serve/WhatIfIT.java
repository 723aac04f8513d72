package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.Worker;
import se.bokskjuts.data.sweep.WorkerStore;

/**
 * What if, over REST and in the browser. The worker is played by the test: the real one lives in
 * the benchmarks, where killing it is tried.
 */
@Served
class WhatIfIT {
  private static final Worker FALUN = new Worker("falun:1", 1, "abc");
  private static final String ORDER =
      "{\"scenarios\":[\"elbilar\",\"en-bil-mindre\"],\"days\":4,\"seeds\":3,\"items\":300}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired SweepStore sweeps;
  @Autowired RunStore runs;
  @Autowired WorkerStore workers;
  @Autowired JdbcTemplate sql;
  private Client planner = Client.withoutKey(0);

  @BeforeEach
  void aPlanner() {
    planner = Client.of(port, keys, Grant.of("PLANNER"));
  }

  static String report() throws IOException {
    String file = "/whatif/report.json";
    try (InputStream in = Objects.requireNonNull(WhatIfIT.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static UUID idOf(String location) {
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  private void finish(UUID id) throws IOException {
    runs.listLive(id).forEach(key -> runs.finish(key, 4, "{}"));
    sweeps.finish(id, report());
  }

  @Test
  void scenarios_say_what_they_ask() {
    JsonNode all = planner.get("/api/v1/scenarios").json();

    assertThat(all.size()).isGreaterThanOrEqualTo(9);
    assertThat(all).allMatch(scenario -> !scenario.path("question").asText().isBlank());
  }

  @Test
  void a_question_is_queued_run_by_run_and_followed() {
    Answer asked = planner.post("/api/v1/what-ifs", ORDER);

    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    UUID id = idOf(asked.header("Location"));
    runs.begin(new RunKey(id, 1, 2), FALUN);
    runs.note(new RunKey(id, 1, 2), FALUN, 3);
    JsonNode got = planner.get(asked.header("Location")).json();
    assertThat(got.path("state").asText()).isEqualTo("RUNNING");
    assertThat(got.path("runsTotal").asInt()).isEqualTo(9);
    assertThat(got.path("daysDone").asInt()).isEqualTo(3);
    assertThat(got.path("scenarios").findValuesAsText("name"))
        .containsExactly("bas", "elbilar", "en-bil-mindre");
    assertThat(got.path("runs").get(4).path("daysDone").asInt()).isEqualTo(3);
    assertThat(
            sql.queryForObject(
                "select count(*) from scheduled_tasks where task_name = 'whatif-run' and"
                    + " task_instance like ?",
                Integer.class,
                id + "/%"))
        .as("in the queue of plans")
        .isEqualTo(9);
    sweeps.cancel(id);
  }

  @Test
  void this_process_leaves_the_runs_in_the_queue_to_those_who_can_do_them() throws Exception {
    UUID id = idOf(planner.post("/api/v1/what-ifs", ORDER).header("Location"));

    Thread.sleep(1500);

    assertThat(
            sql.queryForObject(
                "select count(*) from scheduled_tasks where picked and task_instance like ?",
                Integer.class,
                id + "/%"))
        .isZero();
    sweeps.cancel(id);
  }

  @Test
  void the_same_question_under_the_same_key_is_asked_once() {
    String key = UUID.randomUUID().toString();

    String first =
        planner.post("/api/v1/what-ifs", ORDER, "Idempotency-Key", key).header("Location");
    String second =
        planner.post("/api/v1/what-ifs", ORDER, "Idempotency-Key", key).header("Location");

    assertThat(second).isEqualTo(first);
    sweeps.cancel(idOf(first));
  }

  @Test
  void a_bad_scenario_is_refused_when_it_is_handed_in() {
    assertRefused("{\"scenarios\":[\"elbil\"]}", 422, "SCENARIO_REFUSED", "\"elbilar\"");
    assertRefused(own("prov", "demnad: 120"), 422, "SCENARIO_REFUSED", "\"demand\"");
    assertRefused(own("prov", "vans: {remove: [bil5]}"), 422, "SCENARIO_REFUSED", "\"bil-5\"");
    assertRefused(own("elbilar", "demand: 120"), 409, "NAME_TAKEN", "elbilar");
    assertRefused(own("../etc/passwd", "demand: 120"), 400, "WRONG_VALUE", "name");
    assertRefused("{\"scenarios\":[\"/etc/passwd\"]}", 422, "SCENARIO_REFUSED", "/etc/passwd");
    assertRefused("{\"scenarios\":[]}", 400, "MISSING_VALUE", "scenarios");
    assertRefused("{\"scenarios\":[\"elbilar\"],\"days\":0}", 400, "WRONG_VALUE", "days");
    assertRefused("{\"scenarios\":[\"elbilar\"],\"sedes\":3}", 400, "UNKNOWN_KEY", "\"seeds\"");
    String past = "{\"scenarios\":[\"elbilar\"],\"historyFrom\":\"1999-01-01\"";
    assertRefused(past + "}", 400, "MISSING_VALUE", "historyTo");
    assertRefused(past + ",\"historyTo\":\"1998-01-01\"}", 400, "WRONG_VALUE", "historyTo");
    assertRefused(past + ",\"historyTo\":\"1999-01-31\"}", 422, "NO_STORED_DAYS", "1999-01-31");
  }

  private static String own(String name, String yaml) {
    return "{\"own\":[{\"name\":\"" + name + "\",\"yaml\":\"" + yaml + "\"}]}";
  }

  private void assertRefused(String order, int status, String code, String named) {
    Answer answer = planner.post("/api/v1/what-ifs", order);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("detail").asText()).contains(named);
  }

  @Test
  void a_cancelled_question_stays_cancelled() {
    String location = planner.post("/api/v1/what-ifs", ORDER).header("Location");

    assertThat(planner.post(location + "/cancel", "").json().path("state").asText())
        .isEqualTo("CANCELLED");

    assertThat(planner.post(location + "/cancel", "").json().path("code").asText())
        .isEqualTo("WHAT_IF_IS_OVER");
    assertThat(planner.get(location + "/report.json").json().path("code").asText())
        .isEqualTo("WHAT_IF_NOT_READY");
  }

  @Test
  void a_finished_comparison_is_read_in_both_languages_as_pdf_and_as_csv() throws Exception {
    String location = planner.post("/api/v1/what-ifs", ORDER).header("Location");
    finish(idOf(location));

    JsonNode swedish = planner.get(location + "/report.json").json();
    JsonNode english = planner.get(location + "/report.json", "Accept-Language", "en").json();
    Answer pdf = planner.get(location + "/report.pdf");
    Answer csv = planner.get(location + "/files/runs.csv");

    assertThat(swedish.path("title").asText()).startsWith("Tänk om");
    assertThat(english.path("title").asText()).startsWith("What if");
    assertThat(pdf.text()).startsWith("%PDF");
    assertThat(csv.text()).startsWith("scenario;seed;measure;value\n");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(planner.get(location + "/files/nothing.csv").json().path("detail").asText())
        .contains("runs.csv");
    assertThat(planner.get("/api/v1/what-ifs/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void a_planner_asks_follows_cancels_asks_again_and_compares() throws Exception {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no page was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      refuse(browser);
      cancel(browser, ask(browser));
      UUID id = ask(browser);
      follow(browser, id);
      compare(browser, id);

      assertThat(browser.complaints().stream().filter(line -> !line.contains("422"))).isEmpty();
    }
  }

  private static void signIn(Browser browser) {
    browser.open("/sign-in");
    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement(".days");
  }

  private static void refuse(Browser browser) {
    browser.open("/what-if");
    browser.press("#new-what-if");
    browser.awaitElement("#start");
    browser.press("details summary");
    browser.write("#yaml", "demnad: 120");
    browser.press("#start");
    browser.awaitElement(".note.bad");

    assertThat(browser.find(".note.bad").getText()).contains("\"demand\"");
    assertThat(browser.find("#yaml").getDomProperty("value")).isEqualTo("demnad: 120");
    look(browser, "30-what-if-refused");
  }

  private static UUID ask(Browser browser) {
    browser.open("/what-if/new");
    for (String scenario : List.of("elbilar", "en-bil-mindre")) {
      browser.find("#s-" + scenario).click();
    }
    browser.write("#days", "4");
    browser.write("#seeds", "3");
    look(browser, "31-what-if-new");
    browser.press("#start");
    browser.awaitElement("#all-progress");
    return idOf(browser.path());
  }

  private void cancel(Browser browser, UUID id) {
    assertThat(browser.text()).contains("./bokskjuts work");
    browser.press("#cancel");
    browser.acceptQuestion();
    browser.awaitElement("#what-if-state.plain");

    assertThat(runs.listLive(id)).isEmpty();
  }

  private void follow(Browser browser, UUID id) {
    workers.show(FALUN);
    for (int seed = 1; seed <= 2; seed++) {
      runs.finish(new RunKey(id, 0, seed), 4, "{}");
    }
    runs.begin(new RunKey(id, 1, 1), FALUN);
    runs.note(new RunKey(id, 1, 1), FALUN, 3);
    browser.awaitElement(".run-RUNNING");

    look(browser, "32-what-if-progress");
    assertThat(browser.text()).contains("En process räknar");
    workers.leave(FALUN);
  }

  private void compare(Browser browser, UUID id) throws IOException {
    finish(id);
    browser.awaitElement("#pdf");

    look(browser, "33-what-if");
    assertThat(browser.list("table")).hasSizeGreaterThan(3);
    assertThat(browser.list("img.chart")).isNotEmpty();
    assertThat(browser.list("a[href$='runs.csv']")).hasSize(1);
    browser.open("/what-if");
    look(browser, "34-what-ifs");
  }

  private static void look(Browser browser, String name) {
    browser.picture(name);
    assertThat(browser.accessProblems()).as(name).isEmpty();
    assertThat(browser.breaches()).as(name).isEmpty();
    assertThat(browser.fitsWidth(720)).as(name + " at 200 % zoom of 1440").isTrue();
    assertThat(browser.fitsWidth(390)).as(name + " on a phone").isTrue();
  }
}
