package se.bokskjuts.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the day files beside the project, where they are. */
class SharedDaysIT {
  private static final Path DAYS =
      Path.of(System.getProperty("bokskjuts.shared", "../shared"), "data", "days");

  @Test
  void every_day_beside_the_project_is_read_and_written_back_the_same() throws IOException {
    assumeThat(DAYS).as("SKIPPED: no day files at " + DAYS).isDirectory();

    for (Path file : dayFiles()) {
      DayFile day = DayFileReader.read(file);

      String written = DayFileWriter.toJson(day);

      assertThat(DayFileReader.read(written)).as(file.toString()).isEqualTo(day);
    }
  }

  private static List<Path> dayFiles() throws IOException {
    try (Stream<Path> files = Files.list(DAYS)) {
      List<Path> days = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(days).isNotEmpty();
      return days;
    }
  }
}
