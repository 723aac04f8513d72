package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.api.serve.RoadDay.LEKSAND;
import static se.bokskjuts.api.serve.RoadDay.MORA;
import static se.bokskjuts.api.serve.RoadDay.batch;
import static se.bokskjuts.api.serve.RoadDay.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.api.serve.RoadDay.Handling;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditStore;

/** The end of a day over HTTP, and reports that come after it. */
@Served
class DayClosedIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired AuditStore audit;
  private Client coordinator;
  private Client nobody;

  @BeforeEach
  void signIn() {
    coordinator = Client.of(port, keys, Grant.of("COORDINATOR"));
    nobody = Client.withoutKey(port);
  }

  @AfterEach
  void setTheClockRight() {
    TestClock.THE_ONE.setRight();
  }

  @Test
  void a_closed_day_carries_over_what_did_not_arrive_from_where_it_is() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-20");
    Handling left = day.loadingAt(LEKSAND);
    Handling brought = day.unloadingAt(MORA);
    String at = "2026-10-20T06:00:00Z";
    nobody.post(
        day.driver(left.van()) + "/events",
        batch(
            List.of(
                report(
                    "NOT_LOADED",
                    at,
                    "stop",
                    left.stop(),
                    "box",
                    left.box(),
                    "reason",
                    "NOT_READY"))));
    String tag = coordinator.get(day.address()).header("ETag");
    assertThat(day.waitingOn("2026-10-21"))
        .as("while today has them, tomorrow does not plan them")
        .doesNotContainKeys(left.items().toArray(String[]::new));

    TestClock.THE_ONE.set(LocalDate.parse("2026-10-19"), LocalTime.NOON);
    assertThat(close(day, tag).json().path("code").asText()).isEqualTo("DAY_NOT_CLOSABLE");
    TestClock.THE_ONE.set(LocalDate.parse("2026-10-20"), LocalTime.of(17, 0));
    assertThat(coordinator.post(day.address() + "/complete", "").status()).isEqualTo(428);
    assertThat(close(day, "\"OLD\"").status()).isEqualTo(412);
    assertThat(close(day, tag).status()).isEqualTo(204);

    Map<String, String> next = day.waitingOn("2026-10-21");
    assertThat(left.items())
        .isNotEmpty()
        .allSatisfy(i -> assertThat(next).containsEntry(i, LEKSAND));
    assertThat(brought.items())
        .filteredOn(i -> !left.items().contains(i))
        .allSatisfy(i -> assertThat(next).doesNotContainKey(i));
    assertThat(day.live().path("closed").asBoolean()).isTrue();
    JsonNode late =
        nobody
            .post(
                day.driver(left.van()) + "/events",
                batch(List.of(report("DEPARTED", at, "stop", left.stop()))))
            .json();
    assertThat(late.findValuesAsText("outcome")).containsExactly("LATE");
  }

  @Test
  void a_report_after_the_closing_puts_right_what_waits_and_the_coordinator_is_told()
      throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-11-03");
    Handling left = day.loadingAt(LEKSAND);
    Handling brought = day.unloadingAt(MORA);
    String at = "2026-11-03T06:00:00Z";
    closeOn(day, "2026-11-03");
    assertThat(day.waitingOn("2026-11-04")).doesNotContainKeys(ids(left));

    JsonNode late = post(day, left, "NOT_LOADED", "NOT_READY", at);

    assertThat(late.findValuesAsText("outcome")).containsExactly("LATE");
    assertThat(left.items())
        .isNotEmpty()
        .allSatisfy(i -> assertThat(day.waitingOn("2026-11-04")).containsEntry(i, LEKSAND));
    JsonNode told = day.live().path("late");
    assertThat(told.findValuesAsText("standing"))
        .hasSameSizeAs(left.items())
        .containsOnly("AMENDED");
    assertThat(told.findValuesAsText("is")).containsOnly("Leksands bibliotek");
    assertThat(audit.listOf("plan", day.plan, 5))
        .extracting(e -> e.action())
        .contains("delivery.amended");
    TestClock.THE_ONE.set(LocalDate.parse("2026-11-04"), LocalTime.of(8, 0));
    assertThat(coordinator.get("/", "Accept", "text/html").text())
        .contains("rapporter kom efter att dagen avslutades");
    assertThat(coordinator.get("/plans/" + day.plan + "/live", "Accept", "text/html").text())
        .contains("id=\"live-late\"", "Leksands bibliotek");

    post(day, left, "LOADED", "", "2026-11-03T06:30:00Z");
    assertThat(day.waitingOn("2026-11-04")).as("taken back").doesNotContainKeys(ids(left));
    assertThat(day.live().path("late")).isEmpty();
    assertThat(brought.items()).isNotEmpty();
  }

  @Test
  void what_a_later_plan_has_taken_is_left_alone_and_said() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-11-05");
    Handling left = day.loadingAt(LEKSAND);
    post(day, left, "NOT_LOADED", "NOT_READY", "2026-11-05T06:00:00Z");
    closeOn(day, "2026-11-05");
    assertThat(day.waitingOn("2026-11-06")).containsKeys(ids(left));
    RoadDay.publishAgain(coordinator, "2026-11-06");

    post(day, left, "LOADED", "", "2026-11-05T06:30:00Z");

    assertThat(day.live().path("late").findValuesAsText("standing"))
        .isNotEmpty()
        .containsOnly("MOVED_ON");
  }

  private JsonNode post(RoadDay day, Handling box, String kind, String reason, String at) {
    List<Object> fields = new ArrayList<>(List.of("stop", box.stop(), "box", box.box()));
    if (!reason.isEmpty()) {
      fields.addAll(List.of("reason", reason));
    }
    Answer answer =
        coordinator.post(
            day.address() + "/deliveries",
            batch(List.of(report(kind, at, with(fields, "van", box.van())))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static Object[] with(List<Object> fields, Object... more) {
    List<Object> all = new ArrayList<>(fields);
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static String[] ids(Handling box) {
    return box.items().toArray(String[]::new);
  }

  private void closeOn(RoadDay day, String date) {
    TestClock.THE_ONE.set(LocalDate.parse(date), LocalTime.of(17, 0));
    String tag = coordinator.get(day.address()).header("ETag");
    assertThat(close(day, tag).status()).isEqualTo(204);
  }

  private Answer close(RoadDay day, String tag) {
    return coordinator.post(day.address() + "/complete", "", "If-Match", tag);
  }
}
