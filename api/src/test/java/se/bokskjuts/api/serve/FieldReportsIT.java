package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.api.serve.RoadDay.FALUN;
import static se.bokskjuts.api.serve.RoadDay.MORA;
import static se.bokskjuts.api.serve.RoadDay.batch;
import static se.bokskjuts.api.serve.RoadDay.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.api.serve.RoadDay.Handling;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditStore;

/** What drivers, units and staff report of the day over HTTP, and what is refused. */
@Served
class FieldReportsIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired AuditStore audit;
  private Client coordinator;
  private Client nobody;

  @BeforeEach
  void signIn() {
    coordinator = clientOf(Grant.of("COORDINATOR"));
    nobody = Client.withoutKey(port);
  }

  private Client clientOf(Grant grant) {
    return Client.of(port, keys, grant);
  }

  @Test
  void reports_in_any_order_and_any_number_come_to_the_same_day() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-08");
    Handling on = day.loadingAt(FALUN);
    Handling off = day.unloadingAt(MORA);
    String first = day.driver(on.van()) + "/events";
    String second = day.driver(off.van()) + "/events";
    List<Map<String, Object>> ofFirst =
        List.of(
            report("LOADED", "2026-10-08T06:00:00Z", "stop", on.stop(), "box", on.box()),
            report("LOAD_UNDONE", "2026-10-08T06:01:00Z", "stop", on.stop(), "box", on.box()),
            report("LOADED", "2026-10-08T06:02:00Z", "stop", on.stop(), "box", on.box()),
            report("DEPARTED", "2026-10-08T06:10:00Z", "stop", on.stop()));
    List<Map<String, Object>> ofSecond =
        List.of(
            report("UNLOADED", "2026-10-08T07:00:00Z", "stop", off.stop(), "box", off.box()),
            report(
                "NOT_UNLOADED",
                "2026-10-08T07:05:00Z",
                "stop",
                off.stop(),
                "box",
                off.box(),
                "reason",
                "REFUSED"));

    List<Map<String, Object>> shuffled = new ArrayList<>(ofFirst);
    shuffled.addAll(ofFirst);
    Collections.shuffle(shuffled, new Random(11));
    for (Map<String, Object> one : shuffled) {
      assertThat(nobody.post(first, batch(List.of(one))).status()).isEqualTo(200);
    }
    JsonNode answer =
        nobody
            .post(second, batch(List.of(ofSecond.get(1), ofSecond.get(0), ofSecond.get(1))))
            .json();

    assertThat(answer.path("receipts").findValuesAsText("outcome"))
        .containsExactly("STORED", "STORED", "KNOWN");
    assertThat(coordinator.get(day.address() + "/deliveries").json()).hasSize(6);
    assertThat(nobody.get(first).json().path("reports")).hasSizeGreaterThanOrEqualTo(4);
    JsonNode live = day.live();
    assertThat(live.path("reportedStops").asInt()).isEqualTo(1);
    assertThat(live.path("faults")).hasSize(1);
    assertThat(live.path("faults").get(0).path("what").asText()).isEqualTo("NOT_UNLOADED");
    assertThat(live.path("faults").get(0).path("reason").asText()).isEqualTo("REFUSED");
    assertThat(live.path("faults").get(0).path("by").asText()).isEqualTo("driver:" + off.van());
    assertThat(audit.listOf("plan", day.plan, 20))
        .extracting(e -> e.actor() + " " + e.action())
        .contains("driver:" + on.van() + " delivery.reported");
  }

  @Test
  void what_is_not_ones_own_is_refused_and_holds_nothing_else_up() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-09");
    Handling on = day.loadingAt(FALUN);
    String at = "2026-10-09T06:00:00Z";
    String events = day.driver(on.van()) + "/events";
    int stop = on.stop();

    JsonNode receipts =
        nobody
            .post(
                events,
                batch(
                    List.of(
                        report("DEPARTED", at, "stop", stop, "van", "mora-bil-9"),
                        report("DEPARTED", at, "stop", 99),
                        report("LOADED", at, "stop", stop, "box", "b-none"),
                        report("UNLOADED", at, "stop", stop, "box", on.box()),
                        report("RECEIVED", at, "unit", FALUN, "box", on.box()),
                        report("STOP_MISSED", at, "stop", stop),
                        report("STOP_MISSED", at, "stop", stop, "reason", "TOO_HEAVY"),
                        report("LOADED", at, "stop", stop, "box", on.box()))))
            .json()
            .path("receipts");

    assertThat(receipts.findValuesAsText("why"))
        .containsExactly(
            "NOT_YOURS",
            "NO_SUCH_STOP",
            "NO_SUCH_BOX",
            "NOT_AT_THIS_STOP",
            "NOT_YOURS",
            "WRONG_REASON",
            "WRONG_REASON");
    assertThat(receipts.get(7).path("outcome").asText()).isEqualTo("STORED");
    assertThat(coordinator.get(day.address() + "/deliveries").json()).hasSize(1);

    Answer free =
        nobody.post(
            events,
            "{\"reports\":[{\"id\":\""
                + UUID.randomUUID()
                + "\",\"kind\":\"DEPARTED\",\"stop\":0,\"at\":\""
                + at
                + "\",\"note\":\"Anna var inte hemma\"}]}");
    assertThat(free.status()).isEqualTo(400);
    assertThat(free.text()).contains("UNKNOWN_KEY").doesNotContain("Anna");
    Answer large = nobody.post(events, "{\"reports\":[]}" + " ".repeat(600_000));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text()).contains("REPORTS_TOO_LARGE");
  }

  @Test
  void a_unit_says_what_came_what_did_not_and_what_nobody_finds() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-15");
    Handling off = day.unloadingAt(MORA);
    String link = day.unit(MORA);
    String at = "2026-10-15T08:00:00Z";
    assertThat(nobody.get(link, "Accept", "text/html").text())
        .contains("Mora bibliotek")
        .contains(off.box());
    String barcode = barcodeFrom(MORA, "2026-10-15");

    JsonNode receipts =
        nobody
            .post(
                link + "/events",
                batch(
                    List.of(
                        report("NOT_RECEIVED", at, "box", off.box(), "reason", "NOT_CAME"),
                        report("ITEM_NOT_FOUND", at, "item", barcode, "reason", "NOT_ON_SHELF"),
                        report("ITEM_NOT_FOUND", at, "item", "4711", "reason", "NOT_ON_SHELF"),
                        report("DEPARTED", at, "van", off.van(), "stop", off.stop()))))
            .json()
            .path("receipts");

    assertThat(receipts.findValuesAsText("outcome"))
        .containsExactly("STORED", "STORED", "REFUSED", "REFUSED");
    assertThat(day.live().path("faults").findValuesAsText("subject"))
        .containsExactlyInAnyOrder(off.box(), barcode);
  }

  private static String barcodeFrom(String unit, String date) {
    int row = unit.equals(MORA) ? 1 : 0;
    return date.replace("-", "") + String.format("%04d", row);
  }

  @Test
  void staff_reports_of_the_units_of_its_municipality_alone() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-16");
    Handling off = day.unloadingAt(MORA);
    Client mora = clientOf(new Grant("STAFF", Optional.of("Mora")));
    Client falun = clientOf(new Grant("STAFF", Optional.of("Falun")));
    Client library = clientOf(new Grant("STAFF", Optional.empty(), Optional.of(MORA)));
    Map<String, Object> came =
        report("RECEIVED", "2026-10-16T08:00:00Z", "unit", MORA, "box", off.box());
    Map<String, Object> drove =
        report("DEPARTED", "2026-10-16T08:00:00Z", "van", off.van(), "stop", off.stop());
    String address = day.address() + "/deliveries";

    assertThat(falun.post(address, batch(List.of(came))).json().findValuesAsText("why"))
        .containsExactly("NOT_YOURS");
    assertThat(
            mora.post(address, batch(List.of(came, drove)))
                .json()
                .path("receipts")
                .findValuesAsText("outcome"))
        .containsExactly("STORED", "REFUSED");
    assertThat(
            library
                .post(
                    address,
                    batch(
                        List.of(
                            report(
                                "RECEIVED",
                                "2026-10-16T08:01:00Z",
                                "unit",
                                MORA,
                                "box",
                                off.box()))))
                .json()
                .path("receipts")
                .findValuesAsText("outcome"))
        .as("staff of the unit alone")
        .containsExactly("STORED");
    assertThat(
            coordinator
                .post(address, batch(List.of(drove)))
                .json()
                .path("receipts")
                .findValuesAsText("outcome"))
        .containsExactly("STORED");
    assertThat(clientOf(Grant.of("VIEWER")).post(address, batch(List.of(came))).status())
        .isEqualTo(403);
    String arrivals = mora.get("/arrivals", "Accept", "text/html").text();
    assertThat(arrivals).doesNotContain("Falu stadsbibliotek");
  }
}
