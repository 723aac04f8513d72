package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * How long a change by hand takes over HTTP on a day of 200 units. A measurement, so it is made
 * only where {@code -Dbokskjuts.latency=true} asks for it.
 */
@Served
class EditLatencyIT {
  private static final Path DAY =
      Path.of(
          System.getProperty("bokskjuts.shared", "../../shared"), "data/days/d17-200units.json");

  private static final int WARM_UP = 30;
  private static final int EDITS = 200;

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired PlanStore plans;

  @Test
  void ninety_five_of_a_hundred_changes_are_told_within_300_ms() throws IOException {
    assumeTrue(Boolean.getBoolean("bokskjuts.latency"), "a measurement, not asked for");
    assumeTrue(Files.exists(DAY), "SKIPPED: no day file at " + DAY.toAbsolutePath());
    Client client =
        Client.of(
            port,
            keys.add(
                "l-" + UUID.randomUUID().toString().substring(0, 8),
                Grant.of("COORDINATOR"),
                "test"));
    Random random = new Random(1);
    Answer now = edit(client, "/api/v1/plans/" + store(), "\"DRAFT-1\"", "{\"type\":\"REPACK\"}");
    String draft = now.header("Location");
    String tag = now.header("ETag");
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < WARM_UP + EDITS; i++) {
      String json = move(client.get(draft + "/plan.json").json(), random);
      long began = System.nanoTime();
      Answer answer = edit(client, draft, tag, json);
      if (answer.status() == 200) {
        tag = answer.header("ETag");
        if (i >= WARM_UP) {
          millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
      }
    }
    millis.sort(null);
    long p50 = millis.get(millis.size() / 2);
    long p95 = millis.get(millis.size() * 95 / 100);

    System.out.printf("edits=%d p50=%d ms p95=%d ms%n", millis.size(), p50, p95);
    assertThat(millis).hasSizeGreaterThan(EDITS / 2);
    assertThat(p95).isLessThan(300);
  }

  private static Answer edit(Client client, String plan, String tag, String json) {
    return client.post(plan + "/edits", json, "If-Match", tag);
  }

  private UUID store() throws IOException {
    DayProblem day = DayFileReader.read(DAY).getProblem();
    PlanAnswer answer =
        new Planner()
            .solve(
                day,
                SolveSettings.ofTime(Duration.ofSeconds(10), 1, 2),
                SolveListener.SILENT,
                () -> false);
    UUID id = UUID.randomUUID();
    plans.add(
        id,
        day,
        answer.plan(),
        answer.judgement(),
        new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), Map.of(), "test"));
    return id;
  }

  /** Any stop to any van and place. */
  private static String move(JsonNode plan, Random random) {
    JsonNode from = any(plan.path("routes"), random);
    JsonNode to = any(plan.path("routes"), random);
    int places = to.path("stops").size() + (from == to ? 0 : 1);
    return "{\"type\":\"MOVE_STOP\",\"van\":\""
        + from.path("van").asText()
        + "\",\"stop\":"
        + (1 + random.nextInt(from.path("stops").size()))
        + ",\"toVan\":\""
        + to.path("van").asText()
        + "\",\"place\":"
        + (1 + random.nextInt(places))
        + "}";
  }

  private static JsonNode any(JsonNode list, Random random) {
    JsonNode route = list.get(random.nextInt(list.size()));
    return route.path("stops").isEmpty() ? any(list, random) : route;
  }
}
