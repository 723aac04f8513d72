package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.ColumnMeanings;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.data.intake.IntakeSettings;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;

/** Takes in CSV files; a faulty one changes nothing unless its good rows are asked for. */
@Command(name = "import")
final class ImportVerb implements Callable<Integer> {
  private static final String WHO = "kommandoraden";
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "csv-files")
  List<Path> files = List.of();

  @Option(names = "--date", paramLabel = "D", descriptionKey = "for-date")
  @Nullable LocalDate date;

  @Option(
      names = "--preset",
      paramLabel = "P",
      converter = LayoutName.class,
      completionCandidates = LayoutName.Names.class)
  @Nullable Layout preset;

  @Option(names = "--copies-at", paramLabel = "U")
  @Nullable String copiesAt;

  @Option(names = "--map", paramLabel = "H=C", descriptionKey = "map-columns")
  Map<String, String> map = Map.of();

  @Option(names = "--keep-good")
  boolean keepGood;

  @Option(names = "--dry-run")
  boolean dryRun;

  ImportVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CsvFiles csv = CsvFiles.read(files);
    map.values().forEach(this::requireColumn);
    try (Storage storage = Storage.open(terminal)) {
      ServiceCalendar calendar = new SettingsStore(storage.database()).getCalendar();
      requireKnown(storage.database());
      Importing importing = new Importing(terminal, storage.database(), settings(calendar));
      return importing.receive(csv) ? Exit.DONE : Exit.WRONG;
    }
  }

  private void requireColumn(String name) {
    if (!ColumnMeanings.isColumn(name)) {
      List<String> near =
          DidYouMean.find(name, ColumnMeanings.columnNames()).stream()
              .map(column -> terminal.texts().get("did-you-mean", column).strip())
              .toList();
      throw new InputRefused(terminal.texts().get("import.no-column", name), near);
    }
  }

  private void requireKnown(Database database) {
    if (copiesAt == null || new UnitStore(database).find(UnitId.of(copiesAt)).isPresent()) {
      return;
    }
    List<String> ids =
        new UnitStore(database).list().stream().map(u -> u.unit().id().value()).toList();
    List<String> near =
        DidYouMean.find(copiesAt, ids).stream()
            .map(id -> terminal.texts().get("did-you-mean", id).strip())
            .toList();
    throw new InputRefused(terminal.texts().get("roads.unknown-unit", copiesAt), near);
  }

  /** For today, or the next day on which vans run. */
  private IntakeSettings settings(ServiceCalendar calendar) {
    LocalDate today = LocalDate.now(Home.ZONE);
    LocalDate next = calendar.isServiceDay(today) ? today : calendar.next(today);
    IntakeSettings settings =
        IntakeSettings.of(date == null ? next : date, WHO)
            .withKeepGood(keepGood)
            .withDryRun(dryRun)
            .withColumns(map);
    if (preset != null) {
      settings = settings.withLayout(preset);
    }
    return copiesAt == null ? settings : settings.withCopiesAt(UnitId.of(copiesAt));
  }
}
