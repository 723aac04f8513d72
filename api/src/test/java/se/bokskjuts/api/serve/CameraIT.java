package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.bokskjuts.api.serve.RoadDay.FALUN;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;

/** A printed label before a phone's camera: Chromium sees a film of it. */
@Served
class CameraIT {
  private static final String DATE = "2026-10-22";
  private static final int DOTS_PER_INCH = 110;

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @TempDir Path folder;
  private Client coordinator;
  private RoadDay day;

  @BeforeEach
  void publish() throws Exception {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no camera was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    coordinator = Client.of(port, keys, Grant.of("COORDINATOR"));
    day = RoadDay.publish(coordinator, DATE);
    TestClock.THE_ONE.set(LocalDate.parse(DATE), LocalTime.of(8, 0));
  }

  @AfterEach
  void setTheClockRight() {
    TestClock.THE_ONE.setRight();
  }

  @Test
  void a_printed_label_before_the_camera_ticks_its_box() throws Exception {
    RoadDay.Handling loaded = day.loadingAt(FALUN);
    Path film = folder.resolve("label.y4m");
    filmLabel(loaded.box(), film);
    try (Browser phone = phoneThatSees(film)) {
      phone.open(day.driver(loaded.van()));
      String box = ".stop.now li[data-box='" + loaded.box() + "'] .tick";
      phone.awaitElement(box + "[aria-pressed=false]");

      phone.tap("#camera");
      phone.awaitElement(box + "[aria-pressed=true]");

      assertThat(phone.find("#heard").getText()).contains(loaded.box());
      phone.awaitElement("#lens:not([open])");
      phone.awaitElement("#view:not(:has(video))");
      assertThat(phone.breaches()).isEmpty();
      assertThat(phone.complaints())
          .as("all but advice on speed")
          .allMatch(c -> c.contains("willReadFrequently"));
    }
  }

  @Test
  void a_camera_that_sees_no_label_is_let_go_when_the_dialog_is_closed() throws Exception {
    Path film = folder.resolve("nothing.y4m");
    Film.write(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY), film);
    try (Browser phone = phoneThatSees(film)) {
      phone.open(day.driver(day.loadingAt(FALUN).van()));
      phone.tap("#camera");
      phone.awaitElement("#lens[open] #view video");
      phone.pictureAsIs("26-camera-390x844");
      assertThat(phone.breaches()).isEmpty();
      phone.tap("#lens [data-cancel]");
      phone.awaitElement("#lens:not([open]) #view:not(:has(video))");
      assertThat(phone.complaints())
          .as("all but advice on speed")
          .allMatch(c -> c.contains("willReadFrequently"));
    }
  }

  @Test
  void a_camera_that_may_not_be_used_is_told_and_the_number_can_be_typed() {
    RoadDay.Handling loaded = day.loadingAt(FALUN);
    try (Browser phone = phone("--deny-permission-prompts")) {
      phone.open(day.driver(loaded.van()));
      phone.awaitElement("#camera:not([hidden])");
      phone.tap("#camera");
      phone.awaitElement("#heard.wrong");
      assertThat(phone.find("#heard").getText()).contains("Kameran gick inte att öppna");

      phone.write("#code", loaded.box());
      phone.find("#code").submit();
      phone.awaitElement(".stop.now li[data-box='" + loaded.box() + "'] .tick[aria-pressed=true]");
    }
  }

  private Browser phoneThatSees(Path film) {
    return phone("--use-fake-ui-for-media-stream", "--use-file-for-fake-video-capture=" + film);
  }

  private Browser phone(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--use-fake-device-for-media-stream";
    Browser phone = new Browser(port, all);
    phone.beAPhone();
    phone.shiftClock(Duration.between(Instant.now(), TestClock.THE_ONE.instant()));
    return phone;
  }

  private void filmLabel(String box, Path film) throws IOException {
    for (JsonNode print : coordinator.get(day.address() + "/prints").json()) {
      if (print.path("kind").asText().equals("LABELS_A6")) {
        try (PDDocument pdf =
            Loader.loadPDF(coordinator.get(print.path("href").asText()).bytes())) {
          for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            if (text.getText(pdf).lines().anyMatch(box::equals)) {
              Film.write(new PDFRenderer(pdf).renderImageWithDPI(page - 1, DOTS_PER_INCH), film);
              return;
            }
          }
        }
      }
    }
    throw new AssertionError("no label of " + box);
  }
}
