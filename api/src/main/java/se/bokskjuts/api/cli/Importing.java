package se.bokskjuts.api.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.intake.Intake;
import se.bokskjuts.data.intake.IntakeReport;
import se.bokskjuts.data.intake.IntakeSettings;

/** Takes in files and says what became of each. */
final class Importing {
  private static final int WARNINGS = 10;
  private final Terminal terminal;
  private final CliTexts texts;
  private final RowTexts rowTexts;
  private final Intake intake;
  private final IntakeSettings settings;

  Importing(Terminal terminal, Database database, IntakeSettings settings) {
    this.terminal = terminal;
    this.texts = terminal.texts();
    this.rowTexts = RowTexts.of(texts);
    this.intake = new Intake(database);
    this.settings = settings;
  }

  /** Whether all were without fault. */
  boolean receive(CsvFiles files) {
    boolean good = true;
    for (Path file : inOrder(files.byPath())) {
      byte[] bytes = files.byPath().get(file);
      good &= tell(intake.receive(file.getFileName().toString(), bytes, settings));
    }
    return good;
  }

  /** Units before the vans that stop at them, both before the demand between them. */
  private List<Path> inOrder(Map<Path, byte[]> files) {
    if (files.size() == 1) {
      return List.copyOf(files.keySet());
    }
    Map<Path, Integer> kinds = new HashMap<>();
    files.forEach((file, bytes) -> kinds.put(file, kind(file, bytes)));
    return files.keySet().stream().sorted(Comparator.comparing(kinds::get)).toList();
  }

  private int kind(Path file, byte[] bytes) {
    IntakeReport judged =
        intake.receive(file.getFileName().toString(), bytes, settings.withDryRun(true));
    return judged.kind().map(Enum::ordinal).orElse(Integer.MAX_VALUE);
  }

  private boolean tell(IntakeReport report) {
    String kind = report.layout().map(l -> texts.get("kind." + l.kind())).orElse("?");
    terminal.say(
        "import.file",
        report.fileName(),
        kind,
        texts.number(report.rowsRead()),
        texts.number(report.rowsStored()),
        texts.number(report.faultCount()));
    terminal.say(outcome(report));
    report.faults().forEach(this::tell);
    long unlisted = report.faultCount() - report.faults().size();
    if (unlisted > 0) {
      terminal.say("more-faults", unlisted);
    }
    report.warnings().stream()
        .filter(w -> w.code() != RowFaultCode.ALREADY_IMPORTED)
        .limit(WARNINGS)
        .forEach(this::tell);
    if (report.warnings().size() > WARNINGS) {
      terminal.say("more-warnings", report.warningCount() - WARNINGS);
    }
    return report.isGood();
  }

  private String outcome(IntakeReport report) {
    if (report.alreadyImported()) {
      return "import.again";
    }
    if (report.rowsStored() > 0) {
      return report.synthetic() ? "import.stored-synthetic" : "import.stored";
    }
    return settings.dryRun() && report.isGood() ? "import.would-store" : "import.nothing";
  }

  private void tell(RowFault fault) {
    terminal.out().println("  " + rowTexts.line(texts, fault));
  }
}
