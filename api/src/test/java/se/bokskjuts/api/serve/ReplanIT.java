package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.optimizer.check.PlanChecker;

/** A published day goes otherwise: replanned over the API and on the page. */
@Served
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplanIT {
  private static final String ORDER =
      "{\"date\":\"" + Samples.DATE + "\",\"steps\":400,\"seed\":3}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  private String published() throws InterruptedException {
    for (String file : Samples.names()) {
      client.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
    }
    String location = client.post("/api/v1/plans", ORDER).header("Location");
    client.awaitPlan(location);
    String seen = client.get(location).header("ETag");
    Answer done = client.post(location + "/publish", "", "If-Match", seen);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return location;
  }

  private Plan planOf(String location) {
    return PlanFileReader.read(client.get(location + "/plan.json").text()).plan();
  }

  @Test
  @Order(1)
  void a_broken_van_gives_a_new_draft_that_keeps_the_morning_and_tells_what_changes()
      throws InterruptedException {
    String location = published();
    Plan before = planOf(location);
    Route broken = before.routes().get(0);
    Stop middle = broken.stops().get(broken.stops().size() / 2);
    String at = middle.start().plusSeconds(1).withNano(0).toString();

    Answer asked =
        client.post(
            location + "/replans",
            "{\"at\":\""
                + at
                + "\",\"vansDown\":[{\"van\":\""
                + broken.van()
                + "\"}],"
                + "\"lateItems\":true,\"steps\":300}");

    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String draft = asked.header("Location");
    JsonNode plan = client.awaitPlan(draft);
    assertThat(plan.path("state").asText()).as(plan.toString()).isEqualTo("DRAFT");
    DayProblem day = DayFileReader.read(client.get(draft + "/day.json").text()).getProblem();
    Plan after = planOf(draft);
    assertThat(PlanChecker.judge(day, after).violations()).isEmpty();
    List<Stop> kept = broken.stops().subList(0, broken.stops().size() / 2 + 1);
    assertThat(
            after.routes().stream()
                .filter(r -> r.van().equals(broken.van()))
                .findFirst()
                .orElseThrow()
                .stops()
                .subList(0, kept.size()))
        .isEqualTo(kept);
    JsonNode changes = client.get(draft + "/differences").json();
    assertThat(changes.path("differences").get(0).path("kind").asText()).isEqualTo("VAN_OUT");
    assertThat(changes.path("differences").get(0).path("text").asText())
        .contains(broken.van().value(), "kör inte mer i dag");
    assertThat(
            client
                .get(draft + "/differences", "Accept-Language", "en")
                .json()
                .path("differences")
                .get(0)
                .path("text")
                .asText())
        .contains("drives no more today");
  }

  @Test
  @Order(2)
  void nothing_happened_gives_the_same_plan_and_drafts_are_not_replanned()
      throws InterruptedException {
    String location = published();

    Answer asked = client.post(location + "/replans", "{\"at\":\"10:30\",\"steps\":50}");

    String draft = asked.header("Location");
    client.awaitPlan(draft);
    assertThat(planOf(draft)).isEqualTo(planOf(location));
    assertThat(client.get(draft + "/differences").json().path("differences")).isEmpty();
    Answer refused = client.post(draft + "/replans", "{\"at\":\"10:30\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("PLAN_NOT_PUBLISHED");
    Answer unknown = client.post(location + "/replans", "{\"vansDown\":[{\"van\":\"bil-99\"}]}");
    assertThat(unknown.json().path("code").asText()).isEqualTo("NO_SUCH_VAN");
    Answer nobody =
        client.post(location + "/replans", "{\"vansLate\":[{\"van\":\"bil-99\",\"minutes\":5}]}");
    assertThat(nobody.json().path("code").asText()).isEqualTo("NO_SUCH_VAN");
    Route route =
        planOf(location).routes().stream().filter(r -> laterUnit(r).isPresent()).findFirst().get();
    String last = laterUnit(route).get();
    Answer early =
        client.post(
            location + "/replans",
            "{\"at\":\"00:10\",\"missedStops\":[{\"van\":\""
                + route.van()
                + "\",\"unit\":\""
                + last
                + "\"}]}");
    assertThat(early.json().path("code").asText()).isEqualTo("WRONG_VALUE");
    Answer late = client.post(location + "/replans", "{\"at\":\"halv elva\"}");
    assertThat(late.json().path("code").asText()).isEqualTo("WRONG_VALUE");
  }

  /** The last unit that is not the next as well: a van may come to its first unit again. */
  private static Optional<String> laterUnit(Route route) {
    return route.stops().stream()
        .map(s -> s.unit().value())
        .filter(unit -> !unit.equals(route.stops().get(0).unit().value()))
        .reduce((earlier, later) -> later);
  }

  @Test
  @Order(3)
  void a_coordinator_replans_on_the_page_and_reads_what_changes_before_publishing()
      throws InterruptedException {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no page was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    String location = published();
    Route route = planOf(location).routes().get(0);
    String page = location.replace("/api/v1", "");
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      browser.open(page);
      browser.awaitElement("#replan-open");
      String gpx = browser.find("#van-" + route.van() + " a.gpx").getDomAttribute("href");
      assertThat(client.get(gpx).text()).contains("<gpx ");
      browser.click("#replan-open");
      browser.awaitElement("#replan");
      look(browser, "replan-1-form");

      String middle = route.stops().get(route.stops().size() / 2).start().toString();
      browser.run("document.querySelector('#at').value = '" + middle.substring(0, 5) + "'");
      browser.click("input[name=vans][value='" + route.van() + "']");
      browser.run("document.querySelector('#seconds').value = '2'");
      browser.click("#replan-go");
      browser.awaitElement("#changes li");
      look(browser, "replan-2-draft");
      browser.run("document.querySelectorAll('#changes details').forEach(d => d.open = true)");

      assertThat(browser.find("#changes").getText())
          .contains("Ändrade stopp", route.van().value() + " kör inte mer i dag");
      assertThat(browser.list("#changes")).as("one list of changes").hasSize(1);
      assertThat(browser.text().split("kör inte mer i dag", -1)).hasSize(2);
      browser.press("#publish");
      browser.acceptQuestion();
      browser.awaitElement("#plan-state.good");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  @Order(4)
  void what_was_reported_is_reckoned_with_and_a_second_replanning_remembers_the_first()
      throws InterruptedException {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no page was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    String location = published();
    Plan plan = planOf(location);
    Route route = plan.routes().get(0);
    int index = firstLoading(route);
    Stop stop = route.stops().get(index);
    String left = stop.load().get(0).value();
    report(location, route, index, left);
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      browser.open(location.replace("/api/v1", "") + "/replan");
      assertThat(browser.find("#reported").getText()).contains("låda " + left + " blev kvar");
      assertThat(browser.list("#reported input:checked")).hasSize(1);
      setTime(browser, stop.depart().plusSeconds(1));
      closeRoadOnTheMap(browser);
      look(browser, "replan-3-reported");
      browser.run("document.querySelector('#roadFrom').value = 'falu-stadsbibliotek'");
      browser.run("document.querySelector('#roadTo').value = 'borlange-bibliotek'");
      browser.run("document.querySelector('#seconds').value = '2'");
      browser.click("#replan-go");
      browser.awaitElement("#changes, #replan-fault");
      assertThat(browser.list("#replan-fault")).isEmpty();

      String draft = "/api/v1" + browser.path();
      assertThat(stopOf(planOf(draft), route, index).load())
          .extracting(b -> b.value())
          .doesNotContain(left);
      browser.press("#publish");
      browser.acceptQuestion();
      browser.awaitElement("#plan-state.good");
      browser.open(draft.replace("/api/v1", "") + "/replan");
      assertThat(browser.find("#known").getText()).contains(left, "är stängd");
      assertThat(browser.list("#known input[name=reopen]")).hasSize(1);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static int firstLoading(Route route) {
    int i = 0;
    while (route.stops().get(i).load().isEmpty()) {
      i++;
    }
    return i;
  }

  private static Stop stopOf(Plan plan, Route of, int index) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(of.van()))
        .findFirst()
        .orElseThrow()
        .stops()
        .get(index);
  }

  private void report(String location, Route route, int index, String box) {
    Answer answer =
        client.post(
            location + "/deliveries",
            "{\"reports\":[{\"id\":\""
                + UUID.randomUUID()
                + "\",\"kind\":\"NOT_LOADED\",\"van\":\""
                + route.van()
                + "\",\"stop\":"
                + index
                + ",\"box\":\""
                + box
                + "\",\"reason\":\"NOT_READY\",\"at\":\""
                + onTime(route.stops().get(index))
                + "\"}]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** As the plan has it, so that the van is not late as well. */
  private static Instant onTime(Stop stop) {
    return LocalDate.parse(Samples.DATE)
        .atTime(stop.start())
        .atZone(ZoneId.of("Europe/Stockholm"))
        .toInstant();
  }

  private static void setTime(Browser browser, LocalTime time) {
    String minute = time.plusMinutes(1).toString().substring(0, 5);
    browser.run("document.querySelector('#at').value = '" + minute + "'");
  }

  private static void closeRoadOnTheMap(Browser browser) {
    browser.click("#map-details summary");
    browser.awaitElement("#map[data-drawn]");
    browser.clickRoad();
    assertThat(browser.list("path.chosenroad")).as("the road from junction to junction").hasSize(1);
    browser.click("#map-close-road");
    browser.awaitElement("#roads input[name=road]");
    assertThat(browser.list(".roadclosed")).hasSize(1);
    browser.click("[data-remove-road]");
    assertThat(browser.list("#roads li, .roadclosed")).isEmpty();
  }

  private static void signIn(Browser browser) {
    browser.open("/");
    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement("#next-step, .days");
  }

  private static void look(Browser browser, String name) {
    browser.picture(name);
    assertThat(browser.accessProblems()).as(name).isEmpty();
    assertThat(browser.fitsWidth(720)).as(name + " at 200 % zoom of 1440").isTrue();
    assertThat(browser.fitsWidth(390)).as(name + " on a phone").isTrue();
  }
}
