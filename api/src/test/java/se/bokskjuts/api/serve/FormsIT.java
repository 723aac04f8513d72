package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/** Forms as a coordinator meets them: faults in words, two people at once, files with borrowers. */
@Served
class FormsIT {
  private static final String SALEN = "/units/salens-bibliotek";
  private static final String BORROWER = "Anna Andersson";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void needsABrowser() {
    boolean here = Browser.isHere();
    if (!here) {
      System.err.println("SKIPPED: no chromium and chromium-driver, so no form was tried");
    }
    assumeTrue(here, "no chromium and chromium-driver");
    client = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  @Test
  void a_form_says_what_is_wrong_beside_the_field_and_who_was_first() {
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      browser.open(SALEN);
      browser.write("#serviceSeconds", "fyra minuter");
      browser.write("#name", "");
      browser.press("#save");
      browser.awaitElement("#faults");
      browser.picture("form-faults");

      assertThat(browser.find(".wrong #serviceSeconds").getDomAttribute("aria-describedby"))
          .contains("serviceSeconds-fault");
      assertThat(browser.find("#serviceSeconds-fault").getText()).contains("heltal");
      assertThat(browser.find("#name-fault").getText()).as("all at once").contains("Fyll i");
      assertThat(browser.breaches()).isEmpty();
      assertThat(client.get("/api/v1" + SALEN + "/settings").json().path("name").asText())
          .isEqualTo("Sälens bibliotek");

      assertTheSecondIsTold(browser);
      assertThat(browser.complaints()).allMatch(c -> c.contains("422") || c.contains("409"));
    }
  }

  private void assertTheSecondIsTold(Browser browser) {
    browser.open(SALEN);
    Answer seen = client.get("/api/v1" + SALEN + "/settings");
    ObjectNode unit = (ObjectNode) seen.json();
    String note = "Ring på klockan " + UUID.randomUUID().toString().substring(0, 4);
    unit.put("keyNote", note);
    client.put("/api/v1" + SALEN + "/settings", unit.toString(), "If-Match", seen.header("ETag"));

    browser.write("#secondsPerBox", "25");
    browser.press("#save");
    browser.awaitElement("#conflict");
    browser.picture("form-conflict");

    assertThat(browser.find("#conflict").getText()).contains(note);
    assertThat(browser.breaches()).isEmpty();
    assertThat(client.get("/api/v1" + SALEN + "/settings").json()).isEqualTo(unit);
    assertThat(browser.find("#secondsPerBox").getDomProperty("value")).isEqualTo("25");
  }

  @Test
  void columns_of_borrowers_never_leave_the_browser_and_a_chosen_column_is_remembered(
      @TempDir Path folder) throws IOException {
    Path file = folder.resolve("dagens.csv");
    Files.writeString(
        file,
        "Streckkod;Från;Till;Låntagare;Bokens rubrik;Anmärkning\n"
            + "30012000987654;falu-stadsbibliotek;mora-bibliotek;"
            + BORROWER
            + ";Nils Holgersson;åt Selma\n");
    try (Browser browser = new Browser(port)) {
      signIn(browser);
      choose(browser, file);

      assertThat(browser.find(".dropped").getText()).contains("Låntagare");
      new Select(browser.find("#map-0-4")).selectByValue("TITLE");
      browser.picture("import-columns");
      assertThat(browser.breaches()).isEmpty();
      String sent = sent(browser);
      assertThat(sent).doesNotContain(BORROWER, "Låntagare");
      assertThat(sent).as("notes may name somebody").doesNotContain("Anmärkning", "Selma");
      assertThat(sent).contains("30012000987654").contains("title").contains("Nils Holgersson");

      choose(browser, file);
      new Select(browser.find("#map-0-4")).selectByValue("TITLE");
      browser.press("#preview");
      browser.awaitElement("section[aria-label='dagens.csv'] .note.good");

      choose(browser, file);
      assertThat(browser.find("#map-0-4").getDomProperty("value"))
          .as("as somebody chose last time")
          .isEqualTo("TITLE");
      assertThat(client.get("/import/columns.json").text())
          .contains("Bokens rubrik")
          .doesNotContain("Låntagare\"");
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(judged("Streckkod;Från;Till;Bokens rubrik;Anmärkning", Map.of()))
        .as("the same headings over the API are read as they were said to be on the page")
        .isEqualTo(200);
    assertThat(judged("Streckkod;Från;Till;Verkets namn", Map.of())).isEqualTo(422);
    assertThat(judged("Streckkod;Från;Till;Verkets namn", Map.of("map", "verkets namn=titel")))
        .isEqualTo(200);
    assertThat(judged("Streckkod;Från;Till;Verkets namn", Map.of("map", "Verkets namn=tittel")))
        .as("there is no such column")
        .isEqualTo(400);
  }

  private int judged(String headings, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("keepGood", "false");
    String blanks = ";".repeat(headings.split(";").length - 4);
    String csv =
        headings + "\n30012000987655;falu-stadsbibliotek;mora-bibliotek;Nils" + blanks + "\n";
    return client
        .upload("/api/v1/imports", "x.csv", csv.getBytes(StandardCharsets.UTF_8), all)
        .status();
  }

  @Test
  void a_file_without_headings_stays_in_the_browser(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("utan-rubriker.csv");
    Files.writeString(file, "Anna;Andersson;19121212-1212\nEva;Ek;19850709-9805\n");
    try (Browser browser = new Browser(port)) {
      signIn(browser);

      choose(browser, file);

      assertThat(browser.find("#review .note.bad").getText()).contains("rubrik");
      assertThat(browser.find("#import").isEnabled()).isFalse();
      assertThat(browser.find("#preview").isEnabled()).isFalse();
    }
  }

  private static void choose(Browser browser, Path file) {
    browser.open("/import");
    browser.find("#files").sendKeys(file.toString());
    browser.awaitElement("#review[data-ready='1']");
  }

  /** What the form would send, without sending it. */
  private static String sent(Browser browser) {
    return browser.ask(
        "const done = arguments[arguments.length - 1];"
            + "document.getElementById('import-form')"
            + ".dispatchEvent(new Event('submit', {cancelable: true}));"
            + "document.getElementById('files').files[0].text().then(done);");
  }

  private static void signIn(Browser browser) {
    browser.open("/sign-in");
    browser.write("#username", "admin");
    browser.write("#password", Served.PASSWORD);
    browser.press("#password");
    browser.awaitElement(".days");
  }
}
