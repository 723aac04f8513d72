package se.bokskjuts.api.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.rest.IdempotentCalls;
import se.bokskjuts.data.sweep.Sweep;

/** What-if comparisons: asked for, followed, cancelled, read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "what-if", description = "Many days simulated under scenarios, compared with the base")
class WhatIfResource {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final WhatIfs whatIfs;
  private final Scenarios scenarios;
  private final Texts texts;
  private final IdempotentCalls calls;

  WhatIfResource(WhatIfs whatIfs, Scenarios scenarios, Texts texts, IdempotentCalls calls) {
    this.whatIfs = whatIfs;
    this.scenarios = scenarios;
    this.texts = texts;
    this.calls = calls;
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  @GetMapping("/scenarios")
  @Operation(operationId = "listScenarios", summary = "The scenarios that stand in the program")
  List<WhatIfJson.ScenarioJson> scenarios(@Parameter(hidden = true) Locale locale) {
    return scenarios.listBuiltIn().stream()
        .map(words -> WhatIfJson.ScenarioJson.of(words, isEnglish(locale)))
        .toList();
  }

  @PostMapping(path = "/what-ifs", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "createWhatIf",
      summary = "Asks what if; worker processes simulate it from the queue")
  @ApiResponse(responseCode = "202", description = "Queued; Location is its address")
  ResponseEntity<Object> create(
      @Valid @RequestBody WhatIfRequest request,
      @Parameter(description = "A repeated call with the same key gets the first one's answer")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @Parameter(hidden = true) Principal caller,
      @Parameter(hidden = true) Locale locale) {
    return calls.once(
        caller.getName(),
        Optional.ofNullable(key),
        "POST /what-ifs " + request,
        () -> {
          Sweep asked = whatIfs.ask(request.toOrder(), caller.getName());
          return ResponseEntity.accepted()
              .location(URI.create("/api/v1/what-ifs/" + asked.id()))
              .body(WhatIfJson.of(asked, isEnglish(locale)));
        });
  }

  @GetMapping("/what-ifs")
  @Operation(operationId = "listWhatIfs", summary = "The latest comparisons; newest first")
  List<WhatIfJson> list(@Parameter(hidden = true) Locale locale) {
    return whatIfs.list().stream().map(sweep -> WhatIfJson.of(sweep, isEnglish(locale))).toList();
  }

  @GetMapping("/what-ifs/{id}")
  @Operation(operationId = "getWhatIf", summary = "A comparison and how far each of its runs is")
  WhatIfJson get(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    return WhatIfJson.of(whatIfs.get(id), Optional.of(whatIfs.listRuns(id)), isEnglish(locale));
  }

  @PostMapping("/what-ifs/{id}/cancel")
  @Operation(operationId = "cancelWhatIf", summary = "Ends it; what is under way is let go")
  ResponseEntity<WhatIfJson> cancel(
      @PathVariable UUID id,
      @Parameter(hidden = true) Principal who,
      @Parameter(hidden = true) Locale locale) {
    return ResponseEntity.accepted()
        .body(WhatIfJson.of(whatIfs.cancel(id, who.getName()), isEnglish(locale)));
  }

  @GetMapping(path = "/what-ifs/{id}/report.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getWhatIfReport",
      summary = "The finished comparison: words, pictures and tables in reading order")
  StoredReport.Content report(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    return whatIfs.getReport(id).in(isEnglish(locale));
  }

  @GetMapping(path = "/what-ifs/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(operationId = "getWhatIfPdf", summary = "The finished comparison as PDF")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    StoredReport.Content content = whatIfs.getReport(id).in(isEnglish(locale));
    Sweep sweep = whatIfs.get(id);
    Locale language = ReportPrint.localeOf(content);
    String date =
        sweep
            .endedAt()
            .orElse(sweep.requestedAt())
            .atZone(SWEDEN)
            .format(DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", language));
    String note = texts.get(language, "whatif.print.note", sweep.requestedBy());
    return file(ReportPrint.pdf(content, date, note), MediaType.APPLICATION_PDF, "what-if.pdf");
  }

  @GetMapping(path = "/what-ifs/{id}/files/{name}", produces = "text/csv")
  @Operation(
      operationId = "getWhatIfFile",
      summary = "A table of the comparison for spreadsheets, such as runs.csv or shares.csv")
  ResponseEntity<byte[]> csv(@PathVariable UUID id, @PathVariable String name) {
    StoredReport report = whatIfs.getReport(id);
    @Nullable String text = report.files().get(name);
    if (text == null) {
      throw RefusedException.of(
          ProblemCode.NO_SUCH_REPORT_FILE,
          name,
          String.join(", ", report.files().keySet().stream().sorted().toList()));
    }
    return file(text.getBytes(StandardCharsets.UTF_8), CSV, name);
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
