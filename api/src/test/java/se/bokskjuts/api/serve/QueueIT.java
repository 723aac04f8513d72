package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.JobStore;

/** What the queue promises when processes die. */
@Served
class QueueIT {
  private static final Map<String, String> FEW_STEPS =
      Map.of("steps", "20", "seed", "1", "threads", "1");

  @LocalServerPort int port;
  @Autowired JobStore jobs;
  @Autowired DataSource source;
  @Autowired ApiKeys keys;

  @Test
  void a_job_that_a_dead_process_left_half_done_is_begun_again_here() throws InterruptedException {
    UUID id = UUID.randomUUID();
    jobs.add(id, LocalDate.parse(Samples.DATE), FEW_STEPS, Optional.empty(), "test");
    jobs.begin(id);

    new JdbcTemplate(source)
        .update(
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " picked_by, last_heartbeat, version) values ('solve', ?,"
                + " now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)"
                // The queue may have found the job forgotten before.
                + " on conflict (task_name, task_instance) do update set picked = true,"
                + " picked_by = 'dead', last_heartbeat = now() - interval '1 hour'",
            id.toString());

    assertThat(client().awaitPlan("/api/v1/plans/" + id).path("state").asText()).isEqualTo("DRAFT");
    assertThat(jobs.get(id).attempts()).isEqualTo(2);
  }

  @Test
  void a_job_is_stored_once_even_when_it_is_begun_twice() throws InterruptedException {
    String order = "{\"date\":\"" + Samples.DATE + "\",\"steps\":20}";
    String location = client().post("/api/v1/plans", order).header("Location");
    client().awaitPlan(location);
    UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

    assertThat(jobs.begin(id)).as("what is over is not begun again").isFalse();
  }

  @Test
  void eight_at_once_under_one_key_ask_once() throws InterruptedException {
    String order = "{\"date\":\"" + Samples.DATE + "\",\"steps\":20}";
    String key = UUID.randomUUID().toString();
    Client client = client();

    List<Client.Answer> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> client.post("/api/v1/plans", order, "Idempotency-Key", key)))
            .limit(8)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers)
        .allMatch(
            a ->
                a.status() == 202
                    || a.status() == 409
                        && !a.header("Retry-After").isEmpty()
                        && a.json().path("code").asText().equals("KEY_STILL_RUNNING"));
    List<String> places =
        answers.stream()
            .map(a -> a.header("Location"))
            .filter(p -> !p.isEmpty())
            .distinct()
            .toList();
    assertThat(places).hasSize(1);
    client.awaitPlan(places.get(0));
  }

  @Test
  void what_is_too_much_or_too_far_ahead_is_refused_before_it_is_queued() {
    String late = "2028-01-12";
    List<String> barcodes =
        IntStream.rangeClosed(0, Served.MOST_ITEMS).mapToObj("30028%09d"::formatted).toList();
    byte[] file = new Importers.Sent("mycket.csv", barcodes).content(late);

    Client.Answer taken =
        client().upload("/api/v1/imports", "mycket.csv", file, Map.of("date", late));

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertRefused(late, "TOO_MANY_ITEMS", "högst 6\u00a0000 planeras", "BOKSKJUTS_MOSTITEMS");
    assertRefused("9999-12-30", "DAY_TOO_FAR", "2028-", "Se efter att året stämmer");
  }

  private void assertRefused(String date, String code, String... words) {
    Client.Answer refused = client().post("/api/v1/plans", "{\"date\":\"" + date + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo(code);
    assertThat(refused.json().path("detail").asText()).contains(words);
    assertThat(client().get("/api/v1/days/" + date + "/day.json").status()).isEqualTo(422);
  }

  private Client client() {
    return Client.of(port, keys, Grant.of("COORDINATOR"));
  }
}
