package se.bokskjuts.benchmarks.pdptw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** Finds and reads the instances that a command line names. */
public final class InstanceFiles {
  private InstanceFiles() {}

  /** Files as named; of a folder, each of its .txt files, lc1_2_2 before lc1_2_10. */
  public static List<Path> list(List<Path> named) {
    List<Path> result = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        result.addAll(listFolder(path));
      } else {
        result.add(path);
      }
    }
    return result;
  }

  /** Li &amp; Lim's format or Solomon's, by the first line of numbers: three or two of them. */
  public static PdptwProblem read(Path file) {
    List<NumberLine> lines = NumberLine.readAll(file);
    boolean paired = !lines.isEmpty() && lines.get(0).count() == 3;
    return paired ? LilimFile.read(file) : SolomonFile.read(file);
  }

  private static List<Path> listFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".txt"))
          .sorted(Comparator.comparing(file -> numbersPadded(file.getFileName().toString())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String numbersPadded(String name) {
    return Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(m -> "%06d".formatted(Integer.parseInt(m.group())));
  }

  /** Best known values from {@code bks.csv} in the instance's folder or the one above, if any. */
  public static Map<String, BestKnown> bestKnownBeside(Path instance) {
    Path folder = instance.toAbsolutePath().getParent();
    for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
      Path file = folder.resolve("bks.csv");
      if (Files.isReadable(file)) {
        return BestKnown.read(file);
      }
    }
    return Map.of();
  }
}
