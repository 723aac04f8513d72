package se.bokskjuts.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.csv.CsvReading;

/**
 * Files to import, wholly read before the first is taken in, so that a missing one stops them all.
 *
 * @param byPath their bytes, at most one more than the largest file may have
 */
record CsvFiles(Map<Path, byte[]> byPath) {
  static CsvFiles read(List<Path> files) throws IOException {
    Map<Path, byte[]> read = new LinkedHashMap<>();
    for (Path file : files) {
      Days.requireFile(file);
      try (InputStream in = Files.newInputStream(file)) {
        read.put(file, in.readNBytes(CsvReading.MOST_BYTES + 1));
      }
    }
    return new CsvFiles(read);
  }
}
