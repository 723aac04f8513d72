package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.intake.IntakeSettings;
import se.bokskjuts.data.store.StoredPlan;

/** The whole way on a sample day: import, plan, check, print. */
@Command(name = "demo")
final class DemoVerb implements Callable<Integer> {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int SECONDS = 10;
  private final Terminal terminal;

  @ParentCommand RootVerb root = new RootVerb();
  @Mixin SearchOptions search = new SearchOptions();
  @Mixin RoadOptions roads = new RoadOptions();

  DemoVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Path.of("out", DAY.toString());
    OutFiles.requireFolder(terminal.texts(), folder);
    CsvFiles samples = samples();
    try (Storage storage = Storage.open(terminal)) {
      Database database = storage.database();
      terminal.say("demo.importing");
      new Importing(terminal, database, IntakeSettings.of(DAY, "demo")).receive(samples);
      StoredPlan stored =
          new DayPlanning(terminal, database, roads).plan(DAY, search.settings(SECONDS));
      new DayFolder(terminal, database, root.language.locale()).write(stored, folder);
      terminal.say("demo.next");
    }
    return Exit.DONE;
  }

  private static CsvFiles samples() throws IOException {
    Path folder = Home.checkout().resolve("data/samples");
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> csv = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      return CsvFiles.read(csv);
    }
  }
}
