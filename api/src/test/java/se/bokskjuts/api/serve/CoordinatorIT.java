package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job as a coordinator does it, by keyboard, in a real browser. */
@Served
class CoordinatorIT {
  @LocalServerPort int port;

  @Test
  void a_coordinator_signs_in_imports_plans_publishes_and_finds_an_item() {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no page was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      importSamples(browser);
      plan(browser);
      publish(browser);
      print(browser);
      inEnglish(browser);

      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void signIn(Browser browser) {
    browser.open("/");
    assertThat(browser.path()).isEqualTo("/sign-in");
    look(browser, "01-sign-in");

    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement("#next-step, .days");
    look(browser, "02-start");
  }

  private static void importSamples(Browser browser) {
    browser.open("/import");
    StringBuilder files = new StringBuilder();
    for (String name : Samples.names()) {
      files.append(files.isEmpty() ? "" : "\n").append(Samples.FOLDER.resolve(name));
    }
    browser.find("#files").sendKeys(files.toString());
    browser.setDate("#date", Samples.DATE);
    look(browser, "03-import");

    browser.awaitElement("#import:enabled");
    browser.reachAndPress("#import");
    browser.awaitElement("section[aria-label] .note.good");
    assertThat(browser.list("section[aria-label] .note.bad")).isEmpty();
    look(browser, "04-imported");
  }

  private static void plan(Browser browser) {
    browser.open("/days/" + Samples.DATE);
    look(browser, "05-day");

    browser.write("#seconds", "3");
    browser.reachAndPress("#make-plan");
    browser.awaitElement("#curve");
    browser.picture("06-solving");
    browser.awaitElement("#map[data-drawn]");
    look(browser, "07-plan");

    assertThat(browser.list(".axis .drive")).isNotEmpty();
    assertThat(browser.list(".stopmark")).isNotEmpty();
    assertThat(browser.list("[id^=van-] tbody tr").size())
        .as("the tables have every stop that the map has")
        .isGreaterThanOrEqualTo(browser.list(".stopmark").size());
  }

  private static void publish(Browser browser) {
    browser.reachAndPress("#publish");
    browser.acceptQuestion();
    browser.awaitElement("#plan-state.good");
    look(browser, "08-published");
  }

  private static void print(Browser browser) {
    String plan = browser.path();
    browser.open(plan + "/prints");
    look(browser, "09-prints");
    assertThat(browser.list("a[href$='.pdf']")).hasSizeGreaterThan(3);

    browser.open(plan);
    browser.find(".boxes a").click();
    browser.awaitElement("tbody tr[id^=t-]");
    String barcode = browser.find("tbody tr[id^=t-] th").getText();
    look(browser, "10-box");

    browser.open(plan);
    browser.write("#barcode", barcode);
    browser.press("#barcode");
    browser.awaitElement("tbody tr[id^=t-]");
    assertThat(browser.list("tbody tr[id^=t-] th"))
        .as("one of the boxes that the item rides in: a sorted one rides in two")
        .extracting(th -> th.getText())
        .contains(barcode);

    browser.open(plan);
    browser.find("[id^=van-] tbody th a").click();
    browser.awaitElement("h1");
    look(browser, "11-unit");
  }

  private static void inEnglish(Browser browser) {
    browser.open("/");
    browser.press(".side form button");
    browser.awaitElement("html[lang=en]");
    look(browser, "12-start-english");
    for (String page : new String[] {"/units", "/vans", "/accounts", "/me"}) {
      browser.open(page);
      look(browser, "13" + page.replace('/', '-'));
    }
  }

  /** Pictures, and what a program can check of every page. */
  private static void look(Browser browser, String name) {
    browser.picture(name);
    assertThat(browser.accessProblems()).as(name).isEmpty();
    assertThat(browser.fitsWidth(720)).as(name + " at 200 % zoom of 1440").isTrue();
    assertThat(browser.fitsWidth(390)).as(name + " on a phone").isTrue();
  }
}
