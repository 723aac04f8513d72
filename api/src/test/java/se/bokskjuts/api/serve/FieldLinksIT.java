package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.api.serve.RoadDay.FALUN;
import static se.bokskjuts.api.serve.RoadDay.MORA;
import static se.bokskjuts.api.serve.RoadDay.batch;
import static se.bokskjuts.api.serve.RoadDay.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.api.serve.RoadDay.Handling;
import se.bokskjuts.data.access.Grant;

/** Who comes in by a link, to what, and how long. */
@Served
class FieldLinksIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client coordinator;
  private Client nobody;

  @BeforeEach
  void signIn() {
    coordinator = clientOf(Grant.of("COORDINATOR"));
    nobody = Client.withoutKey(port);
  }

  @AfterEach
  void setTheClockRight() {
    TestClock.THE_ONE.setRight();
  }

  private Client clientOf(Grant grant) {
    return Client.of(port, keys, grant);
  }

  @Test
  void a_drivers_link_opens_that_van_and_day_and_nothing_else() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-06");
    String van = day.loadingAt(FALUN).van();
    String link = day.driver(van);

    Answer page = nobody.get(link, "Accept", "text/html");
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains(van).contains("Falu stadsbibliotek");
    assertThat(page.header("Permissions-Policy")).contains("camera=(self)");
    assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
    assertThat(page.header("Set-Cookie")).as("no session").isEmpty();

    String ticket = link.split("/")[3];
    String changed = (ticket.charAt(0) == 'A' ? "B" : "A") + ticket.substring(1);
    for (String other :
        List.of(
            link.substring(0, link.lastIndexOf('/')) + "/bil-99",
            link.replace("/driver/", "/unit/"),
            "/field/unit/" + ticket + "/" + MORA,
            "/field/driver/" + changed + "/" + van,
            "/field/driver/" + ticket.substring(0, 42) + "/" + van,
            "/field/driver/x/" + van)) {
      assertThat(nobody.get(other).status()).as(other).isEqualTo(404);
      assertThat(nobody.get(other + "/events").status()).as(other).isEqualTo(404);
      assertThat(nobody.post(other + "/events", "{\"reports\":[]}").status())
          .as(other)
          .isEqualTo(404);
    }
    for (String other : List.of("", "/live", "/links", "/deliveries", "/day.json", "/prints")) {
      assertThat(nobody.get(day.address() + other).status()).as(other).isEqualTo(401);
    }
  }

  @Test
  void a_draft_has_no_links_and_only_a_coordinator_sees_those_of_a_published_plan()
      throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-07");

    for (String role : List.of("VIEWER", "PLANNER", "ADMIN")) {
      Client other = clientOf(Grant.of(role));
      assertThat(other.get(day.address() + "/links").status()).as(role).isEqualTo(403);
      assertThat(other.get("/plans/" + day.plan + "/links").status()).as(role).isEqualTo(403);
      assertThat(codesOnManifest(other, day)).as(role).noneMatch(c -> c.contains("/field/"));
    }
    assertThat(codesOnManifest(coordinator, day))
        .anyMatch(c -> c.contains("/field/driver/"))
        .anyMatch(c -> c.startsWith("geo:"));

    String order = "{\"date\":\"2026-10-07\",\"steps\":20,\"seed\":5}";
    String draft = coordinator.post("/api/v1/plans", order).header("Location");
    coordinator.awaitPlan(draft);
    assertThat(coordinator.get(draft + "/links").json().path("code").asText())
        .isEqualTo("PLAN_NOT_PUBLISHED");
  }

  private static Set<String> codesOnManifest(Client client, RoadDay day) throws Exception {
    for (JsonNode print : client.get(day.address() + "/prints").json()) {
      if (print.path("kind").asText().equals("MANIFEST")) {
        try (PDDocument pdf = Loader.loadPDF(client.get(print.path("href").asText()).bytes())) {
          var image = new PDFRenderer(pdf).renderImageWithDPI(0, 203, ImageType.GRAY);
          int wide = image.getWidth();
          int[] pixels = image.getRGB(0, 0, wide, image.getHeight(), null, 0, wide);
          var source = new RGBLuminanceSource(wide, image.getHeight(), pixels);
          var bits = new BinaryBitmap(new HybridBinarizer(source));
          Set<String> codes = new HashSet<>();
          for (Result code :
              new QRCodeMultiReader()
                  .decodeMultiple(bits, Map.of(DecodeHintType.TRY_HARDER, true))) {
            codes.add(code.getText());
          }
          return codes;
        }
      }
    }
    throw new AssertionError("no manifest");
  }

  @Test
  void a_link_of_a_replaced_plan_leads_to_the_new_one_and_late_reports_still_count()
      throws Exception {
    RoadDay before = RoadDay.publish(coordinator, "2026-10-13");
    Handling on = before.loadingAt(FALUN);
    String link = before.driver(on.van());

    RoadDay now = RoadDay.publishAgain(coordinator, "2026-10-13");

    Answer page = nobody.get(link, "Accept", "text/html");
    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains(now.driver(on.van())).contains("ersatt");
    assertThat(nobody.get(link + "/events").json().path("newer").asText())
        .isEqualTo(now.driver(on.van()));
    Answer late =
        nobody.post(
            link + "/events",
            batch(List.of(report("DEPARTED", "2026-10-13T06:10:00Z", "stop", on.stop()))));
    assertThat(late.json().findValuesAsText("outcome")).containsExactly("STORED");
    assertThat(now.live().path("reportedStops").asInt())
        .as("the same plan again has the same stop")
        .isEqualTo(1);
    assertThat(nobody.get(now.driver(on.van()), "Accept", "text/html").status()).isEqualTo(200);
    assertThat(codesOnManifest(coordinator, before))
        .as("an old manifest opens nothing for the phone")
        .noneMatch(c -> c.contains("/field/"));
  }

  @Test
  void a_link_ends_with_its_day() throws Exception {
    RoadDay day = RoadDay.publish(coordinator, "2026-10-14");
    String link = day.driver(day.vans().get(0));

    TestClock.THE_ONE.set(LocalDate.now(TestClock.THE_ONE).plusDays(2), LocalTime.NOON);

    assertThat(nobody.get(link).status()).isEqualTo(410);
    assertThat(nobody.get(link).text()).contains("LINK_HAS_ENDED");
    assertThat(nobody.post(link + "/events", "{\"reports\":[]}").status()).isEqualTo(410);
  }
}
