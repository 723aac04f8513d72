package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.api.serve.Importers.Sent;

/**
 * {@code kill -9} of PostgreSQL, and then of the service, at moments of chance while files are
 * taken in and plans are published: what was answered with 2xx is there, all else wholly or not at
 * all, and may be sent again.
 */
class KilledServiceIT {
  private static final int FILES = 25;
  private static final int PLANS = 6;
  private static final int LONGEST_WAIT_MILLIS = 250;

  private final Random dice = new Random(20261124);
  private final Path home = Path.of("target", "it-killed").toAbsolutePath();
  private final List<String> asked = new ArrayList<>();
  private final List<Sent> accepted = new ArrayList<>();
  private final List<Sent> doubtful = new ArrayList<>();

  @Test
  @Timeout(1_800)
  void what_was_accepted_is_there_and_nothing_is_half_stored() throws Exception {
    FileSystemUtils.deleteRecursively(home.resolve("pg/data"));
    Files.createDirectories(home);
    String key;
    String published;
    String date;

    try (ServiceProcess service = ServiceProcess.start(home)) {
      key = service.newKey();
      Client client = Client.of(service.port(), key);
      date = serviceDay(client);
      databaseIsKilledWhileFilesComeIn(service, client, date);
      published = serviceIsKilledWhilePlansArePublished(service, client, date);
    }
    try (ServiceProcess service = ServiceProcess.start(home)) {
      Client client = Client.of(service.port(), key);
      assertFilesWholeAndOnce(service, client, date);
      assertOnePlanInForce(client, date, published);
      for (String plan : asked) {
        assertThat(client.awaitPlan(plan).path("state").asText())
            .isIn("DRAFT", "PUBLISHED", "REPLACED");
      }
    }
  }

  private static String serviceDay(Client client) {
    JsonNode days = client.get("/api/v1/days").json();
    return days.get(days.size() - 1).path("date").asText();
  }

  private void databaseIsKilledWhileFilesComeIn(ServiceProcess service, Client client, String date)
      throws Exception {
    Importers importers = Importers.start(client, date, 1);
    importers.awaitMore(FILES);
    asked.add(ask(client, date));
    Thread.sleep(dice.nextInt(LONGEST_WAIT_MILLIS));
    service.killDatabase();
    importers.awaitMore(FILES);
    importers.end();

    assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(importers.surprises).as("answers but 200 and 503 in words").isEmpty();
    accepted.addAll(importers.accepted);
    doubtful.addAll(importers.doubtful);
    assertThat(doubtful).as("files that the kill cut off").isNotEmpty();
  }

  /** Returns the plan that was last said to be in force. */
  private String serviceIsKilledWhilePlansArePublished(
      ServiceProcess service, Client client, String date) throws Exception {
    List<String> drafts = Stream.generate(() -> ask(client, date)).limit(PLANS).toList();
    for (String draft : drafts) {
      assertThat(client.awaitPlan(draft).path("state").asText()).isEqualTo("DRAFT");
    }
    asked.addAll(drafts);
    asked.add(ask(client, date));
    Importers importers = Importers.start(client, date, 100);
    importers.awaitMore(5);
    CompletableFuture<String> last = CompletableFuture.supplyAsync(() -> publish(client, drafts));
    Thread.sleep(dice.nextInt(LONGEST_WAIT_MILLIS));
    service.kill();
    importers.end();
    accepted.addAll(importers.accepted);
    doubtful.addAll(importers.doubtful);
    return last.join();
  }

  private static String ask(Client client, String date) {
    Answer answer =
        client.post("/api/v1/plans", "{\"date\":\"" + date + "\",\"steps\":5,\"seed\":1}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return answer.header("Location");
  }

  /** One after the other, until the service is gone. */
  private static String publish(Client client, List<String> drafts) {
    String last = "";
    try {
      for (String draft : drafts) {
        String seen = client.get(draft).header("ETag");
        Answer answer = client.post(draft + "/publish", "", "If-Match", seen);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        last = draft;
      }
    } catch (UncheckedIOException e) {
      return last;
    }
    return last;
  }

  private void assertFilesWholeAndOnce(ServiceProcess service, Client client, String date)
      throws IOException, SQLException, InterruptedException {
    List<String> stored = barcodes(service);
    assertThat(stored).doesNotHaveDuplicates().containsAll(barcodes(accepted));
    for (Sent file : doubtful) {
      long there = file.barcodes().stream().filter(stored::contains).count();
      assertThat(there).as(file.name()).isIn(0L, (long) file.barcodes().size());
    }

    Importers again = Importers.idle(client, date);
    for (Sent file : doubtful) {
      assertThat(again.send(client, file).status()).isEqualTo(200);
    }
    again.end();
    List<String> all = new ArrayList<>(barcodes(accepted));
    all.addAll(barcodes(doubtful));
    assertThat(barcodes(service)).containsExactlyInAnyOrderElementsOf(all);
  }

  private static List<String> barcodes(Collection<Sent> files) {
    return files.stream().flatMap(file -> file.barcodes().stream()).toList();
  }

  private static List<String> barcodes(ServiceProcess service) throws IOException, SQLException {
    List<String> codes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(service.databaseUrl());
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SELECT barcode FROM transfer")) {
      while (row.next()) {
        codes.add(row.getString(1));
      }
    }
    return codes;
  }

  /** The one last said to be, or the next, whose answer was lost. */
  private void assertOnePlanInForce(Client client, String date, String lastSaid) {
    Map<String, List<String>> byState = new TreeMap<>();
    for (JsonNode plan : client.get("/api/v1/plans?date=" + date).json()) {
      byState
          .computeIfAbsent(plan.path("state").asText(), state -> new ArrayList<>())
          .add("/api/v1/plans/" + plan.path("id").asText());
    }
    List<String> inForce = byState.getOrDefault("PUBLISHED", List.of());
    int said = asked.indexOf(lastSaid);
    assertThat(inForce).as("%s", byState).hasSizeLessThan(2);
    if (said < 0) {
      assertThat(inForce).isSubsetOf(asked.subList(1, 2));
    } else {
      assertThat(inForce).hasSize(1).isSubsetOf(asked.subList(said, said + 2));
    }
  }
}
