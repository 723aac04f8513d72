package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/** A VROOM client against our address; every answer judged anew. */
@Served
class VroomIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("PLANNER"));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private JsonNode solved(JsonNode asked) {
    Answer answer = client.post("/vroom", asked.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void a_matrix_of_ones_own_and_an_end_elsewhere() {
    JsonNode asked =
        json(
            """
            {'vehicles': [{'id': 0, 'start_index': 0, 'end_index': 3}],
             'jobs': [{'id': 71, 'location_index': 1}, {'id': 72, 'location_index': 2}],
             'matrices': {'car': {'durations':
               [[0,300,900,1200], [300,0,500,1100], [900,500,0,400], [1200,1100,400,0]]}}}
            """);

    JsonNode answer = solved(asked);

    assertThat(VroomChecker.faults(asked, answer)).isEmpty();
    assertThat(answer.path("summary").path("cost").asLong()).isEqualTo(1200);
    JsonNode steps = answer.path("routes").get(0).path("steps");
    assertThat(steps.findValuesAsText("type")).containsExactly("start", "job", "job", "end");
    assertThat(steps.findValuesAsText("arrival")).containsExactly("0", "300", "800", "1200");
    assertThat(steps.get(1).has("load")).isFalse();
  }

  @Test
  void who_is_left_out_is_told_why_in_the_readers_language() {
    JsonNode asked =
        json(
            """
            {'vehicles': [{'id': 7, 'start_index': 0, 'capacity': [1]}],
             'jobs': [{'id': 1, 'location_index': 1, 'delivery': [1], 'priority': 10},
                      {'id': 2, 'location_index': 1, 'delivery': [1], 'priority': 1},
                      {'id': 3, 'location_index': 1, 'skills': [5]}],
             'matrices': {'car': {'durations': [[0,60], [60,0]]}}}
            """);

    JsonNode answer = solved(asked);

    assertThat(VroomChecker.faults(asked, answer)).isEmpty();
    assertThat(answer.path("unassigned").findValuesAsText("code"))
        .containsExactly("ROUTE_IS_FULL", "SKILLS");
    String english = client.post("/vroom", asked.toString(), "Accept-Language", "en").text();
    assertThat(answer.toString()).contains("Fordon 7 saknar en färdighet");
    assertThat(english).contains("Vehicle 7 lacks a required skill");
  }

  @Test
  void a_misspelt_key_is_refused_with_a_suggestion_and_all_faults_come_at_once() {
    Answer answer =
        client.post(
            "/vroom",
            json("""
                    {'vehicles': [{'id': 1, 'start_index': 0, 'time_windows': [0, 10]}],
                     'jobs': [{'id': 1, 'location_index': 0, 'time_window': [[0, 10]]},
                              {'id': 2, 'location_index': 0, 'priority': 101}],
                     'matrices': {'car': {'durations': [[0]]}}, 'optoins': {}}
                    """)
                .toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asInt()).isEqualTo(2);
    assertThat(answer.json().path("error").asText())
        .contains("Unknown key \"optoins\"")
        .contains("Did you mean \"options\"?");

    Answer deeper =
        client.post(
            "/vroom",
            json("""
                    {'vehicles': [{'id': 1, 'start_index': 0, 'time_windows': [0, 10]}],
                     'jobs': [{'id': 1, 'location_index': 0, 'time_window': [[0, 10]]},
                              {'id': 2, 'location_index': 0, 'priority': 101}],
                     'matrices': {'car': {'durations': [[0]]}}}
                    """)
                .toString());
    assertThat(deeper.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/vehicles/0", "/jobs/0", "/jobs/1/priority");
    assertThat(deeper.json().path("errors").findValuesAsText("hint"))
        .contains("Did you mean \"time_window\"?", "Did you mean \"time_windows\"?");
  }

  @Test
  void plan_mode_judges_the_vehicles_own_steps() {
    JsonNode asked =
        json(
            """
            {'vehicles': [
               {'id': 1, 'start_index': 0, 'end_index': 0, 'capacity': [2], 'time_window': [1000,9000],
                'steps': [{'type': 'start'}, {'type': 'job', 'id': 1}, {'type': 'job', 'id': 2},
                          {'type': 'end'}]}],
             'jobs': [{'id': 1, 'location_index': 1, 'delivery': [2], 'time_windows': [[0,1050]]},
                      {'id': 2, 'location_index': 2, 'delivery': [1], 'time_windows': [[0,1100]]},
                      {'id': 3, 'location_index': 2}],
             'matrices': {'car': {'durations': [[0,100,100], [100,0,100], [100,100,0]]}},
             'options': {'c': true}}
            """);

    JsonNode answer = solved(asked);

    assertThat(answer.path("summary").path("violations").findValuesAsText("cause"))
        .containsExactly("lead_time", "delay", "load");
    assertThat(answer.path("summary").path("violations").findValuesAsText("duration"))
        .containsExactly("50", "50");
    assertThat(answer.path("unassigned").findValuesAsText("id")).containsExactly("3");
    JsonNode start = answer.path("routes").get(0).path("steps").get(0);
    assertThat(start.path("arrival").asLong()).isEqualTo(950);
    assertThat(start.path("violations").findValuesAsText("cause"))
        .containsExactly("lead_time", "load");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no JSON                                                            | 400 | 2 | no valid JSON",
        "{'vehicles': [], 'jobs': []}                                       | 400 | 2 | No vehicle",
        "{'vehicles': [{'id': 1, 'start_index': 0}]}                        | 400 | 2 | No task",
        "{'vehicles': [{'id': 1, 'start': [15.6,60.6]}], 'jobs': [{'id': 1, 'location': [60.6,15.4]}]}"
            + " | 500 | 3 | road network",
        "{'vehicles': [{'id': 1, 'start': [15.6,60.6]}], 'jobs': [{'id': 1}]} | 400 | 2 | coordinates",
        "{'vehicles': [{'id': 1, 'start': [15.6,60.6], 'profile': 'bike'}],"
            + " 'jobs': [{'id': 1, 'location': [15.6,60.6]}]} | 400 | 2 | Invalid profile: bike",
        "{'vehicles': [{'id': 1, 'start_index': 0}], 'jobs': [{'id': 1, 'location_index': 9}],"
            + " 'matrices': {'car': {'durations': [[0]]}}} | 400 | 2 | exceeds the matrix",
        "{'vehicles': [{'id': 1, 'start_index': 0, 'steps': [{'type': 'job', 'id': 1}]}],"
            + " 'jobs': [{'id': 1, 'location_index': 0, 'delivery': [1]}],"
            + " 'matrices': {'car': {'durations': [[0]]}}} | 400 | 2 | plan mode"
      })
  void a_refusal_has_vrooms_code_and_status(String body, int status, int code, String text) {
    Answer answer = client.post("/vroom", body.replace('\'', '"'));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("code").asInt()).isEqualTo(code);
    assertThat(answer.json().path("error").asText()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void a_list_where_the_input_should_be_is_the_askers_fault_however_deep(int depth) {
    Answer answer = client.post("/vroom", "[".repeat(depth) + "]".repeat(depth));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("code").asInt()).isEqualTo(2);
    assertThat(answer.json().path("error").asText())
        .containsAnyOf("Invalid input. It must be an object.", "no valid JSON.");
  }

  @Test
  void too_many_tasks_are_code_4() {
    ObjectNode asked = JSON.createObjectNode();
    asked.putArray("vehicles").addObject().put("id", 1).put("start_index", 0);
    ArrayNode jobs = asked.putArray("jobs");
    for (int i = 0; i < 1001; i++) {
      jobs.addObject().put("id", i).put("location_index", 0);
    }

    Answer answer = client.post("/vroom", asked.toString());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().path("code").asInt()).isEqualTo(4);
  }

  @Test
  void random_questions_get_sound_answers_and_the_same_again() {
    for (int seed = 0; seed < 12; seed++) {
      JsonNode asked = randomQuestion(seed);

      JsonNode answer = solved(asked);

      assertThat(VroomChecker.faults(asked, answer)).as("seed %d: %s", seed, asked).isEmpty();
      if (seed == 0) {
        assertThat(solved(asked).path("routes")).isEqualTo(answer.path("routes"));
      }
    }
  }

  private static JsonNode randomQuestion(int seed) {
    Random dice = new Random(seed);
    int places = 14;
    ObjectNode asked = JSON.createObjectNode();
    ArrayNode matrix = asked.putObject("matrices").putObject("car").putArray("durations");
    for (int a = 0; a < places; a++) {
      ArrayNode row = matrix.addArray();
      for (int b = 0; b < places; b++) {
        row.add(a == b ? 0 : 300 + dice.nextInt(3000));
      }
    }
    ArrayNode vehicles = asked.putArray("vehicles");
    for (int v = 0; v < 3; v++) {
      ObjectNode vehicle = vehicles.addObject().put("id", v + 10).put("start_index", v);
      if (dice.nextBoolean()) {
        vehicle.put("end_index", 0);
      }
      vehicle.putArray("capacity").add(4).add(5);
      vehicle.putArray("skills").add(1).add(dice.nextInt(3));
      vehicle.putArray("time_window").add(1000).add(22_000);
      vehicle.put("max_tasks", 5);
      ObjectNode rest = vehicle.putArray("breaks").addObject().put("id", 1).put("service", 900);
      rest.putArray("time_windows").addArray().add(6000).add(12_000);
    }
    ArrayNode jobs = asked.putArray("jobs");
    for (int j = 0; j < 8; j++) {
      ObjectNode job = jobs.addObject().put("id", j).put("location_index", 3 + j);
      job.put("service", 200).put("priority", dice.nextInt(3));
      job.putArray(dice.nextBoolean() ? "pickup" : "delivery").add(1).add(dice.nextInt(3));
      if (dice.nextInt(3) == 0) {
        job.putArray("skills").add(dice.nextInt(3));
      }
      if (dice.nextBoolean()) {
        ArrayNode windows = job.putArray("time_windows");
        windows.addArray().add(2000).add(5000 + dice.nextInt(3000));
        windows.addArray().add(12_000).add(20_000);
      }
    }
    ArrayNode shipments = asked.putArray("shipments");
    for (int s = 0; s < 4; s++) {
      ObjectNode shipment = shipments.addObject();
      shipment.putArray("amount").add(1).add(1);
      for (String end : List.of("pickup", "delivery")) {
        shipment
            .putObject(end)
            .put("id", s)
            .put("location_index", dice.nextInt(places))
            .put("service", 100);
      }
    }
    return asked;
  }
}
