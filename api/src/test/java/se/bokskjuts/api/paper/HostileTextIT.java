package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** Whatever a title says, it is printed as text: nothing is fetched, nothing is read. */
class HostileTextIT {
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer trap;
  private String trapAddress;

  @BeforeEach
  void setTrap() throws Exception {
    trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    trap.start();
    trapAddress = "http://127.0.0.1:" + trap.getAddress().getPort();
  }

  @AfterEach
  void closeTrap() {
    trap.stop(0);
  }

  @Test
  void markup_in_titles_names_and_notes_is_printed_and_not_obeyed() throws Exception {
    String hostile = "<img src='" + trapAddress + "/x'/>${7*7}[[${1}]]&#x1;]]>\u0000";
    DalarnaDay tuesday = DalarnaDay.anOrdinaryTuesday();
    Map<TransferId, ItemDetails> details = new HashMap<>();
    tuesday
        .details
        .keySet()
        .forEach(t -> details.put(t, new ItemDetails(t, hostile, hostile, hostile)));
    Map<UnitId, UnitNotes> notes = Map.of(DalarnaDay.MORA, UnitNotes.of(hostile, hostile));
    PaperSettings settings = PaperSettings.of(PaperSettings.SWEDISH, hostile);
    Papers papers = Papers.of(tuesday.day(), tuesday.plan(), settings, details, notes);

    String pick = text(papers, papers.list(PaperKind.PICK_LIST, "mora-bibliotek").get(0));
    String manifest = text(papers, papers.list(PaperKind.MANIFEST, "bil-1").get(0));
    String label = text(papers, papers.list(PaperKind.LABELS_A6, "mora-bibliotek").get(0));

    assertThat(pick.replaceAll("\\s", "")).contains("<imgsrc='" + trapAddress, "${7*7}");
    assertThat(manifest.replaceAll("\\s", "")).contains("<imgsrc='");
    assertThat(label).contains("${7*7}");
    assertThat(requests).hasValue(0);
  }

  /** Were a template ever to print unescaped, the press would still fetch and read nothing. */
  @Test
  void the_press_follows_no_address(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.html"), "<p>hemlig</p>");
    String page =
        """
        <html lang="sv"><head><title>x</title><meta name="description" content="x"/>
        <link rel="stylesheet" href="TRAP/a.css"/>
        <style>@import url("TRAP/b.css"); @font-face {font-family: z; src: url("TRAP/c.ttf");}
        body {font-family: Text; background: url("TRAP/d.png");} em {font-family: z;}</style></head>
        <body><p>kvar</p><p><em>z</em></p><img src="TRAP/e.png" alt="e"/><img src="FILE" alt="f"/>
        <img src="data:image/svg+xml,%3Csvg/%3E" alt="g"/><object data="TRAP/h"></object>
        <iframe src="TRAP/i"></iframe></body></html>
        """
            .replace("TRAP", trapAddress)
            .replace("FILE", secret.toUri().toString());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();

    PdfPress.press(page, pdf);

    assertThat(requests).hasValue(0);
    try (var document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document)).contains("kvar").doesNotContain("hemlig");
    }
  }

  private static String text(Papers papers, Paper paper) throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    papers.write(paper, pdf);
    try (var document = Loader.loadPDF(pdf.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
