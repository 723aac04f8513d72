package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.bokskjuts.data.store.StoredPlan;

/** Plans a stored day: a draft in the database, and its files. */
@Command(name = "plan")
final class PlanVerb implements Callable<Integer> {
  private static final int SECONDS = 30;
  private final Terminal terminal;

  @ParentCommand RootVerb root = new RootVerb();

  @Option(names = "--date", required = true, paramLabel = "D")
  LocalDate date = LocalDate.EPOCH;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out-date")
  @Nullable Path out;

  @Mixin SearchOptions search = new SearchOptions();
  @Mixin RoadOptions roads = new RoadOptions();

  PlanVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = out != null ? out : Path.of("out", date.toString());
    OutFiles.requireFolder(terminal.texts(), folder);
    try (Storage storage = Storage.open(terminal)) {
      StoredPlan stored =
          new DayPlanning(terminal, storage.database(), roads).plan(date, search.settings(SECONDS));
      new DayFolder(terminal, storage.database(), root.language.locale()).write(stored, folder);
    }
    return Exit.DONE;
  }
}
