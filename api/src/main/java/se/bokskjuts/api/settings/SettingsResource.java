package se.bokskjuts.api.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.DayException;
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredMediaType;

/** Rates, the box, media weights, days off; and the log of every change. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "settings", description = "What the cooperation has decided; every change is kept")
class SettingsResource {
  private static final int MOST_ENTRIES = 200;

  private final SettingsStore settings;
  private final AuditStore audit;
  private final SettingsDesk desk;

  SettingsResource(SettingsStore settings, AuditStore audit, SettingsDesk desk) {
    this.settings = settings;
    this.audit = audit;
    this.desk = desk;
  }

  @GetMapping("/rates")
  @Operation(operationId = "listRates", summary = "Rates and measures with source and date")
  List<Setting> rates() {
    return settings.list();
  }

  @GetMapping("/rates/{name}")
  @Operation(operationId = "getRate", summary = "One rate or measure")
  ResponseEntity<RateSettings> rate(@PathVariable String name) {
    return answer(settings.get(name));
  }

  @PutMapping("/rates/{name}")
  @Operation(operationId = "putRate", summary = "Changes a rate, if nobody was first")
  @ApiResponse(responseCode = "200", description = "Changed; the new ETag is in the header")
  ResponseEntity<RateSettings> putRate(
      @PathVariable String name,
      @RequestBody RateSettings fresh,
      @Parameter(description = "The rate's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    return desk.told(
        () -> {
          int version = ETags.seen(seen, settings.get(name).rowVersion());
          return answer(desk.save(name, fresh, version, who.getName()));
        });
  }

  private static ResponseEntity<RateSettings> answer(Setting stored) {
    return ResponseEntity.ok().eTag(ETags.of(stored.rowVersion())).body(RateSettings.of(stored));
  }

  @GetMapping("/media-types")
  @Operation(operationId = "listMediaTypes", summary = "What items take up and weigh, by kind")
  List<MediaJson> mediaTypes() {
    return settings.listStoredMediaTypes().stream()
        .map(m -> new MediaJson(m.type().id(), MediaSettings.of(m)))
        .toList();
  }

  /** A kind of item. */
  record MediaJson(String code, MediaSettings settings) {}

  @GetMapping("/media-types/{code}")
  @Operation(operationId = "getMediaType", summary = "One kind of item")
  ResponseEntity<MediaSettings> mediaType(@PathVariable String code) {
    return answer(settings.getMediaType(code));
  }

  @PutMapping("/media-types/{code}")
  @Operation(operationId = "putMediaType", summary = "Changes a kind of item, if nobody was first")
  @ApiResponse(responseCode = "200", description = "Changed; the new ETag is in the header")
  ResponseEntity<MediaSettings> putMediaType(
      @PathVariable String code,
      @RequestBody MediaSettings fresh,
      @Parameter(description = "The kind's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    return desk.told(
        () -> {
          int version = ETags.seen(seen, settings.getMediaType(code).rowVersion());
          return answer(desk.save(code, fresh, version, who.getName()));
        });
  }

  private static ResponseEntity<MediaSettings> answer(StoredMediaType stored) {
    return ResponseEntity.ok().eTag(ETags.of(stored.rowVersion())).body(MediaSettings.of(stored));
  }

  @GetMapping("/calendar")
  @Operation(operationId = "listDayExceptions", summary = "Days set on or off by hand")
  List<DayException> days(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return settings.listExceptions(from, to);
  }

  @GetMapping("/calendar/{date}")
  @Operation(operationId = "getDaySetting", summary = "Whether a day was set on or off by hand")
  ResponseEntity<DaySetting> day(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
    return answer(settings.findException(date));
  }

  @PutMapping("/calendar/{date}")
  @Operation(
      operationId = "putDaySetting",
      summary = "Sets a day on or off; without runs the calendar's rules decide again")
  @ApiResponse(responseCode = "200", description = "Changed; the new ETag is in the header")
  ResponseEntity<DaySetting> putDay(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestBody DaySetting fresh,
      @Parameter(description = "The day's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    return desk.told(
        () -> {
          int version = ETags.seen(seen, versionOf(settings.findException(date)));
          return answer(desk.save(date, fresh, version, who.getName()));
        });
  }

  private static ResponseEntity<DaySetting> answer(Optional<DayException> stored) {
    return ResponseEntity.ok().eTag(ETags.of(versionOf(stored))).body(DaySetting.of(stored));
  }

  private static int versionOf(Optional<DayException> stored) {
    return stored.map(DayException::rowVersion).orElse(0);
  }

  @GetMapping("/audit")
  @Operation(operationId = "listChanges", summary = "Who did what, the newest first")
  List<AuditEntry> changes(
      @Parameter(description = "Only entries with a smaller id") @RequestParam(required = false)
          @Nullable Long before) {
    return before == null ? audit.list(MOST_ENTRIES) : audit.list(before, MOST_ENTRIES);
  }
}
