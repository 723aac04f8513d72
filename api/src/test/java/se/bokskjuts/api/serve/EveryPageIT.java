package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.api.serve.Pages.Page;
import se.bokskjuts.api.serve.Pages.Scene;
import se.bokskjuts.data.access.Grant;

/** Every page, in both languages and at both sizes, by WCAG 2.1 AA; and at 200 % zoom. */
@Served
class EveryPageIT {
  /** 1440 at 200 %, a phone, and the narrowest that WCAG 1.4.10 asks for. */
  private static final int[] NARROW = {720, 390, 320};

  private static final String ORDER =
      "{\"date\":\"" + Samples.DATE + "\",\"steps\":100,\"seed\":3}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;

  @Test
  void every_page_is_accessible_in_both_languages_and_at_both_sizes() throws Exception {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no page was judged");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    Scene scene = setUp();
    SoftAssertions softly = new SoftAssertions();
    try (Browser browser = new Browser(port)) {
      Pages.OPEN.forEach(page -> judge(browser, page, scene, "sv", softly));
      signIn(browser);
      Pages.ALL.forEach(page -> judge(browser, page, scene, "sv", softly));
      browser.open("/");
      browser.press(".side form button");
      browser.awaitElement("html[lang=en]");
      Pages.ALL.forEach(page -> judge(browser, page, scene, "en", softly));
      softly.assertThat(browser.complaints()).as("the console").isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void a_page_with_a_fault_is_found_out() {
    assumeTrue(Browser.isHere(), "no chromium and chromium-driver");
    try (Browser browser = new Browser(port)) {
      browser.open("/sign-in");
      browser.run(
          "document.querySelector('label').remove();"
              + "document.querySelector('h1').style.color = '#ccc';");

      List<?> breaches = browser.breaches();

      assertThat(breaches.toString()).contains("label (").contains("color-contrast (");
    }
  }

  private static void judge(
      Browser browser, Page page, Scene scene, String language, SoftAssertions softly) {
    browser.open(page.path().apply(scene));
    String name = page.name() + " (" + language + ")";
    softly.assertThat(browser.find("html").getDomAttribute("lang")).as(name).isEqualTo(language);
    softly.assertThat(browser.accessProblems()).as(name).isEmpty();
    browser.picture("page-" + page.name() + "-" + language);
    for (int width : new int[] {1440, 390}) {
      browser.resize(width);
      softly.assertThat(browser.breaches()).as(name + " at " + width).isEmpty();
    }
    for (int width : NARROW) {
      softly.assertThat(browser.fitsWidth(width)).as(name + " fits " + width).isTrue();
    }
  }

  private static void signIn(Browser browser) {
    browser.open("/sign-in");
    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement(".days");
  }

  private Scene setUp() throws InterruptedException {
    Client client = Client.of(port, keys, Grant.of("COORDINATOR"));
    for (String file : inOrder()) {
      Answer answer =
          client.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
    String published = plan(client);
    String tag = client.get(published).header("ETag");
    assertThat(client.post(published + "/publish", "", "If-Match", tag).status()).isEqualTo(200);
    return scene(client, published, plan(client));
  }

  private static List<String> inOrder() {
    List<String> files = new ArrayList<>();
    for (String kind : new String[] {"enheter", "bilar", "forflyttningar", "reservationer"}) {
      Samples.names().stream().filter(n -> n.startsWith(kind)).forEach(files::add);
    }
    return files;
  }

  private static String plan(Client client) throws InterruptedException {
    String location = client.post("/api/v1/plans", ORDER).header("Location");
    JsonNode plan = client.awaitPlan(location);
    assertThat(plan.path("state").asText()).as(plan.toString()).isEqualTo("DRAFT");
    return location;
  }

  private Scene scene(Client client, String published, String draft) {
    JsonNode file = client.get(draft + "/plan.json").json();
    JsonNode route = file.path("routes").get(0);
    return new Scene(
        port,
        idOf(draft),
        idOf(published),
        route.path("stops").get(0).path("unit").asText(),
        route.path("van").asText(),
        file.path("boxes").get(0).path("id").asText(),
        idOf(edited(client, draft)));
  }

  private static String edited(Client client, String draft) {
    String tag = client.get(draft).header("ETag");
    Answer answer = client.post(draft + "/edits", "{\"type\":\"REPACK\"}", "If-Match", tag);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.header("Location");
  }

  private static String idOf(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
