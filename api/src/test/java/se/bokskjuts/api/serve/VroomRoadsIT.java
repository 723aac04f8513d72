package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;

/** VROOM's JSON without all matrices: our own roads, or the crow's flight elsewhere. */
@Served
class VroomRoadsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  @Autowired RoadNetwork roads;
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

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void jobs_a_shipment_skills_and_a_break_along_our_own_roads() {
    JsonNode asked =
        json(
            """
            {'vehicles': [
              {'id': 1, 'start': [15.6315,60.6036], 'end': [15.6315,60.6036], 'capacity': [4],
               'skills': [1,14], 'time_window': [1795500000,1795530000]},
              {'id': 2, 'start': [15.6315,60.6036], 'end': [15.6315,60.6036], 'capacity': [4],
               'skills': [2,14], 'time_window': [1795500000,1795530000],
               'breaks': [{'id': 2, 'service': 1800, 'time_windows': [[1795507200,1795511000]]}]}],
             'jobs': [
              {'id': 1, 'service': 300, 'delivery': [1], 'location': [15.4368,60.4843],
               'skills': [1], 'time_windows': [[1795503600,1795507200]]},
              {'id': 2, 'service': 300, 'pickup': [1], 'location': [14.9998,60.7303], 'skills': [1]},
              {'id': 5, 'service': 300, 'delivery': [1], 'location': [14.5432,61.0070],
               'skills': [14]},
              {'id': 6, 'service': 300, 'delivery': [1], 'location': [16.1690,60.1455],
               'skills': [14]}],
             'shipments': [{'amount': [1], 'skills': [2],
               'pickup': {'id': 4, 'service': 300, 'location': [15.9873,60.2769]},
               'delivery': {'id': 3, 'service': 300, 'location': [15.1760,60.1490]}}],
             'options': {'g': true}}
            """);

    JsonNode answer = solved(asked);

    assertThat(VroomChecker.faults(asked, answer, this::drive)).isEmpty();
    assertThat(answer.path("unassigned")).isEmpty();
    JsonNode summary = answer.path("summary");
    assertThat(summary.path("service").asLong()).as("breaks are service").isEqualTo(1800 + 1800);
    assertThat(summary.path("delivery").get(0).asLong()).isEqualTo(4);
    assertThat(summary.path("pickup").get(0).asLong()).isEqualTo(2);
    assertThat(summary.path("distance").asLong()).isPositive();
    answer
        .path("routes")
        .forEach(r -> assertThat(r.path("geometry").asText()).hasSizeGreaterThan(50));
  }

  private long drive(JsonNode a, JsonNode b) {
    TravelMatrix matrix = roads.matrix(List.of(place("a", a), place("b", b)));
    return matrix.seconds(UnitId.of("a"), UnitId.of("b"));
  }

  private static Place place(String id, JsonNode step) {
    JsonNode at = step.path("location");
    return new Place(UnitId.of(id), id, at.get(1).asDouble(), at.get(0).asDouble());
  }

  /** Around Gothenburg; with Dalarna's roads no place is near one. */
  private static final String ELSEWHERE =
      """
      {'vehicles': [
         {'id': 1, 'start': [11.97,57.70], 'end': [11.97,57.70], 'capacity': [4],
          'skills': [1,14], 'time_window': [28800,43200],
          'breaks': [{'id': 1, 'service': 300, 'time_windows': [[36000,37800]]}],
          'max_distance': 200000, 'costs': {'per_km': 10}},
         {'id': 2, 'start': [11.97,57.70], 'end': [11.97,57.70], 'capacity': [4],
          'skills': [2,14], 'time_window': [28800,43200]}],
       'jobs': [
         {'id': 1, 'service': 300, 'delivery': [1], 'location': [12.01,57.49], 'skills': [1],
          'time_windows': [[32400,36000]]},
         {'id': 5, 'service': 300, 'delivery': [1], 'location': [12.53,57.93], 'skills': [14]}],
       'shipments': [{'amount': [1], 'skills': [2],
         'pickup': {'id': 4, 'service': 300, 'location': [11.93,58.06]},
         'delivery': {'id': 3, 'service': 300, 'location': [12.29,58.28]}}],
       'options': {'g': true}}
      """;

  @Test
  void a_problem_elsewhere_in_the_world_is_solved_as_the_crow_flies_and_says_so() {
    JsonNode asked = json(ELSEWHERE);

    JsonNode answer = solved(asked);

    assertThat(VroomChecker.faults(asked, answer, VroomRoadsIT::fly)).isEmpty();
    assertThat(answer.path("unassigned")).isEmpty();
    assertThat(answer.path("warnings").get(0).asText()).contains("fågelvägen", "1,3", "60 km/h");
    assertThat(answer.path("summary").path("distance").asLong()).isBetween(100_000L, 400_000L);
    answer.path("routes").forEach(r -> assertThat(r.path("geometry").asText()).isNotEmpty());
    String english = client.post("/vroom", asked.toString(), "Accept-Language", "en").text();
    assertThat(english).contains("great circle times 1.3 at 60 km/h");
  }

  /** The haversine of every geodesy book, written anew. */
  private static long fly(JsonNode a, JsonNode b) {
    double lat1 = Math.toRadians(a.path("location").get(1).asDouble());
    double lat2 = Math.toRadians(b.path("location").get(1).asDouble());
    double lon =
        Math.toRadians(b.path("location").get(0).asDouble() - a.path("location").get(0).asDouble());
    double angle =
        Math.acos(
            Math.min(
                1,
                Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon)));
    return Math.round(6_371_008.8 * angle * 1.3 / (60 / 3.6));
  }

  @Test
  void on_our_own_roads_nothing_is_guessed() {
    JsonNode asked =
        json(
            """
            {'vehicles': [{'id': 1, 'start': [15.6315,60.6036]}],
             'jobs': [{'id': 1, 'location': [14.5432,61.0070]}]}
            """);

    assertThat(solved(asked).has("warnings")).isFalse();
  }

  @Test
  void one_place_off_the_roads_among_others_on_them_is_a_routing_error() {
    Answer answer =
        client.post(
            "/vroom",
            json("""
                    {'vehicles': [{'id': 1, 'start': [15.6315,60.6036]}],
                     'jobs': [{'id': 1, 'location': [61.0070,14.5432]}]}
                    """)
                .toString());

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("code").asInt()).isEqualTo(3);
  }

  @Test
  void distances_that_the_matrices_lack_are_driven_along_our_roads() {
    JsonNode asked =
        json(
            """
            {'vehicles': [{'id': 1, 'start': [15.6315,60.6036], 'start_index': 0,
                           'end': [15.6315,60.6036], 'end_index': 0, 'max_distance': 500000,
                           'costs': {'per_hour': 0, 'per_km': 100}}],
             'jobs': [{'id': 1, 'location': [14.5432,61.0070], 'location_index': 3}],
             'matrices': {'car': {'durations':
               [[0,1,1,60], [1,0,1,1], [1,1,0,1], [60,1,1,0]]}}}
            """);
    TravelMatrix road =
        roads.matrix(
            List.of(
                new Place(UnitId.of("falun"), "Falun", 60.6036, 15.6315),
                new Place(UnitId.of("mora"), "Mora", 61.0070, 14.5432)));
    long metres =
        road.metres(UnitId.of("falun"), UnitId.of("mora"))
            + road.metres(UnitId.of("mora"), UnitId.of("falun"));

    JsonNode summary = solved(asked).path("summary");

    assertThat(summary.path("duration").asLong()).as("the client's own").isEqualTo(120);
    assertThat(summary.path("distance").asLong()).isEqualTo(metres);
    assertThat(summary.path("cost").asLong()).isEqualTo(metres * 100 / 1000);
  }

  @Test
  void distances_that_are_needed_and_cannot_be_found_are_asked_for() {
    Answer answer =
        client.post(
            "/vroom",
            json("""
                    {'vehicles': [{'id': 1, 'start_index': 0, 'costs': {'per_km': 100}}],
                     'jobs': [{'id': 1, 'location_index': 1}],
                     'matrices': {'car': {'durations': [[0,1], [1,0]]}}}
                    """)
                .toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText())
        .contains("Missing distances matrix for car profile", "location beside each");
  }

  @Test
  void the_same_call_under_one_key_is_answered_once_and_another_under_it_refused() {
    String asked = json(ELSEWHERE).toString();
    String key = UUID.randomUUID().toString();

    Answer first = client.post("/vroom", asked, "Idempotency-Key", key);
    Answer again = client.post("/vroom", asked, "Idempotency-Key", key);
    Answer other = client.post("/vroom", asked.replace("300", "301"), "Idempotency-Key", key);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(again.json()).as("its computing times too").isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(422);
  }
}
