package se.bokskjuts.data.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scenario as it is written, so that a process that has not its file can read it too.
 *
 * @param name the built-in scenario's, or the file's without its ending
 * @param yaml the whole file
 */
public record ScenarioText(String name, String yaml) {
  /** A built-in scenario by name, or a file. */
  public static ScenarioText read(String nameOrPath) {
    try {
      if (ScenarioFile.BUILT_IN.contains(nameOrPath)) {
        return new ScenarioText(nameOrPath, resource(nameOrPath));
      }
      Path path = Path.of(nameOrPath);
      if (Files.isRegularFile(path)) {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
        return new ScenarioText(name, Files.readString(path));
      }
    } catch (IOException e) {
      throw new ScenarioRefused(nameOrPath + ": kan inte läsas / cannot be read: " + e);
    }
    throw new ScenarioRefused(
        nameOrPath
            + ": inget sådant scenario / no such scenario. "
            + ScenarioKeys.didYouMean(nameOrPath, ScenarioFile.BUILT_IN));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScenarioText.class.getResourceAsStream("/scenario/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("resource scenario/" + name + ".yaml is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
