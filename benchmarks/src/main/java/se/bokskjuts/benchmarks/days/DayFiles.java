package se.bokskjuts.benchmarks.days;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.FileRefusedException;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** The day files that a bench is given. */
public final class DayFiles {
  private DayFiles() {}

  /** Those of a folder by name, or the one. Throws {@link DaysRefused} when there is none. */
  public static List<Path> list(Path days) throws IOException {
    if (Files.isRegularFile(days)) {
      return List.of(days);
    }
    if (!Files.isDirectory(days)) {
      throw new DaysRefused("Mappen finns inte / there is no folder: " + days);
    }
    try (Stream<Path> all = Files.list(days)) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      if (files.isEmpty()) {
        throw new DaysRefused("Inga dagfiler (*.json) i / no day files (*.json) in " + days);
      }
      return files;
    }
  }

  /** Throws {@link DaysRefused} on a file that is no day. */
  public static DayProblem read(Path file) throws IOException {
    try {
      DayFile day = DayFileReader.read(file);
      return day.matrix().isPresent() ? day.getProblem() : onRoads(day);
    } catch (FileRefusedException | RoadFaults e) {
      throw new DaysRefused(file + ":\n" + e.getMessage());
    }
  }

  private static DayProblem onRoads(DayFile day) {
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      return day.withMatrix(roads.matrix(day.units().stream().map(Place::of).toList()));
    }
  }
}
