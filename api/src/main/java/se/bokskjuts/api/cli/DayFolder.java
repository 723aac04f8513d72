package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.api.paper.EmptyBoxes;
import se.bokskjuts.api.paper.PaperKind;
import se.bokskjuts.api.paper.PaperSettings;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.api.paper.UnitNotes;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** A stored plan as files: {@code out/<date>/} with plan, day and papers. */
final class DayFolder {
  private final Terminal terminal;
  private final Database database;
  private final Locale locale;

  DayFolder(Terminal terminal, Database database, Locale locale) {
    this.terminal = terminal;
    this.database = database;
    this.locale = locale;
  }

  /** An earlier plan's papers are taken away first: none of them may lie among the new ones. */
  void write(StoredPlan stored, Path folder) throws IOException {
    OutFiles.requireFolder(terminal.texts(), folder);
    Path plan = folder.resolve("plan.json");
    Path day = folder.resolve("day.json");
    PlanFileWriter.write(stored.plan(), plan);
    DayFileWriter.write(stored.day(), day);
    for (PaperKind kind : PaperKind.values()) {
      clear(folder.resolve(kind.folder()));
    }
    terminal.wrote("file.plan", plan);
    terminal.wrote("file.day", day);
    PaperFolder.write(terminal, papers(stored), folder);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.pdf")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private Papers papers(StoredPlan stored) {
    PaperSettings settings =
        PaperSettings.of(locale, stored.summary().date().toString())
            .withVersion(stored.summary().version())
            .withEmpties(EmptyBoxes.byStop(new EmptyBoxStore(database).ridesOf(stored)));
    return Papers.of(stored.day(), stored.plan(), settings, details(stored), notes());
  }

  private Map<TransferId, ItemDetails> details(StoredPlan stored) {
    Map<TransferId, ItemDetails> details = new HashMap<>();
    new ItemStore(database).list(stored.plan()).forEach(d -> details.put(d.transfer(), d));
    return details;
  }

  private Map<UnitId, UnitNotes> notes() {
    Map<UnitId, UnitNotes> notes = new HashMap<>();
    for (StoredUnit unit : new UnitStore(database).list()) {
      Optional<String> code = unit.codes().stream().findFirst();
      notes.put(
          unit.unit().id(), new UnitNotes(unit.notes().address(), unit.notes().keyNote(), code));
    }
    return notes;
  }
}
