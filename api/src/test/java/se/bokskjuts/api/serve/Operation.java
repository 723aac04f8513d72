package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One operation of the API's description. */
record Operation(String id, String method, String path) {
  static List<Operation> list(int port) {
    JsonNode paths = Client.withoutKey(port).get("/v3/api-docs").json().path("paths");
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String id = method.getValue().path("operationId").asText();
        all.add(new Operation(id, method.getKey().toUpperCase(Locale.ROOT), path.getKey()));
      }
    }
    assertThat(all).hasSizeGreaterThan(15);
    return all;
  }

  /** A wish for a thing that does not exist: refused for the role first, or not found. */
  String address() {
    return path.replaceAll("\\{id}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "1");
  }
}
