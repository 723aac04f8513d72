package se.bokskjuts.api.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Settings from the environment, by the names under which the service reads them too: {@code
 * bokskjuts.roads.file} is {@code BOKSKJUTS_ROADS_FILE}.
 */
record Settings(Map<String, String> environment) {
  static Settings ofMachine() {
    return new Settings(System.getenv());
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
  }

  Optional<Path> findRoadsFile() {
    return find("BOKSKJUTS_ROADS_FILE").map(Path::of);
  }

  Path roadsCache() {
    return find("BOKSKJUTS_ROADS_CACHE").map(Path::of).orElse(Home.folder().resolve("roads"));
  }

  /** Throws {@link NumberFormatException} where it is no number. */
  double winterFactor() {
    return find("BOKSKJUTS_ROADS_WINTERFACTOR").map(Double::parseDouble).orElse(1.0);
  }
}
