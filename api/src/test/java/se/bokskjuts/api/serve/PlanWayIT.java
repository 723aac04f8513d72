package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import io.jenetics.jpx.GPX;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.optimizer.check.PlanChecker;

/** The way of a plan over the API: files in, asked for, followed, read, published, printed. */
@Served
class PlanWayIT {
  private static final String ORDER =
      "{\"date\":\"" + Samples.DATE + "\",\"steps\":200,\"seed\":7}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  @Test
  void a_plan_goes_from_csv_to_publication_and_paper() throws InterruptedException {
    importSamples();

    Answer asked = client.post("/api/v1/plans", ORDER);
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String location = asked.header("Location");
    assertThat(location).startsWith("/api/v1/plans/");
    assertEventsTellOfTheEnd(location);
    JsonNode plan = client.awaitPlan(location);
    assertThat(plan.path("state").asText()).as(plan.toString()).isEqualTo("DRAFT");

    assertFilesAgreeWithTheChecker(location, plan);
    assertTheDayIsAFileToo();
    assertRoutesFollowRoads(location);
    assertReasonsAddUp(location, plan);
    assertPublishedByTheFirstAlone(location);
    assertPrints(location);
    assertEachRouteIsAFile(location);
    assertKohaTakesTheCosts(location);
    assertTheUnitsCalendarTellsOfTheVan(location);
    assertStaffSeeTheirOwnUnitsAlone(location);
    assertMeters();
  }

  private void importSamples() {
    for (String name : new String[] {"enheter", "bilar", "forflyttningar", "reservationer"}) {
      String file =
          Samples.names().stream().filter(n -> n.startsWith(name)).findFirst().orElseThrow();
      Answer answer =
          client.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().get(0).path("faultCount").asLong()).isZero();
    }
    assertThat(client.get("/api/v1/imports").json().size()).isGreaterThanOrEqualTo(4);
  }

  private void assertEventsTellOfTheEnd(String location) {
    String events = client.get(location + "/events", "Accept", "text/event-stream").text();

    assertThat(events).contains("event:best").contains("\"totalOre\":").contains("\"DRAFT\"");
  }

  private void assertFilesAgreeWithTheChecker(String location, JsonNode overview) {
    DayProblem day = DayFileReader.read(client.get(location + "/day.json").text()).getProblem();
    Plan plan = PlanFileReader.read(client.get(location + "/plan.json").text()).plan();

    Judgement judgement = PlanChecker.judge(day, plan);

    assertThat(judgement.violations()).isEmpty();
    assertThat(overview.path("cost").path("totalOre").asLong())
        .isEqualTo(judgement.cost().total().ore());
  }

  private void assertTheDayIsAFileToo() {
    String file = client.get("/api/v1/days/" + Samples.DATE + "/day.json").text();

    assertThat(DayFileReader.read(file).getProblem().transfers()).isNotEmpty();
    assertThat(client.get("/api/v1/days").json()).isNotEmpty();
  }

  private void assertRoutesFollowRoads(String location) {
    Answer routes = client.get(location, "Accept", "application/geo+json");

    assertThat(routes.header("Content-Type")).startsWith("application/geo+json");
    JsonNode features = routes.json().path("features");
    assertThat(features).isNotEmpty();
    assertThat(features.get(0).path("geometry").path("coordinates").size())
        .as("more than a straight line between two places")
        .isGreaterThan(2);
  }

  private void assertReasonsAddUp(String location, JsonNode overview) {
    JsonNode reasons = client.get(location + "/reasons").json();
    Plan plan = PlanFileReader.read(client.get(location + "/plan.json").text()).plan();
    long total = overview.path("cost").path("totalOre").asLong();

    assertThat(sum(reasons.path("costs").path("partsOre").elements())).isEqualTo(total);
    assertThat(sum(reasons.path("constraints").findValues("costOre").iterator())).isEqualTo(total);
    assertThat(reasons.path("boxes")).hasSize(plan.boxes().size());
    assertThat(reasons.path("left").findValues("transfers").stream().mapToInt(JsonNode::size).sum())
        .isEqualTo(plan.stays().size());
    reasons.path("left").forEach(l -> assertThat(l.path("obstacles")).isNotEmpty());
    String swedish = reasons.path("boxes").get(0).path("text").asText();
    String english =
        client
            .get(location + "/reasons", "Accept-Language", "en")
            .json()
            .path("boxes")
            .get(0)
            .path("text")
            .asText();
    assertThat(swedish).contains("exemplar").isNotEqualTo(english);
    assertThat(english).contains("items");
  }

  private static long sum(Iterator<JsonNode> amounts) {
    long sum = 0;
    while (amounts.hasNext()) {
      sum += amounts.next().asLong();
    }
    return sum;
  }

  private void assertPublishedByTheFirstAlone(String location) {
    String tag = client.get(location).header("ETag");

    assertThat(client.post(location + "/publish", "").status()).isEqualTo(428);
    assertThat(client.post(location + "/publish", "", "If-Match", "\"OLD\"").status())
        .isEqualTo(412);
    assertThat(client.post(location + "/publish", "", "If-Match", tag).status()).isEqualTo(200);
    assertThat(client.post(location + "/publish", "", "If-Match", tag).status()).isEqualTo(412);
    String now = client.get(location).header("ETag");
    assertThat(client.post(location + "/publish", "", "If-Match", now).status()).isEqualTo(409);
  }

  private void assertPrints(String location) {
    JsonNode prints = client.get(location + "/prints").json();
    assertThat(prints).isNotEmpty();
    Answer pdf = client.get(prints.get(0).path("href").asText());

    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.text()).startsWith("%PDF");
    assertThat(client.get(location + "/prints/all.zip").text()).startsWith("PK");
    assertThat(client.get(location + "/prints/manifests/none.pdf").status()).isEqualTo(404);
  }

  private void assertEachRouteIsAFile(String location) {
    Plan plan = PlanFileReader.read(client.get(location + "/plan.json").text()).plan();
    Route route = plan.routes().get(0);
    String address = location + "/routes/" + route.van();

    Answer gpx = client.get(address + ".gpx");
    assertThat(gpx.header("Content-Type")).isEqualTo("application/gpx+xml");
    GPX read = GPX.Reader.DEFAULT.fromString(gpx.text());
    assertThat(read.getRoutes().get(0).getPoints()).hasSize(route.stops().size());
    assertThat(read.getTracks().get(0).getSegments().get(0).getPoints())
        .hasSizeGreaterThan(route.stops().size());
    JsonNode geo = client.get(address + ".geojson").json();
    assertThat(geo.path("features").findValuesAsText("van")).containsOnly(route.van().value());
    assertThat(client.get(location + "/routes/no-such-van.gpx").status()).isEqualTo(404);
  }

  private void assertKohaTakesTheCosts(String location) {
    String csv = client.get(location + "/koha-transport-cost.csv").text();

    assertThat(csv).startsWith("frombranch,tobranch,cost,disable_transfer\r\n");
    List<String> rows = csv.lines().skip(1).toList();
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(rows)
        .allMatch(r -> r.matches("[A-Za-z0-9_-]{1,10},[A-Za-z0-9_-]{1,10},\\d{1,4}\\.\\d{2},0"));
    assertThat(rows).anyMatch(r -> r.contains(",0.00,"));
  }

  private void assertTheUnitsCalendarTellsOfTheVan(String location) {
    Plan plan = PlanFileReader.read(client.get(location + "/plan.json").text()).plan();
    Stop stop = plan.routes().get(0).stops().get(0);
    String href =
        client.get("/api/v1/units/" + stop.unit() + "/calendar").json().path("href").asText();
    String path = href.replaceAll("^https?://[^/]+", "");

    Answer answer = Client.withoutKey(port).get(path);

    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    ICalendar calendar = Biweekly.parse(answer.text()).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(answer.text()).isTrue();
    LocalDate day = LocalDate.parse(Samples.DATE);
    boolean isNear = Math.abs(ChronoUnit.DAYS.between(LocalDate.now(), day)) < 14;
    if (isNear) {
      assertThat(calendar.getEvents())
          .extracting(e -> e.getDateStart().getValue().toInstant())
          .contains(day.atTime(stop.arrive()).atZone(ZoneId.of("Europe/Stockholm")).toInstant());
    }
    assertThat(Client.withoutKey(port).get(path.replace(".ics", "x.ics")).status()).isEqualTo(404);
  }

  private void assertStaffSeeTheirOwnUnitsAlone(String location) {
    String name = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    Client falun =
        Client.of(port, keys.add(name, new Grant("STAFF", Optional.of("Falun")), "test"));
    Client mora =
        Client.of(
            port,
            keys.add(
                name + "m",
                new Grant("STAFF", Optional.empty(), Optional.of("mora-bibliotek")),
                "test"));

    JsonNode units = falun.get("/api/v1/units").json();
    assertThat(units.findValuesAsText("municipality")).isNotEmpty().containsOnly("Falun");
    assertThat(falun.get("/api/v1/units/" + units.get(0).path("id").asText()).status())
        .isEqualTo(200);
    assertThat(falun.get("/api/v1/units/mora-bibliotek").status()).isEqualTo(403);
    assertThat(mora.get("/api/v1/units").json().findValuesAsText("id"))
        .containsExactly("mora-bibliotek");
    assertThat(mora.get("/api/v1/units/mora-bibliotek/calendar").status()).isEqualTo(200);
    List<String> falunIds = units.findValuesAsText("id");
    JsonNode prints = falun.get(location + "/prints").json();
    assertThat(prints.findValuesAsText("subject")).isNotEmpty().isSubsetOf(falunIds);
    JsonNode all = client.get(location + "/prints").json();
    for (JsonNode print : all) {
      boolean own = falunIds.contains(print.path("subject").asText());
      if (!own) {
        assertThat(falun.get(print.path("href").asText()).status()).isEqualTo(404);
        break;
      }
    }
    assertThat(falun.get(location + "/plan.json").status()).isEqualTo(403);
    assertThat(falun.get(location, "Accept", "application/geo+json").status()).isEqualTo(403);
    assertThat(falun.get(location).status()).isEqualTo(200);
  }

  private void assertMeters() {
    String meters = client.get("/actuator/prometheus").text();

    assertThat(meters)
        .contains("bokskjuts_solve_seconds_count")
        .contains("bokskjuts_plan_cost_ore{application=\"bokskjuts\",part=\"vans\"}")
        .contains("bokskjuts_plan_boxes")
        .contains("bokskjuts_plan_unserved")
        .contains("bokskjuts_queue_jobs");
    assertThat(Client.withoutKey(port).get("/actuator/health").text()).contains("UP");
  }

  @Test
  void the_same_key_asks_once_and_another_request_under_it_is_refused()
      throws InterruptedException {
    String key = UUID.randomUUID().toString();

    Answer first = client.post("/api/v1/plans", ORDER, "Idempotency-Key", key);
    Answer again = client.post("/api/v1/plans", ORDER, "Idempotency-Key", key);
    Answer other =
        client.post("/api/v1/plans", ORDER.replace("200", "100"), "Idempotency-Key", key);

    assertThat(first.status()).as(first.text()).isEqualTo(202);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.json().path("code").asText()).isEqualTo("KEY_REUSED");
    client.awaitPlan(first.header("Location"));
  }

  @Test
  void cancelling_keeps_the_best_plan_so_far() throws InterruptedException {
    String order = "{\"date\":\"" + Samples.DATE + "\",\"seconds\":600}";
    String location = client.post("/api/v1/plans", order).header("Location");
    while (client.get(location).json().path("state").asText().equals("QUEUED")) {
      Thread.sleep(100);
    }

    Answer cancelled = client.post(location + "/cancel", "");

    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(client.awaitPlan(location).path("state").asText()).isEqualTo("DRAFT");
    assertThat(client.post(location + "/cancel", "").status()).isEqualTo(409);
  }

  @Test
  void a_holiday_is_no_service_day() {
    Answer answer = client.post("/api/v1/plans", "{\"date\":\"2026-12-25\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("code").asText()).isEqualTo("NO_SERVICE_DAY");
    assertThat(answer.json().path("detail").asText()).contains("juldagen");
  }

  @Test
  void a_file_with_faults_is_refused_whole_with_every_fault_by_line() {
    String csv =
        "streckkod;typ;från;till\n301;RETURN;falu-stadsbibliotek;atlantis\n302;RETURN;;mora-bibliotek\n";

    Answer answer =
        client.upload(
            "/api/v1/imports",
            "fel.csv",
            csv.getBytes(StandardCharsets.UTF_8),
            Map.of("date", Samples.DATE));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("code").asText()).isEqualTo("ROWS_REFUSED");
    assertThat(answer.json().path("errors").findValuesAsText("code"))
        .contains("UNKNOWN_UNIT", "MISSING_VALUE");
    assertThat(answer.text()).doesNotContain("atlantis");
  }
}
