package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.bokskjuts.api.jobs.Imports;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.csv.ColumnMeanings;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.data.intake.IntakeReport;
import se.bokskjuts.data.store.ImportStore;
import se.bokskjuts.model.UnitId;

/** CSV files of units, vans, transfers and holds. The same file twice changes nothing. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "CSV files taken in")
class ImportsResource {
  private static final int MOST_LISTED = 100;

  private final Imports imports;
  private final ImportStore store;

  ImportsResource(Imports imports, ImportStore store) {
    this.imports = imports;
    this.store = store;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(operationId = "importFiles", summary = "Takes in CSV files; each is all or nothing")
  @ApiResponse(responseCode = "200", description = "A report per file")
  @ApiResponse(responseCode = "422", description = "Faults, by file, line and column")
  List<ImportJson> take(
      @RequestPart("files") List<MultipartFile> files,
      @Parameter(description = "Form of the files; absent: told by their headings")
          @RequestParam(required = false)
          @Nullable Layout preset,
      @Parameter(description = "Service day of demand without a date; absent: the next one")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      @Parameter(description = "Unit whose copies a Koha holds queue lists")
          @RequestParam(required = false)
          @Nullable String copiesAt,
      @Parameter(
              description =
                  "What a heading means, such as Bokens rubrik=title; - leaves it unread. Once said on the"
                      + " import page, it is remembered for files with the same headings")
          @RequestParam(required = false)
          @Nullable List<String> map,
      @RequestParam(defaultValue = "false") boolean keepGood,
      @Parameter(description = "Judge only") @RequestParam(defaultValue = "false") boolean dryRun,
      Locale locale,
      @Parameter(hidden = true) Principal who)
      throws IOException {
    Imports.Wish wish =
        new Imports.Wish(
            Optional.ofNullable(preset),
            Optional.ofNullable(date),
            Optional.ofNullable(copiesAt).map(UnitId::of),
            columns(map == null ? List.of() : map),
            keepGood,
            dryRun);
    List<IntakeReport> reports = imports.take(uploads(files), wish, who.getName());
    refuseIfFaulty(reports, wish, locale);
    return reports.stream().map(r -> ImportJson.of(r, locale)).toList();
  }

  private static Map<String, String> columns(List<String> map) {
    Map<String, String> columns = new HashMap<>();
    for (String pair : map) {
      int sign = pair.lastIndexOf('=');
      String column = sign < 1 ? "" : pair.substring(sign + 1).strip();
      if (sign < 1 || !ColumnMeanings.isColumn(column)) {
        throw RefusedException.of(
            ProblemCode.WRONG_VALUE,
            "map",
            DidYouMean.find(column, ColumnMeanings.columnNames()).orElse(""));
      }
      columns.put(pair.substring(0, sign).strip(), column);
    }
    return columns;
  }

  private static List<Imports.Upload> uploads(List<MultipartFile> files) throws IOException {
    List<Imports.Upload> uploads = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "fil.csv");
      uploads.add(new Imports.Upload(name, file.getBytes()));
    }
    return uploads;
  }

  private static void refuseIfFaulty(List<IntakeReport> reports, Imports.Wish wish, Locale locale) {
    List<IntakeReport> bad =
        reports.stream()
            .filter(r -> r.refused() || r.faultCount() > 0 && !wish.keepGood())
            .toList();
    if (!wish.dryRun() && !bad.isEmpty()) {
      long faults = bad.stream().mapToLong(IntakeReport::faultCount).sum();
      List<Fault> listed = bad.stream().flatMap(r -> ImportJson.faults(r, locale)).toList();
      throw RefusedException.of(ProblemCode.ROWS_REFUSED, faults).withFaults(listed);
    }
  }

  @GetMapping
  @Operation(operationId = "listImports", summary = "The latest imports, newest first")
  List<StoredImportJson> list() {
    return store.list(MOST_LISTED).stream().map(StoredImportJson::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getImport", summary = "One import")
  StoredImportJson get(@PathVariable long id) {
    return StoredImportJson.of(store.get(id));
  }
}
