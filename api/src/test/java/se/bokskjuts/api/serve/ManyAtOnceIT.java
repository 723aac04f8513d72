package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/**
 * Eight who write the same thing at the same moment: one does, and nobody's work is overwritten.
 */
@Served
class ManyAtOnceIT {
  private static final int MANY = 8;

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private final ExecutorService hands = Executors.newFixedThreadPool(MANY);
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  @AfterEach
  void rest() {
    hands.shutdownNow();
  }

  @Test
  void eight_requests_under_one_key_make_one_plan_and_the_others_are_told() throws Exception {
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        atOnce(i -> client.post("/api/v1/plans", order(10 + i), "Idempotency-Key", key));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(202);
    assertThat(answers)
        .filteredOn(a -> a.status() != 202)
        .allMatch(a -> a.status() == 422 && a.text().contains("KEY_REUSED"));
    client.awaitPlan(accepted(answers).header("Location"));
  }

  @Test
  void a_key_whose_call_was_refused_is_free_again_and_a_key_is_its_callers_own() throws Exception {
    String key = UUID.randomUUID().toString();
    String sunday = "{\"date\":\"2026-11-22\",\"steps\":5}";
    Client another = Client.of(port, keys, Grant.of("COORDINATOR"));

    Answer refused = client.post("/api/v1/plans", sunday, "Idempotency-Key", key);
    Answer first = client.post("/api/v1/plans", order(5), "Idempotency-Key", key);
    Answer again = client.post("/api/v1/plans", order(5), "Idempotency-Key", key);
    Answer anothers = another.post("/api/v1/plans", order(6), "Idempotency-Key", key);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(first.status()).isEqualTo(202);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(anothers.header("Location")).isNotEmpty().isNotEqualTo(first.header("Location"));
    client.awaitPlan(first.header("Location"));
    client.awaitPlan(anothers.header("Location"));
  }

  @Test
  void of_eight_who_publish_a_draft_as_they_saw_it_one_does() throws Exception {
    String plan = client.post("/api/v1/plans", order(5)).header("Location");
    client.awaitPlan(plan);
    String seen = client.get(plan).header("ETag");

    List<Answer> answers = atOnce(i -> client.post(plan + "/publish", "", "If-Match", seen));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 412);
    for (String stale : List.of(seen, "\"v0\"", "*", "\"\"")) {
      assertThat(client.post(plan + "/publish", "", "If-Match", stale).status())
          .as(stale)
          .isIn(409, 412);
    }
    assertThat(client.post(plan + "/publish", "", "If-Match", "nonsense").status()).isEqualTo(400);
    assertThat(client.post(plan + "/publish", "").status()).isEqualTo(428);
  }

  @Test
  void of_eight_who_put_a_unit_as_they_saw_it_one_does_and_its_word_stands() throws Exception {
    String address = "/api/v1/units/" + RoadDay.LEKSAND + "/settings";
    Answer read = client.get(address);
    String seen = read.header("ETag");

    List<Answer> answers =
        atOnce(i -> client.put(address, named(read, "Leksand " + i), "If-Match", seen));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
    assertThat(answers).filteredOn(a -> a.status() != 200).allMatch(a -> a.status() == 412);
    String winner =
        "Leksand "
            + IntStream.range(0, MANY)
                .filter(i -> answers.get(i).status() == 200)
                .findFirst()
                .orElseThrow();
    Answer now = client.get(address);
    assertThat(now.json().path("name").asText()).isEqualTo(winner);
    assertThat(client.put(address, named(read, "Sen"), "If-Match", seen).status()).isEqualTo(412);
    assertThat(client.put(address, named(read, "Sen")).status()).isEqualTo(428);
    assertThat(client.put(address, read.text(), "If-Match", now.header("ETag")).status())
        .isEqualTo(200);
  }

  @Test
  void of_eight_who_change_a_draft_as_they_saw_it_one_does() throws Exception {
    RoadDay.publish(client, "2026-11-06");
    String plan = client.post("/api/v1/plans", order("2026-11-06", 5)).header("Location");
    client.awaitPlan(plan);
    String edit = "{\"type\":\"CLOSE_UNIT\",\"unit\":\"" + RoadDay.LEKSAND + "\"}";
    Answer opened = client.post(plan + "/edits", edit, "If-Match", client.get(plan).header("ETag"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    String draft = opened.header("Location").replaceFirst("/edits$", "");
    String seen = client.get(draft).header("ETag");
    String back = edit.replace("CLOSE", "OPEN");

    List<Answer> answers = atOnce(i -> client.post(draft + "/edits", back, "If-Match", seen));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
    assertThat(answers).filteredOn(a -> a.status() != 200).allMatch(a -> a.status() == 412);
  }

  private static String order(int steps) {
    return order(Samples.DATE, steps);
  }

  private static String order(String date, int steps) {
    return "{\"date\":\"" + date + "\",\"steps\":" + steps + ",\"seed\":1}";
  }

  private static String named(Answer unit, String name) {
    return ((ObjectNode) unit.json()).put("name", name).toString();
  }

  private static Answer accepted(List<Answer> answers) {
    return answers.stream().filter(a -> a.status() == 202).findFirst().orElseThrow();
  }

  private List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Answer>> calls =
        IntStream.range(0, MANY)
            .mapToObj(
                i ->
                    hands.submit(
                        () -> {
                          start.await();
                          return call.apply(i);
                        }))
            .toList();
    start.countDown();
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : calls) {
      answers.add(answer.get());
    }
    return answers;
  }
}
