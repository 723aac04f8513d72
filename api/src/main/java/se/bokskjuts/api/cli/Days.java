package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFile;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;

/** Day and plan files on the way in. */
final class Days {
  private Days() {}

  static DayFile read(Path file) throws IOException {
    requireFile(file);
    return DayFileReader.read(file);
  }

  static PlanFile readPlan(Path file) throws IOException {
    requireFile(file);
    return PlanFileReader.read(file);
  }

  /** Throws with the file's name, which Java leaves out for a folder. */
  static void requireFile(Path file) throws FileSystemException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString());
    }
  }

  /** With the file's own matrix; without one the road network is asked. */
  static DayProblem withMatrix(Terminal terminal, DayFile file, RoadOptions roads) {
    if (file.matrix().isPresent()) {
      return file.getProblem();
    }
    terminal.warn("roads.asked", file.units().size());
    try (RoadNetwork network = roads.open(terminal)) {
      return file.withMatrix(network.matrix(file.units().stream().map(Place::of).toList()));
    }
  }
}
