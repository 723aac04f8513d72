package se.bokskjuts.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Optional;

/** Keeps the libraries' log lines and failures' details off the terminal, in a file. */
final class Logs {
  private Logs() {}

  /** Before the first logger: Logback asks for its settings once. */
  static void toFile() {
    System.setProperty("bokskjuts.log", Home.logFile().toString());
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "se/bokskjuts/api/cli/logback.xml");
    }
  }

  /** For {@code serve}: the service has log settings of its own. */
  static void toService() {
    System.clearProperty("logback.configurationFile");
  }

  /** Writes the details; empty if no file could be written. */
  static Optional<Path> write(Throwable thrown) {
    Path file = Home.logFile();
    try {
      Files.createDirectories(file.getParent());
      try (PrintWriter writer =
          new PrintWriter(
              Files.newBufferedWriter(
                  file,
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND))) {
        writer.println(LocalDateTime.now() + " unexpected");
        thrown.printStackTrace(writer);
      }
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
