package se.bokskjuts.api.web;

import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.bokskjuts.api.jobs.Imports;
import se.bokskjuts.api.problem.RowWords;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.settings.ImportColumns;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;
import se.bokskjuts.data.intake.IntakeReport;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;

/** The page that takes in CSV files: judged first if wished, faults by line with what to do. */
@Controller
class ImportPages {
  private static final String RECOGNISE = "AUTO";

  private final Imports imports;
  private final UnitStore units;
  private final ImportColumns columns;
  private final Texts texts;

  ImportPages(Imports imports, UnitStore units, ImportColumns columns, Texts texts) {
    this.columns = columns;
    this.imports = imports;
    this.units = units;
    this.texts = texts;
  }

  /** A fault as a line of a table. */
  record FaultLine(long line, String column, String text, String code) {}

  /**
   * What became of a file.
   *
   * @param tone good, warn or bad
   */
  record Report(
      String file, String tone, String text, List<FaultLine> faults, List<FaultLine> warnings) {}

  @GetMapping("/import")
  String form(Model model) {
    return page(model, List.of());
  }

  @PostMapping("/import")
  String take(
      @RequestParam("files") List<MultipartFile> files,
      @RequestParam String preset,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      @RequestParam(defaultValue = "") String copiesAt,
      @RequestParam(defaultValue = "false") boolean keepGood,
      @RequestParam(defaultValue = "") String mappings,
      @RequestParam("do") String what,
      Principal who,
      Locale locale,
      Model model)
      throws IOException {
    columns.remember(mappings, who.getName());
    boolean dryRun = what.equals("preview");
    Imports.Wish wish =
        new Imports.Wish(
            preset.equals(RECOGNISE) ? Optional.empty() : Optional.of(Layout.valueOf(preset)),
            Optional.ofNullable(date),
            copiesAt.isBlank() ? Optional.empty() : Optional.of(UnitId.of(copiesAt)),
            Map.of(),
            keepGood,
            dryRun);
    List<Imports.Upload> uploads = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "fil.csv");
      uploads.add(new Imports.Upload(name, file.getBytes()));
    }
    List<IntakeReport> reports = imports.take(uploads, wish, who.getName());
    if (!dryRun && reports.stream().anyMatch(r -> r.rowsStored() > 0 || r.alreadyImported())) {
      LocalDate next = wish.date().orElseGet(imports::nextDay);
      model.addAttribute("nextDay", next);
      model.addAttribute("nextDayName", DayNames.brief(next));
    }
    return page(model, reports.stream().map(r -> reportOf(r, wish, locale)).toList());
  }

  private String page(Model model, List<Report> reports) {
    model.addAttribute(
        "presets",
        Stream.concat(Stream.of(RECOGNISE), Stream.of(Layout.values()).map(Enum::name)).toList());
    model.addAttribute("date", imports.nextDay());
    model.addAttribute("units", units.list().stream().map(u -> u.unit()).toList());
    model.addAttribute("reports", reports);
    return "import";
  }

  private Report reportOf(IntakeReport report, Imports.Wish wish, Locale locale) {
    boolean dryRun = wish.dryRun();
    boolean faulty = report.refused() || report.faultCount() > 0;
    String tone = !faulty ? "good" : isBad(report, dryRun) ? "bad" : "warn";
    return new Report(
        report.fileName(),
        tone,
        texts.get(locale, sentence(report, wish, faulty), numbers(report, dryRun, faulty)),
        report.faults().stream().map(f -> lineOf(f, locale)).toList(),
        report.warnings().stream()
            .filter(f -> f.code() != RowFaultCode.ALREADY_IMPORTED)
            .map(f -> lineOf(f, locale))
            .toList());
  }

  private static boolean isBad(IntakeReport report, boolean dryRun) {
    return dryRun ? report.refused() : report.rowsStored() == 0;
  }

  private static String sentence(IntakeReport report, Imports.Wish wish, boolean faulty) {
    if (report.alreadyImported()) {
      return "import.unchanged";
    }
    if (wish.dryRun() && report.refused()) {
      return "import.previewRefused";
    }
    if (wish.dryRun() && faulty) {
      return wish.keepGood() ? "import.previewKept" : "import.previewFaults";
    }
    if (wish.dryRun()) {
      return "import.previewed";
    }
    return !faulty ? "import.done" : report.rowsStored() > 0 ? "import.kept" : "import.refused";
  }

  private static Object[] numbers(IntakeReport report, boolean dryRun, boolean faulty) {
    if (!dryRun && faulty && report.rowsStored() == 0) {
      return new Object[] {report.faultCount()};
    }
    long rows = dryRun ? report.rowsGood() : report.rowsStored();
    return new Object[] {rows, report.faultCount()};
  }

  private static FaultLine lineOf(RowFault fault, Locale locale) {
    return new FaultLine(
        fault.line(), fault.column(), RowWords.of(fault, locale), fault.code().name());
  }
}
