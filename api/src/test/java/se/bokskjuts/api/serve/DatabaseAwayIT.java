package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import se.bokskjuts.api.config.ServeApplication;
import se.bokskjuts.data.db.EmbeddedDatabase;

/** A database server of one's own is stopped under the running service, and started again. */
@SpringBootTest(
    classes = ServeApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "bokskjuts.first-password=" + Served.PASSWORD)
@DirtiesContext
class DatabaseAwayIT {
  private static final Path HOME = Path.of("target", "it-away");
  private static final int ANY_PORT = 25432;
  private static EmbeddedDatabase server = openEmpty();
  private static boolean running = true;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("bokskjuts.database.url", server::jdbcUrl);
  }

  private static EmbeddedDatabase openEmpty() {
    try {
      FileSystemUtils.deleteRecursively(HOME.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EmbeddedDatabase.open(HOME, ANY_PORT);
  }

  private static void stop() {
    server.close();
    running = false;
  }

  private static void start() {
    if (!running) {
      int before = server.port();
      server = EmbeddedDatabase.open(HOME, before);
      running = true;
      assertThat(server.port()).isEqualTo(before);
    }
  }

  @AfterEach
  void startAgain() {
    start();
  }

  @AfterAll
  static void end() {
    stop();
  }

  @Test
  void a_page_says_in_both_languages_that_the_database_is_away_and_works_again_afterwards() {
    Visitor visitor = Visitor.at(port).signIn("admin", Served.PASSWORD);
    Visitor other = Visitor.at(port).signIn("admin", Served.PASSWORD);
    other.post("/me", "/language", Map.of("to", "en", "back", "/units"));
    assertThat(visitor.isIn() && other.isIn()).isTrue();

    stop();
    HttpResponse<String> swedish = visitor.get("/units");
    HttpResponse<String> english = other.get("/units");

    assertThat(swedish.statusCode()).isEqualTo(503);
    assertThat(swedish.headers().firstValue("Retry-After")).contains("10");
    assertThat(swedish.body())
        .contains("lang=\"sv\"", "Databasen svarar inte", "href=\"/units\"")
        .doesNotContain("Exception");
    assertThat(english.statusCode()).isEqualTo(503);
    assertThat(english.body()).contains("lang=\"en\"", "The database does not answer");
    start();
    assertThat(visitor.isIn()).isTrue();
  }

  @Test
  void who_signs_in_meanwhile_is_not_told_that_the_password_is_wrong() {
    Visitor visitor = Visitor.at(port);
    stop();

    HttpResponse<String> answer =
        visitor.post(
            "/sign-in", "/sign-in", Map.of("username", "admin", "password", Served.PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Databasen svarar inte", "gå sedan tillbaka");
  }

  @Test
  void a_program_is_told_with_a_code() {
    stop();

    Client.Answer answer = Client.of(port, "bk_wrong").get("/api/v1/units");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().path("code").asText()).isEqualTo("STORAGE_UNAVAILABLE");
  }

  @Test
  void the_page_comes_by_itself_when_the_database_is_back() {
    assumeTrue(Browser.isHere(), "no chromium and chromium-driver");
    try (Browser browser = new Browser(port)) {
      browser.open("/sign-in");
      browser.write("#username", "admin");
      browser.write("#password", Served.PASSWORD);
      browser.press("#password");
      browser.awaitElement(".days");
      stop();
      browser.open("/units");
      browser.awaitElement("#away");
      browser.picture("40-database-away");
      assertThat(browser.accessProblems()).isEmpty();
      assertThat(browser.breaches()).isEmpty();
      assertThat(browser.fitsWidth(390)).isTrue();

      start();

      browser.awaitElement("table");
      assertThat(browser.path()).isEqualTo("/units");
    }
  }
}
