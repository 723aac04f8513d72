package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;

/** Changing a plan by hand in a real browser: once by keyboard alone, once by mouse. */
@Served
class EditByHandIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @Test
  void a_plan_is_changed_by_keyboard_alone_and_by_mouse_and_improved() throws Exception {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so nothing was changed");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    client = Client.of(port, keys, Grant.of("COORDINATOR"));
    String plan = plan();
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      browser.open("/plans/" + plan);
      browser.press("#edit-open");
      browser.awaitElement("#board");
      look(browser, "20-edit");

      byKeyboard(browser);
      byMouse(browser);
      closeRoad(browser);
      secondOfTwo(browser);
      reasons(browser, plan);
      improve(browser);

      assertThat(browser.complaints()).isEmpty();
    }
  }

  private String plan() throws InterruptedException {
    for (String kind : new String[] {"enheter", "bilar", "forflyttningar", "reservationer"}) {
      String file =
          Samples.names().stream().filter(n -> n.startsWith(kind)).findFirst().orElseThrow();
      client.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
    }
    String order = "{\"date\":\"" + Samples.DATE + "\",\"steps\":400,\"seed\":5}";
    String location = client.post("/api/v1/plans", order).header("Location");
    assertThat(client.awaitPlan(location).path("state").asText()).isEqualTo("DRAFT");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static void signIn(Browser browser) {
    browser.open("/");
    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement("#next-step, .days");
  }

  /** Choose by arrow keys, step down, move to a place, undo and redo: the focus goes along. */
  private static void byKeyboard(Browser browser) {
    WebElement first = browser.find("input[name=pick]");
    String van = first.getDomAttribute("data-van");
    browser.run("document.getElementById('" + first.getDomAttribute("id") + "').focus()");
    browser.keys(Keys.SPACE);
    assertThat(browser.find("#chosen-name").getText()).contains(van);

    String cost = step(browser);
    browser.run("document.getElementById('down-" + van + "-1').focus()");
    browser.keys(Keys.ENTER);
    awaitStep(browser, cost);
    assertThat(browser.focused()).as("the focus is where the stop is").contains(van + "-2");
    assertThat(browser.find("#edit-say").getDomProperty("textContent")).contains("kr");
    look(browser, "21-edit-moved");

    String moved = step(browser);
    browser.keys(Keys.chord(Keys.CONTROL, "z"));
    awaitStep(browser, moved);
    assertThat(browser.find("#edit-since").getText()).startsWith("±0");
    assertThat(browser.find(".history").getText()).contains("ångrad");
    String undone = step(browser);
    browser.press("#redo");
    awaitStep(browser, undone);

    String before = step(browser);
    browser.press("#pin-stop");
    awaitStep(browser, before);
    assertThat(browser.list("tr.chosen .tag")).isNotEmpty();
  }

  /** The number that every change counts up. */
  private static String step(Browser browser) {
    return browser.find("#board").getDomAttribute("data-version");
  }

  private static void awaitStep(Browser browser, String before) {
    browser.awaitElement("#board:not([data-version='" + before + "']):not([aria-busy])");
    browser.awaitElement("#edit-cost");
  }

  /** A stop by its grip in the table, one on the time axis, a box by its chip, a van taken out. */
  private static void byMouse(Browser browser) {
    String before = step(browser);
    String van = browser.find("input[name=pick]").getDomAttribute("data-van");
    browser.drag(
        ".grip[data-van='" + van + "'][data-stop='1']",
        "tr[data-drop-van='" + van + "'][data-drop-place='3']");
    awaitStep(browser, before);
    assertThat(browser.find(".history li").getText()).contains("plats 2");

    String axis = step(browser);
    browser.drag(
        "g[data-van='" + van + "'] rect.service[data-stop='1']",
        "g[data-van='" + van + "'] rect.service[data-stop='4']");
    awaitStep(browser, axis);
    assertThat(browser.find(".history li").getText()).contains(van);

    String boxed = step(browser);
    browser.drag(
        "#edit-" + van + " tbody tr:nth-child(2) .chip",
        "tr[data-drop-van='" + van + "'][data-drop-place='3']");
    browser.awaitElement(
        "#board:not([data-version='" + boxed + "']):not([aria-busy]), #edit-fault");
    assertThat(browser.find("#board").getText())
        .as("the box rides there, or the van does not pass")
        .containsAnyOf("Låda b", "stannar inte vid");

    String out = step(browser);
    browser.click("#t-van summary");
    browser.click("#take-out");
    awaitStep(browser, out);
    assertThat(browser.list("#t-van button[value=PUT_VAN_BACK]")).hasSize(1);
    look(browser, "22-edit-van-out");
    String back = step(browser);
    browser.click("#undo");
    awaitStep(browser, back);
  }

  private static void closeRoad(Browser browser) {
    browser.click("#map-details summary");
    browser.awaitElement("#map[data-drawn]");
    String before = step(browser);
    browser.clickRoad();
    assertThat(browser.list("path.chosenroad")).as("the road from junction to junction").hasSize(1);
    browser.picture("23-edit-road");
    browser.click("#map-close-road");
    browser.awaitElement(
        "#board:not([data-version='" + before + "']):not([aria-busy]), #edit-fault");
    assertThat(browser.find("#board").getText()).contains("Väg");
    String closed = step(browser);
    if (browser.list("#edit-fault").isEmpty()) {
      assertThat(browser.find(".history li").getText()).contains("Väg stängd");
      browser.click("#undo");
      awaitStep(browser, closed);
    }
  }

  /** Somebody else changes the draft meanwhile: it is said, and nothing is overwritten. */
  private void secondOfTwo(Browser browser) {
    String api = "/api/v1" + browser.path().replace("/edit", "");
    String tag = client.get(api).header("ETag");
    assertThat(client.post(api + "/edits", "{\"type\":\"REPACK\"}", "If-Match", tag).status())
        .isEqualTo(200);
    String before = step(browser);

    browser.press("#undo");
    awaitStep(browser, before);

    assertThat(browser.find("#edit-fault").getText()).contains("key:test-").contains("packade om");
    look(browser, "24-edit-two-people");
  }

  private static void reasons(Browser browser, String plan) {
    String draft = browser.path();
    String looked =
        browser.ask(
            "const done = arguments[0]; fetch('/plans/"
                + plan
                + "/reasons-so-far').then(r => r.text()).then(done)");
    assertThat(looked)
        .as("looking begins nothing: who looks is led to the question")
        .contains("hx-get=\"/plans/" + plan + "/reasons\"");
    browser.open("/plans/" + plan);
    browser.click("#why summary");
    browser.awaitElement("#why .reasons");
    browser.picture("25-reasons");
    assertThat(browser.accessProblems()).isEmpty();
    browser.open("/plans/" + plan + "/boxes/b1");
    browser.click("#why summary");
    browser.awaitElement("#why .reasons");
    assertThat(browser.find("#why .reasons").getText()).isNotBlank();
    browser.open(draft);
  }

  /** What is kept must break no rule: changes that do are taken back first. */
  private static void improve(Browser browser) {
    while (browser.list("#edit-sound").isEmpty() && browser.find("#undo").isEnabled()) {
      String before = step(browser);
      browser.press("#undo");
      awaitStep(browser, before);
    }
    browser.write("#improve-seconds", "3");
    browser.press("#improve");
    browser.awaitElement("#curve, #map[data-drawn]");
    browser.awaitElement("#map[data-drawn]");
    assertThat(browser.find("#plan-state").getText()).isEqualTo("Utkast");
    browser.picture("26-improved");
  }

  private static void look(Browser browser, String name) {
    browser.picture(name);
    assertThat(browser.accessProblems()).as(name).isEmpty();
    assertThat(browser.fitsWidth(720)).as(name + " at 200 % zoom of 1440").isTrue();
    assertThat(browser.fitsWidth(390)).as(name + " on a phone").isTrue();
  }
}
