package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** Units and vans that were not there before, and taking them out of use again. */
@Served
class NewThingsIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private final String tail = UUID.randomUUID().toString().substring(0, 6);
  private Client coordinator;
  private Client admin;

  @BeforeEach
  void signIn() {
    coordinator = Client.of(port, keys.add("n-" + tail, Grant.of("COORDINATOR"), "test"));
    admin = Client.of(port, keys.add("na-" + tail, Grant.of("ADMIN"), "test"));
  }

  private ObjectNode likeIdre() {
    ObjectNode unit = (ObjectNode) coordinator.get("/api/v1/units/idre-bibliotek/settings").json();
    unit.put("name", "Grövelsjöns bibliotek " + tail).put("source", "Beslut 12/2026");
    unit.putArray("codes");
    return unit;
  }

  @Test
  void a_unit_is_added_once_noted_in_the_log_and_taken_out_of_use_again() {
    String id = "grovelsjon-" + tail;
    String address = "/api/v1/units/" + id + "/settings";
    String body = likeIdre().toString();

    Answer added = coordinator.put(address, body, "If-None-Match", "*");
    Answer twice = coordinator.put(address, body, "If-None-Match", "*");

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.json().path("errors").findValuesAsText("pointer")).containsExactly("/id");
    JsonNode entry = admin.get("/api/v1/audit").json().get(0);
    assertThat(entry.path("action").asText()).isEqualTo("unit.added");
    assertThat(entry.path("objectId").asText()).isEqualTo(id);
    assertThat(entry.path("detail").path("after.source").asText()).isEqualTo("Beslut 12/2026");

    ObjectNode resting = likeIdre().put("active", false);
    Answer rests = coordinator.put(address, resting.toString(), "If-Match", added.header("ETag"));
    assertThat(rests.status()).as(rests.text()).isEqualTo(200);
    assertThat(coordinator.get(address).json().path("active").asBoolean()).isFalse();
  }

  @Test
  void a_unit_must_lie_where_a_van_can_come() {
    ObjectNode turned = likeIdre().put("lat", 12.72).put("lon", 61.86);
    ObjectNode wild = likeIdre().put("lat", 61.95).put("lon", 13.55);
    String address = "/api/v1/units/vildmark-" + tail + "/settings";

    for (ObjectNode unit : new ObjectNode[] {turned, wild}) {
      Answer refused = coordinator.put(address, unit.toString(), "If-None-Match", "*");

      assertThat(refused.status()).as(refused.text()).isEqualTo(422);
      assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/lat");
    }
    assertThat(coordinator.get(address).status()).isEqualTo(404);
  }

  @Test
  void a_unit_in_use_is_not_moved_off_the_roads() {
    Answer seen = coordinator.get("/api/v1/units/idre-bibliotek/settings");
    ObjectNode moved = (ObjectNode) seen.json();
    moved.put("lat", 12.72);

    Answer refused =
        coordinator.put(
            "/api/v1/units/idre-bibliotek/settings",
            moved.toString(),
            "If-Match",
            seen.header("ETag"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("utanför vägnätet");
  }

  @Test
  void a_van_is_added_with_all_faults_told_at_once() {
    ObjectNode van = (ObjectNode) coordinator.get("/api/v1/vans/bil-2/settings").json();
    van.put("name", "").put("start", "ingenstans").put("capacityBoxes", -1);

    Answer refused =
        coordinator.put("/api/v1/vans/Bil_9/settings", van.toString(), "If-None-Match", "*");
    van.put("name", "Bil 9").put("start", "mora-bibliotek").put("capacityBoxes", 40);
    Answer added =
        coordinator.put(
            "/api/v1/vans/bil-9-" + tail + "/settings", van.toString(), "If-None-Match", "*");

    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .contains("/id", "/name", "/start", "/capacityBoxes");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    ObjectNode gone = ((ObjectNode) added.json()).put("active", false);
    assertThat(
            coordinator
                .put(
                    "/api/v1/vans/bil-9-" + tail + "/settings",
                    gone.toString(),
                    "If-Match",
                    added.header("ETag"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_coordinator_adds_a_unit_and_a_van_on_the_pages() {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no new unit was written");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    try (Browser browser = new Browser(port)) {
      browser.open("/sign-in");
      browser.write("#username", "admin");
      browser.write("#password", Served.PASSWORD);
      browser.press("#password");
      browser.awaitElement(".days");
      addUnit(browser);
      addVan(browser);
      assertThat(browser.complaints()).allMatch(c -> c.contains("422"));
    }
  }

  private void addUnit(Browser browser) {
    browser.open("/units");
    browser.press("#new");
    browser.awaitElement("#id");
    browser.write("#name", "Sollerö bibliotek " + tail);
    browser.press("#save");
    browser.awaitElement("#faults");
    assertThat(browser.list("#faults a").stream().map(a -> a.getDomAttribute("href")))
        .contains("#municipality", "#lat", "#lon", "#source");
    browser.click("#map-fold summary");
    browser.awaitElement("#place-map[data-ready=yes]");
    browser.picture("unit-new");
    assertThat(browser.breaches()).isEmpty();
    browser.write("#municipality", "Mora");
    browser.write("#lat", "60,9080");
    browser.write("#lon", "14,6190");
    browser.write("#source", "Kommunens beslut");
    browser.press("#save");
    browser.awaitElement("[name=version][value='1']");

    assertThat(browser.path()).isEqualTo("/units/sollero-bibliotek-" + tail);
    assertThat(browser.text()).contains("är tillagd", "Närmaste väg");
    rest("/api/v1/units/sollero-bibliotek-" + tail + "/settings");
  }

  private void addVan(Browser browser) {
    browser.open("/vans");
    browser.press("#new");
    browser.awaitElement("#id");
    assertThat(browser.find("label[for=start]").getText()).isEqualTo("Startar vid");
    browser.write("#name", "Elbil " + tail);
    browser.write("#source", "Offert");
    browser.press("#save");
    browser.awaitElement("[name=version][value='1']");

    assertThat(browser.path()).isEqualTo("/vans/elbil-" + tail);
    rest("/api/v1/vans/elbil-" + tail + "/settings");
  }

  /** So that the days of other tests stay as they are. */
  private void rest(String address) {
    Answer seen = coordinator.get(address);
    ObjectNode gone = ((ObjectNode) seen.json()).put("active", false);
    assertThat(coordinator.put(address, gone.toString(), "If-Match", seen.header("ETag")).status())
        .isEqualTo(200);
  }
}
