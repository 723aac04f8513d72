package se.bokskjuts.benchmarks.pdptw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The best that anybody has published for an instance.
 *
 * @param distance total, double precision as SINTEF counts it
 */
public record BestKnown(int vehicles, double distance) {
  /** Reads lines of {@code instance,vehicles,distance} below a heading. */
  static Map<String, BestKnown> read(Path csv) {
    try {
      return parse(Files.readAllLines(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw new InstanceFormatException(csv + ": " + e.getMessage());
    }
  }

  static Map<String, BestKnown> parse(List<String> lines) {
    Map<String, BestKnown> result = new TreeMap<>();
    for (String line : lines) {
      String[] cells = line.strip().split(",");
      if (cells.length == 3 && !cells[0].equals("instance")) {
        result.put(
            cells[0], new BestKnown(Integer.parseInt(cells[1]), Double.parseDouble(cells[2])));
      }
    }
    return result;
  }
}
