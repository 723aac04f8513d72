package se.bokskjuts.api.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.SweepStore;

/** A month of published plans, and a scenario, divided among the payers. */
@Served
class CostSharesIT {
  private static final String MONTH = "/api/v1/cost-shares/2026-11";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired SweepStore sweeps;
  @Autowired RunStore runs;
  @Autowired JdbcTemplate sql;
  private Client anna = Client.withoutKey(0);

  @BeforeEach
  void aCoordinator() {
    anna = Client.of(port, keys, Grant.of("COORDINATOR"));
  }

  private void publishADay() throws InterruptedException {
    if (anna.get(MONTH).status() == 200) {
      return;
    }
    for (String kind : new String[] {"enheter", "bilar", "forflyttningar", "reservationer"}) {
      String file =
          Samples.names().stream().filter(n -> n.startsWith(kind)).findFirst().orElseThrow();
      anna.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
    }
    String plan =
        anna.post("/api/v1/plans", "{\"date\":\"" + Samples.DATE + "\",\"steps\":300,\"seed\":3}")
            .header("Location");
    anna.awaitPlan(plan);
    String tag = anna.get(plan).header("ETag");
    assertThat(anna.post(plan + "/publish", "", "If-Match", tag).status()).isEqualTo(200);
  }

  private static long sum(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToLong(node -> node.path(field).asLong())
        .sum();
  }

  /** What vans, handling and sorting of the month's published plans cost, from their rows. */
  private long paidOre() {
    return Objects.requireNonNull(
        sql.queryForObject(
            "select sum(cost_vans + cost_handling + cost_sorting) from plan where state in"
                + " ('PUBLISHED', 'COMPLETED') and service_date between '2026-11-01' and"
                + " '2026-11-30'",
            Long.class));
  }

  @Test
  void a_month_divided_three_ways_sums_to_its_published_plans_to_the_ore() throws Exception {
    publishADay();

    JsonNode bill = anna.get(MONTH).json();

    assertThat(bill.path("totalOre").asLong()).isEqualTo(paidOre()).isPositive();
    for (String way : new String[] {"populationOre", "useOre", "shapleyOre"}) {
      assertThat(sum(bill.path("payers"), way)).as(way).isEqualTo(bill.path("totalOre").asLong());
    }
    for (String amount : new String[] {"useOre", "shapleyOre", "co2Mg"}) {
      assertThat(sum(bill.path("stops"), amount)).isEqualTo(sum(bill.path("payers"), amount));
    }
    assertThat(bill.path("payers").findValuesAsText("name"))
        .contains("Mora", "Region Dalarna", "Älvdalen")
        .hasSize(17);
  }

  @Test
  void other_weights_move_the_share_by_use_and_nothing_else() throws Exception {
    publishADay();

    JsonNode before = anna.get(MONTH).json();
    JsonNode after = anna.get(MONTH + "?volume=1&stops=0&base=0").json();

    assertThat(after.path("payers").findValuesAsText("useOre"))
        .isNotEqualTo(before.path("payers").findValuesAsText("useOre"));
    assertThat(sum(after.path("payers"), "useOre")).isEqualTo(before.path("totalOre").asLong());
    assertThat(after.path("payers").findValuesAsText("shapleyOre"))
        .isEqualTo(before.path("payers").findValuesAsText("shapleyOre"));
    assertThat(anna.get(MONTH + "?volume=0&stops=0&base=0").status()).isEqualTo(400);
  }

  @Test
  void the_files_say_the_same_as_the_page_and_the_paper_is_there() throws Exception {
    publishADay();
    JsonNode bill = anna.get(MONTH).json();

    String shares = anna.get(MONTH + "/files/shares.csv").text();
    long shapley =
        shares.lines().skip(1).mapToLong(line -> Long.parseLong(line.split(";")[4])).sum();
    String boxes = anna.get(MONTH + "/files/boxes.csv").text();
    String tours = anna.get(MONTH + "/files/tours.csv").text();
    Answer pdf = anna.get(MONTH + "/report.pdf");

    assertThat(shapley).isEqualTo(bill.path("totalOre").asLong());
    assertThat(boxes.lines().skip(1).mapToLong(l -> Long.parseLong(l.split(";")[5])).sum())
        .as("every box's emissions come to those of the rounds that carried boxes")
        .isEqualTo(
            tours
                .lines()
                .skip(1)
                .map(l -> l.split(";"))
                .filter(cell -> !cell[5].equals("0"))
                .mapToLong(cell -> Long.parseLong(cell[4]))
                .sum());
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.text().getBytes(ISO_8859_1), ISO_8859_1)).startsWith("%PDF-");
    assertThat(anna.get(MONTH + "/files/kaka.csv").status()).isEqualTo(404);
  }

  @Test
  void a_month_without_a_plan_and_a_word_that_is_no_month_are_refused_by_name() {
    for (String key : new String[] {"1999-01", "november", UUID.randomUUID() + "_bas"}) {
      Answer answer = anna.get("/api/v1/cost-shares/" + key);

      assertThat(answer.status()).as(key).isEqualTo(404);
      assertThat(answer.json().path("code").asText()).isEqualTo("NO_SUCH_BILL");
      assertThat(answer.json().path("detail").asText()).contains(key);
    }
  }

  @Test
  void a_scenario_of_a_finished_comparison_is_divided_over_all_its_runs() {
    Client planner =
        Client.of(
            port,
            keys.add(
                "p-" + UUID.randomUUID().toString().substring(0, 8), Grant.of("PLANNER"), "test"));
    String asked =
        planner
            .post("/api/v1/what-ifs", "{\"scenarios\":[\"elbilar\"],\"days\":2,\"seeds\":2}")
            .header("Location");
    UUID id = UUID.fromString(asked.substring(asked.lastIndexOf('/') + 1));
    runs.listLive(id)
        .forEach(
            key ->
                runs.finish(
                    key,
                    5,
                    "{\"shares\":[{\"month\":\"2026-11\",\"payer\":\"Mora\",\"populationOre\":100,"
                        + "\"useOre\":100,\"shapleyOre\":100,\"co2Mg\":7}],\"stops\":[{\"date\":"
                        + "\"2026-11-24\",\"van\":\"bil-1\",\"number\":1,\"unit\":\"mora-bibliotek\","
                        + "\"payer\":\"Mora\",\"boxes\":2,\"metres\":1000,\"useOre\":100,"
                        + "\"shapleyOre\":100,\"co2Mg\":7}],\"tours\":[]}"));
    assertThat(planner.get("/api/v1/cost-shares/" + id + "_elbilar").status()).isEqualTo(404);
    sweeps.finish(id, "{}");

    JsonNode bill = planner.get("/api/v1/cost-shares/" + id + "_elbilar").json();

    assertThat(bill.path("totalOre").asLong()).isEqualTo(200);
    assertThat(bill.path("stops").size()).isEqualTo(2);
    assertThat(planner.get("/api/v1/cost-shares/" + id + "_hvo").status()).isEqualTo(404);
  }
}
