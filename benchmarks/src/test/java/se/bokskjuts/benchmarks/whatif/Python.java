package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts of {@code benchmarks/tools}, run as anybody runs them. */
final class Python {
  private Python() {}

  /** A script's exit code and words. */
  record Told(int code, String words) {}

  static boolean isHere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Told run(String script, String... arguments) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("python3", "-B", Path.of("tools", script).toString()));
    words.addAll(List.of(arguments));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), said);
  }
}
