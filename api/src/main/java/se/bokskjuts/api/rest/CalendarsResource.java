package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.field.link.PublicAddress;
import se.bokskjuts.api.jobs.UnitCalendars;
import se.bokskjuts.api.security.RoomRules;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.model.UnitId;

/** A unit's arrival times for calendar programs, by a signed link. */
@RestController
@Tag(name = "units")
class CalendarsResource {
  private static final String CALENDAR = "text/calendar";
  private final UnitCalendars calendars;
  private final PublicAddress address;
  private final Sight sight;

  CalendarsResource(UnitCalendars calendars, PublicAddress address, Sight sight) {
    this.address = address;
    this.calendars = calendars;
    this.sight = sight;
  }

  /** Where the calendar is; whoever has the address may read it. */
  record CalendarJson(String href) {}

  /** The link carries its own right to be read. */
  @Configuration
  static class Rules {
    @Bean
    RoomRules calendarRoom() {
      return RoomRules.of(RoomRules.Rule.open("/calendars/**"));
    }
  }

  @GetMapping("/api/v1/units/{id}/calendar")
  @Operation(
      operationId = "getUnitCalendar",
      summary = "The signed address of the unit's calendar, to subscribe to")
  CalendarJson link(@PathVariable String id) {
    sight.require(UnitId.of(id));
    return new CalendarJson(address.of(calendars.pathOf(UnitId.of(id))).toString());
  }

  @GetMapping(path = "/calendars/{unit}/{signature}.ics", produces = CALENDAR)
  @Operation(
      operationId = "readUnitCalendar",
      summary = "When vans come to the unit, as iCalendar (RFC 5545); no account is needed")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> calendar(@PathVariable String unit, @PathVariable String signature) {
    String text = calendars.get(UnitId.of(unit), signature);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(CALENDAR + ";charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
