package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.generate.SyntheticDay;

/** A made-up day, marked as such, as CSV files and as a day file. */
@Command(name = "generate")
final class GenerateVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--date", required = true, paramLabel = "D")
  LocalDate date = LocalDate.EPOCH;

  @Option(names = "--items", required = true, paramLabel = "N", converter = PositiveNumber.class)
  int items;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed = 1;

  @Option(names = "--units", paramLabel = "N", converter = PositiveNumber.class)
  @Nullable Integer units;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "folder")
  Path out = Path.of("");

  GenerateVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    OutFiles.requireFolder(terminal.texts(), out);
    DalarnaBase base = DalarnaBase.load();
    SyntheticDay day = make(base);
    for (Path file : day.write(out)) {
      terminal.wrote("file.csv", file);
    }
    Path dayFile = out.resolve("dag-" + date + "-" + SyntheticDay.LABEL + ".json");
    OutFiles.require(terminal.texts(), dayFile);
    Files.writeString(
        dayFile, DayFileWriter.toJson(day.toDayFile(base, ServiceCalendar.swedish())));
    terminal.wrote("file.day", dayFile);
    return Exit.DONE;
  }

  private SyntheticDay make(DalarnaBase base) {
    try {
      GenerateSettings settings = GenerateSettings.of(date, items, seed);
      return new DayGenerator(base, ServiceCalendar.swedish())
          .generate(units == null ? settings : settings.withUnits(units));
    } catch (IllegalArgumentException e) {
      throw new InputRefused(terminal.texts().get("generate.refused", e.getMessage()));
    }
  }
}
