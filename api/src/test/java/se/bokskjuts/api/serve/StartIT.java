package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.api.serve.RoadDay.batch;
import static se.bokskjuts.api.serve.RoadDay.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;

/** The start page: what is late and why, and what staff see of it. */
@Served
class StartIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client coordinator;

  @BeforeEach
  void signIn() {
    coordinator = clientOf(Grant.of("COORDINATOR"));
  }

  @AfterEach
  void setTheClockRight() {
    TestClock.THE_ONE.setRight();
  }

  private Client clientOf(Grant grant) {
    return Client.of(port, keys, grant);
  }

  @Test
  void a_day_that_is_late_says_what_stands_in_the_way_until_it_is_published() throws Exception {
    String date = "2026-10-27";
    demand(date);

    at(date, LocalTime.of(5, 0));
    assertThat(late(date)).startsWith("Bilarna åker kl.").endsWith("ingen plan är gjord.");
    at(date, LocalTime.of(11, 0));
    assertThat(late(date)).startsWith("Bilarna skulle ha åkt kl.").endsWith("ingen plan är gjord.");
    at("2026-10-26", LocalTime.of(11, 0));
    assertThat(late(date)).as("the day before nothing is late").isEmpty();

    at(date, LocalTime.of(11, 0));
    String order = "{\"date\":\"" + date + "\",\"steps\":20,\"seed\":5}";
    String draft = coordinator.post("/api/v1/plans", order).header("Location");
    coordinator.awaitPlan(draft);
    assertThat(late(date)).endsWith("utkastet är inte publicerat.");

    RoadDay day = RoadDay.publishAgain(coordinator, date);
    assertThat(late(date)).isEmpty();
    String van = day.vans().get(0);
    coordinator.post(
        day.address() + "/deliveries",
        batch(
            List.of(
                report(
                    "STOP_MISSED", date + "T08:00:00Z", "van", van, "stop", 0, "reason", "ROAD"))));
    assertThat(late(date)).isEqualTo("Ett stopp uteblev.");
  }

  @Test
  void staff_get_their_own_next_step_and_no_costs_of_the_county() throws Exception {
    String date = "2026-10-28";
    RoadDay.publish(coordinator, date);
    at(date, LocalTime.of(7, 0));
    Client mora = clientOf(new Grant("STAFF", Optional.of("Mora")));
    Client leksand = clientOf(new Grant("STAFF", Optional.of("Avesta")));

    String start = mora.get("/", "Accept", "text/html").text();
    String whole = coordinator.get("/", "Accept", "text/html").text();
    String day = leksand.get("/days/" + date, "Accept", "text/html").text();

    assertThat(start)
        .contains("href=\"/arrivals\"")
        .doesNotContain("Senaste planerna", "/import\"");
    assertThat(whole).contains("Senaste planerna").doesNotContain("Se vad som kommer");
    assertThat(day).doesNotContain("day.json", "Planera dagen", "Att flytta");
  }

  private static void at(String date, LocalTime time) {
    TestClock.THE_ONE.set(LocalDate.parse(date), time);
  }

  private String late(String date) {
    String page = coordinator.get("/", "Accept", "text/html").text();
    Matcher card =
        Pattern.compile(
                "<li[^>]*>\\s*<h3>(?:(?!</h3>).)*/days/" + date + ".*?\n    </li>", Pattern.DOTALL)
            .matcher(page);
    assertThat(card.find()).as(page).isTrue();
    Matcher late = Pattern.compile("class=\"late\">([^<]*)<").matcher(card.group());
    return late.find() ? late.group(1) : "";
  }

  private void demand(String date) {
    String csv =
        "streckkod;typ;från;till;datum;liter;vikt;titel\n"
            + "20261027990001;HOLD;falu-stadsbibliotek;mora-bibliotek;"
            + date
            + ";1,2;0,6;Bok\n"
            + "20261027990002;HOLD;mora-bibliotek;falu-stadsbibliotek;"
            + date
            + ";1,2;0,6;Bok\n";
    assertThat(
            coordinator
                .upload(
                    "/api/v1/imports",
                    "start-" + date + ".csv",
                    csv.getBytes(StandardCharsets.UTF_8),
                    Map.of("date", date))
                .status())
        .isEqualTo(200);
  }
}
