package se.bokskjuts.routing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real data beside the project, for tests where it is present. */
final class SharedFiles {
  private SharedFiles() {}

  /** Skips the test, saying so, where the file is not there. */
  static Path assumed(String file) {
    Path path = Path.of(System.getProperty("bokskjuts.shared", "../../shared")).resolve(file);
    if (!Files.isRegularFile(path)) {
      System.out.println("SKIPPED: a test with real roads, since there is no " + path);
    }
    assumeTrue(Files.isRegularFile(path), () -> "no " + path);
    return path;
  }

  /** All units of Dalabiblioteken with their coordinates. */
  static List<Place> units() {
    List<Place> places = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(assumed("data/units.csv")).subList(1, 59)) {
        List<String> cells = cells(line);
        places.add(
            Dalarna.place(
                cells.get(0),
                cells.get(1),
                Double.parseDouble(cells.get(7)),
                Double.parseDouble(cells.get(8))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
