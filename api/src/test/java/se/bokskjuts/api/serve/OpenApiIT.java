package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Served
class OpenApiIT {
  private static final Path COMMITTED = Path.of("../docs/openapi.json");

  @LocalServerPort int port;

  @Test
  void the_committed_description_is_the_served_one() throws IOException {
    String served =
        Client.withoutKey(port).get("/v3/api-docs").text().replace(":" + port, ":8080") + "\n";

    if (Boolean.getBoolean("bokskjuts.update-docs")) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(served).startsWith("{\n  \"openapi\" : \"3.1");
    assertThat(inOrder(Files.readString(COMMITTED)))
        .as(
            "write it anew: mvn verify -pl api -am -Dit.test=OpenApiIT -Dbokskjuts.update-docs=true")
        .isEqualTo(inOrder(served));
  }

  /** Rooms are described in the order in which they are found, which says nothing. */
  private static JsonNode inOrder(String description) throws IOException {
    ObjectNode all = (ObjectNode) new ObjectMapper().readTree(description);
    List<JsonNode> tags = new ArrayList<>();
    all.path("tags").forEach(tags::add);
    tags.sort(Comparator.comparing(tag -> tag.path("name").asText()));
    all.putArray("tags").addAll(tags);
    return all;
  }
}
