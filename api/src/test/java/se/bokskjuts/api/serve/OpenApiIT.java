package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(Files.readString(COMMITTED))
        .as(
            "write it anew: mvn verify -pl api -am -Dit.test=OpenApiIT -Dbokskjuts.update-docs=true")
        .isEqualTo(served);
  }
}
