package se.bokskjuts.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty database in the build folder; the server's unpacked binaries are kept between runs. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final int PORT = 15_871;

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
                    PORT)));
  }
}
