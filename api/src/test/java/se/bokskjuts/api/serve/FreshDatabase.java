package se.bokskjuts.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty database in the build folder; the server's unpacked binaries are kept between runs. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path home = Path.of("target", "it-pg").toAbsolutePath();
    try {
      FileSystemUtils.deleteRecursively(home.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "fresh database",
                Map.of(
                    "bokskjuts.database.directory",
                    home.toString(),
                    "bokskjuts.database.port",
                    freePort(),
                    "bokskjuts.oidc.issuer",
                    Provider.issuer(),
                    "bokskjuts.oidc.client-id",
                    "bokskjuts",
                    "bokskjuts.oidc.client-secret",
                    "secret",
                    "bokskjuts.oidc.roles.bibl-plan",
                    "PLANNER",
                    "bokskjuts.oidc.roles.bibl-mora",
                    "STAFF:Mora")));
  }

  private static int freePort() throws UncheckedIOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
