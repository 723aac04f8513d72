package se.bokskjuts.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** The folders that the program keeps things in. */
final class Home {
  /** Service days are Dalarna's. */
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private Home() {}

  /** Database, log and road graph: {@code BOKSKJUTS_HOME}, otherwise {@code .bokskjuts} here. */
  static Path folder() {
    String set = System.getenv("BOKSKJUTS_HOME");
    return Path.of(set == null || set.isBlank() ? ".bokskjuts" : set).toAbsolutePath().normalize();
  }

  /** The source tree that the launcher stands in, for the samples; otherwise the current folder. */
  static Path checkout() {
    return Path.of(System.getProperty("bokskjuts.checkout", "")).toAbsolutePath().normalize();
  }

  /** In the home folder, or in the system's temporary folder where home cannot be written. */
  static Path logFile() {
    Path home = folder();
    Path nearest = home;
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    boolean writable = nearest != null && Files.isWritable(nearest);
    Path parent = writable ? home : Path.of(System.getProperty("java.io.tmpdir"));
    return parent.resolve("bokskjuts.log");
  }
}
