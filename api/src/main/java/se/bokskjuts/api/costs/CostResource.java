package se.bokskjuts.api.costs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** Who pays, as JSON, PDF and CSV. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cost-shares", description = "Who pays a month or a scenario, in three ways")
class CostResource {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CostShares costs;
  private final CostPrint print;
  private final Clock clock;

  CostResource(CostShares costs, CostPrint print, Clock clock) {
    this.costs = costs;
    this.print = print;
    this.clock = clock;
  }

  @GetMapping("/cost-shares")
  @Operation(operationId = "listCostShares", summary = "Months with published plans; newest first")
  List<CostShares.MonthChoice> list(@Parameter(hidden = true) Locale locale) {
    return costs.listMonths(locale);
  }

  @GetMapping("/cost-shares/{key}")
  @Operation(
      operationId = "getCostShares",
      summary = "A month (2026-11), or a scenario (COMPARISON_NAME), divided in three ways")
  CostJson get(
      @PathVariable String key,
      @Parameter(description = "Try another weight; else the setting")
          @RequestParam(required = false)
          @Nullable BigDecimal region,
      @RequestParam(required = false) @Nullable BigDecimal volume,
      @RequestParam(required = false) @Nullable BigDecimal stops,
      @RequestParam(required = false) @Nullable BigDecimal base,
      @Parameter(hidden = true) Locale locale) {
    return CostJson.of(costs.get(key, new Weights(region, volume, stops, base), locale));
  }

  @GetMapping(path = "/cost-shares/{key}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(operationId = "getCostSharesPdf", summary = "The same as PDF, every stop included")
  ResponseEntity<byte[]> pdf(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable BigDecimal region,
      @RequestParam(required = false) @Nullable BigDecimal volume,
      @RequestParam(required = false) @Nullable BigDecimal stops,
      @RequestParam(required = false) @Nullable BigDecimal base,
      @Parameter(hidden = true) Locale locale) {
    Bill bill = costs.get(key, new Weights(region, volume, stops, base), locale);
    String date = LocalDate.now(clock).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    return file(
        print.pdf(bill, date, locale), MediaType.APPLICATION_PDF, "cost-shares-" + key + ".pdf");
  }

  @GetMapping(path = "/cost-shares/{key}/files/{name}", produces = "text/csv")
  @Operation(
      operationId = "getCostSharesFile",
      summary = "A table for spreadsheets: shares.csv, stops.csv, tours.csv, boxes.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String key,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable BigDecimal region,
      @RequestParam(required = false) @Nullable BigDecimal volume,
      @RequestParam(required = false) @Nullable BigDecimal stops,
      @RequestParam(required = false) @Nullable BigDecimal base,
      @Parameter(hidden = true) Locale locale) {
    Bill bill = costs.get(key, new Weights(region, volume, stops, base), locale);
    Map<String, String> files = CostCsv.files(bill.amounts());
    String text = files.get(name);
    if (text == null) {
      throw RefusedException.of(
          ProblemCode.NO_SUCH_REPORT_FILE, name, String.join(", ", files.keySet()));
    }
    return file(text.getBytes(StandardCharsets.UTF_8), CSV, key + "-" + name);
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
