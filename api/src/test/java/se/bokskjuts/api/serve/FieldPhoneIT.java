package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.bokskjuts.api.serve.RoadDay.FALUN;
import static se.bokskjuts.api.serve.RoadDay.MORA;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;

/** A day on the road as driver, unit and coordinator see it, on a phone that loses its network. */
@Served
class FieldPhoneIT {
  private static final String DATE = "2026-09-29";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;

  @AfterEach
  void setTheClockRight() {
    TestClock.THE_ONE.setRight();
  }

  @Test
  void a_driver_ticks_with_and_without_network_and_everything_arrives_once() throws Exception {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no phone was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    Client coordinator = Client.of(port, keys, Grant.of("COORDINATOR"));
    RoadDay day = RoadDay.publish(coordinator, DATE);
    String van = day.loadingAt(FALUN).van();
    TestClock.THE_ONE.set(LocalDate.parse(DATE), LocalTime.of(8, 0));
    try (NetworkCable cable = new NetworkCable(port);
        Browser phone = new Browser(cable.port())) {
      phone.beAPhone();
      phone.shiftClock(Duration.between(Instant.now(), TestClock.THE_ONE.instant()));
      int departed = drive(phone, cable, day, van);
      int sent = coordinator.get(day.address() + "/deliveries").json().size();
      sendAllAgain(phone, coordinator, day, sent);
      assertThat(day.live().path("reportedStops").asInt()).isEqualTo(departed);
      receive(phone, day);
      assertThat(phone.complaints())
          .as("all but the cut network")
          .allMatch(c -> c.contains("ERR_") || c.contains("Failed to load resource"));
    }
    coordinate(day);
    replace(coordinator, day, van);
  }

  private static int drive(Browser phone, NetworkCable cable, RoadDay day, String van) {
    phone.open(day.driver(van));
    phone.awaitElement("html[data-kept=yes]");
    assertThat(phone.list("section.stop")).hasSize(day.stops(van));
    assertThat(phone.list("section.stop.now")).hasSize(1);
    look(phone, "20-driver");

    phone.tap(".stop.now .tick");
    phone.awaitElement("#net[data-waiting='0']");
    phone.awaitElement(".stop.now .tick[aria-pressed=true]");

    phone.offline(true);
    cable.cut();
    if (!phone.list(".stop.now [data-tick-all]").isEmpty()) {
      phone.tap(".stop.now [data-tick-all]");
    }
    int departed = 0;
    do {
      String stop = phone.find(".stop.now").getDomAttribute("id");
      phone.tap(".stop.now [data-act=DEPARTED]");
      phone.awaitElement("#" + stop + "[data-phase=DONE]:not(.now)");
      departed++;
    } while (phone.list(".stop.now .deviate").isEmpty());
    phone.tap(".stop.now .deviate");
    phone.awaitElement("dialog[open]");
    phone.pictureAsIs("21-deviation-390x844");
    assertThat(phone.breaches()).as("the reasons").isEmpty();
    phone.tap("dialog[open] [data-reason]");
    phone.awaitElement(".stop.now li.off .said:not([hidden])");
    assertThat(waiting(phone)).isPositive();
    assertThat(phone.find("#net").getText()).contains("Inget nät");
    look(phone, "22-driver-offline");

    String left = phone.find("#net").getDomAttribute("data-waiting");
    phone.reload();
    phone.awaitElement("li.off .said:not([hidden])");
    assertThat(phone.find("#net").getDomAttribute("data-waiting"))
        .as("nothing is lost when the page is opened anew without a network")
        .isEqualTo(left);
    phone.write("#code", "b-okand");
    phone.find("#code").submit();
    assertThat(phone.find("#heard.wrong").getText()).contains("b-okand");

    cable.mend();
    phone.offline(false);
    phone.run("window.dispatchEvent(new Event('online'))");
    phone.awaitElement("#net[data-waiting='0']");
    assertThat(phone.find("#net").getText()).isEqualTo("Allt är sänt");
    return departed;
  }

  private static int waiting(Browser phone) {
    return Integer.parseInt(phone.find("#net").getDomAttribute("data-waiting"));
  }

  /** As a phone does that never heard that its reports came through. */
  private static void sendAllAgain(Browser phone, Client coordinator, RoadDay day, int sent) {
    assertThat(sent).isGreaterThanOrEqualTo(3);
    phone.run(
        "for (const k of Object.keys(localStorage)) { const d = JSON.parse(localStorage[k]);"
            + " d.unsent = d.mine.map(e => e.id); localStorage[k] = JSON.stringify(d); }");
    phone.reload();
    phone.awaitElement("#net[data-waiting='0']");

    JsonNode reports = coordinator.get(day.address() + "/deliveries").json();
    assertThat(reports).hasSize(sent);
    assertThat(new HashSet<>(reports.findValuesAsText("id"))).hasSize(sent);
    assertThat(day.live().path("faults")).hasSize(1);
  }

  private static void receive(Browser phone, RoadDay day) {
    phone.open(day.unit(MORA));
    phone.awaitElement("#net[data-waiting='0']");
    look(phone, "23-unit");
    phone.tap(".visit .tick");
    phone.awaitElement(".visit .tick[aria-pressed=true]");
    List<?> others = phone.list(".visit li:not(:first-child) .deviate");
    if (!others.isEmpty()) {
      phone.tap(".visit li:not(:first-child) .deviate");
      phone.tap("dialog[open] [data-reason=NOT_CAME]");
    }
    phone.write("#barcode", DATE.replace("-", "") + "0001");
    phone.tap("#lost button");
    phone.tap("dialog[open] [data-reason=NOT_ON_SHELF]");
    phone.awaitElement("#lost-list:not([hidden]) li");
    phone.awaitElement("#net[data-waiting='0']");
    assertThat(phone.find("#fault").getDomProperty("textContent")).isEmpty();
    look(phone, "24-unit-reported");
  }

  private void coordinate(RoadDay day) {
    try (Browser browser = new Browser(port)) {
      browser.open("/sign-in");
      browser.write("#username", "admin");
      browser.write("#password", Served.PASSWORD);
      browser.press("#password");
      browser.awaitElement(".days");
      browser.open("/plans/" + day.plan);
      browser.awaitElement("#live-faults tbody tr");
      assertThat(browser.find("#live").getText()).contains("Läget just nu").contains("Hittas inte");
      assertThat(browser.breaches()).as("the plan's page with its live part").isEmpty();
      browser.pictureAsIs("25-live-1440x900");

      browser.press("#live a[href$='/links']");
      browser.awaitElement("#drivers");
      assertThat(browser.list("#drivers tbody tr")).hasSize(day.vans().size());
      browser.picture("26-links");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private void replace(Client coordinator, RoadDay day, String van) throws InterruptedException {
    RoadDay now = RoadDay.publishAgain(coordinator, DATE);
    try (Browser phone = new Browser(port)) {
      phone.beAPhone();
      phone.open(day.driver(van));
      look(phone, "27-replaced");
      phone.tap("#to-newer");
      phone.awaitElement("section.stop");
      assertThat(phone.path()).isEqualTo(now.driver(van));

      phone.tap("footer a");
      phone.awaitElement("html[lang=en]");
      look(phone, "28-driver-english");
    }
  }

  private static void look(Browser phone, String name) {
    phone.pictureAsIs(name + "-390x844");
    assertThat(phone.accessProblems()).as(name).isEmpty();
    assertThat(phone.breaches()).as(name).isEmpty();
    assertThat(phone.fitsWidth(320)).as(name + " on the narrowest phone").isTrue();
    phone.beAPhone();
  }
}
