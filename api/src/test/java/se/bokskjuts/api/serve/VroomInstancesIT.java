package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/** Public instances as a VROOM client would post them, against the best known answers. */
@Served
class VroomInstancesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SHARED = Path.of(System.getProperty("bokskjuts.shared", "../shared"));

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("PLANNER"));
  }

  private JsonNode solved(JsonNode asked) {
    Answer answer = client.post("/vroom", asked.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** Distances in hundredths. */
  @ParameterizedTest
  @CsvSource({"lilim-100/lr101, 19, 1650.80", "solomon-100/rc101, 15, 1623.58"})
  void public_instances_come_near_the_best_known(String name, int vehicles, double bestKnown)
      throws IOException {
    Path file = SHARED.resolve("data/pdptw/" + name + ".txt");
    assumeTrue(Files.exists(file), "no instance at " + file);
    JsonNode asked = question(file, vehicles);

    JsonNode answer = solved(asked);

    assertThat(VroomChecker.faults(asked, answer)).isEmpty();
    assertThat(answer.path("unassigned")).isEmpty();
    assertThat(answer.path("summary").path("cost").asLong() / 100.0)
        .isLessThan(1.05 * bestKnown + 1);
  }

  private static JsonNode question(Path file, int vehicles) throws IOException {
    List<long[]> rows = new ArrayList<>();
    long capacity = 0;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 7 && words[0].matches("\\d+")) {
        rows.add(Arrays.stream(words).mapToLong(w -> (long) Double.parseDouble(w)).toArray());
      } else if (words.length >= 2 && words[0].matches("\\d+")) {
        capacity = Long.parseLong(words[1]);
      }
    }
    ObjectNode asked = JSON.createObjectNode();
    asked.putObject("options").put("x", 1);
    ArrayNode matrix = asked.putObject("matrices").putObject("car").putArray("durations");
    for (long[] a : rows) {
      ArrayNode row = matrix.addArray();
      rows.forEach(b -> row.add((long) Math.ceil(100 * Math.hypot(a[1] - b[1], a[2] - b[2]))));
    }
    ArrayNode cars = asked.putArray("vehicles");
    for (int v = 0; v < vehicles; v++) {
      ObjectNode car = cars.addObject().put("id", v).put("start_index", 0).put("end_index", 0);
      car.putArray("capacity").add(capacity);
      car.putArray("time_window").add(0).add(100 * rows.get(0)[5]);
    }
    ArrayNode jobs = asked.putArray("jobs");
    ArrayNode shipments = asked.putArray("shipments");
    for (long[] row : rows.subList(1, rows.size())) {
      if (row.length < 9) {
        ObjectNode job = jobs.addObject();
        job.putArray("delivery").add(row[3]);
        task(job, row);
      } else if (row[8] > 0) {
        ObjectNode shipment = shipments.addObject();
        shipment.putArray("amount").add(row[3]);
        task(shipment.putObject("pickup"), row);
        task(shipment.putObject("delivery"), rows.get((int) row[8]));
      }
    }
    return asked;
  }

  private static void task(ObjectNode task, long[] row) {
    task.put("id", row[0]).put("location_index", row[0]).put("service", 100 * row[6]);
    task.putArray("time_windows").addArray().add(100 * row[4]).add(100 * row[5]);
  }
}
