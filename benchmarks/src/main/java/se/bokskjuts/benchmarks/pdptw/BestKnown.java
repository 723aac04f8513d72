package se.bokskjuts.benchmarks.pdptw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Map<String, BestKnown> result = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(csv)) {
        String[] cells = line.strip().split(",");
        if (cells.length == 3 && !cells[0].equals("instance")) {
          result.put(
              cells[0], new BestKnown(Integer.parseInt(cells[1]), Double.parseDouble(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw new InstanceFormatException(csv + ": " + e.getMessage());
    }
    return result;
  }
}
