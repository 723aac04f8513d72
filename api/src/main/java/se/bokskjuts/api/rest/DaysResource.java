package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.jobs.Days;
import se.bokskjuts.api.jobs.ServiceDays;
import se.bokskjuts.data.file.DayFileWriter;

/** The days ahead, and each as the planner would get it now. */
@RestController
@RequestMapping("/api/v1/days")
@Tag(name = "days", description = "Service days")
class DaysResource {
  private final ServiceDays serviceDays;
  private final Days days;
  private final ServeSettings settings;

  DaysResource(ServiceDays serviceDays, Days days, ServeSettings settings) {
    this.serviceDays = serviceDays;
    this.days = days;
    this.settings = settings;
  }

  @GetMapping
  @Operation(
      operationId = "listDays",
      summary = "Today and the next service days, with their demand")
  List<ServiceDays.Day> list() {
    return serviceDays.listNext(settings.serviceDaysShown());
  }

  @GetMapping(path = "/{date}/day.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getDayFile", summary = "What would be planned now (bokskjuts-day/1)")
  ResponseEntity<byte[]> dayFile(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
    serviceDays.requirePlannable(date);
    return Downloads.json(DayFileWriter.toJson(days.of(date)), "day-" + date);
  }
}
