package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/** What the API's description shows as JSON to send is sent. */
@Served
class OpenApiExamplesIT {
  private record Example(String path, String body) {}

  @LocalServerPort int port;
  @Autowired ApiKeys keys;

  @Test
  void every_example_body_is_taken() throws InterruptedException {
    Client client = Client.of(port, keys, Grant.of("COORDINATOR"));
    // One example draws demand from the published days of October.
    RoadDay.publish(client, "2026-10-22");
    List<Example> examples = examples(client.get("/v3/api-docs").json());

    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (Example example : examples) {
      Answer answer = client.post(example.path(), example.body());
      assertThat(answer.status()).as(example + ": " + answer.text()).isBetween(200, 299);
      String location = answer.header("Location");
      if (location.startsWith("/api/v1/plans/")) {
        client.post(location + "/cancel", "");
        client.awaitPlan(location);
      }
    }
  }

  /** Of addresses without an id: those of things need the thing first, and have tests of theirs. */
  private static List<Example> examples(JsonNode api) {
    List<Example> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      JsonNode json =
          path.getValue().path("post").path("requestBody").path("content").path("application/json");
      if (!path.getKey().contains("{") && !json.isMissingNode()) {
        json.path("examples")
            .forEach(e -> all.add(new Example(path.getKey(), text(e.path("value")))));
        fromSchema(api, json).ifPresent(body -> all.add(new Example(path.getKey(), body)));
      }
    }
    return all;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  /** The body made of its properties' examples, where there are any. */
  private static Optional<String> fromSchema(JsonNode api, JsonNode json) {
    JsonNode schema = json.path("schema");
    String name = schema.path("$ref").asText().replaceAll(".*/", "");
    ObjectNode body = new ObjectMapper().createObjectNode();
    for (Map.Entry<String, JsonNode> p :
        api.path("components").path("schemas").path(name).path("properties").properties()) {
      if (p.getValue().has("example")) {
        body.set(p.getKey(), p.getValue().get("example"));
      }
    }
    return body.isEmpty() ? Optional.empty() : Optional.of(body.toString());
  }
}
