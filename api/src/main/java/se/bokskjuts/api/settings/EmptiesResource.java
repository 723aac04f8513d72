package se.bokskjuts.api.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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
import se.bokskjuts.api.jobs.ServiceDays;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.EmptyStock;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.model.UnitId;

/** Empty boxes by unit and day, and their counting. */
@RestController
@RequestMapping("/api/v1/empties")
@Tag(name = "empties", description = "Empty boxes: stock, who runs out, who sends and gets")
class EmptiesResource {
  private final Empties empties;
  private final EmptyBoxStore store;
  private final ServiceDays days;
  private final SettingsDesk desk;
  private final Sight sight;

  EmptiesResource(
      Empties empties, EmptyBoxStore store, ServiceDays days, SettingsDesk desk, Sight sight) {
    this.empties = empties;
    this.store = store;
    this.days = days;
    this.desk = desk;
    this.sight = sight;
  }

  /**
   * A day's empty boxes.
   *
   * @param plan what the figures are of; absent without a plan
   */
  record DayJson(LocalDate date, Optional<UUID> plan, List<UnitJson> units, List<RideJson> rides) {}

  /**
   * A unit's boxes over the day.
   *
   * @param stock in the morning; absent: never short
   * @param after when the day ends; absent: never short
   */
  record UnitJson(
      String unit,
      Optional<Integer> stock,
      Optional<Integer> goal,
      int packed,
      int emptied,
      int sent,
      int received,
      Optional<Integer> after,
      EmptyOutlook.State state) {
    static UnitJson of(EmptyOutlook unit) {
      EmptyStock stock = unit.stock();
      return new UnitJson(
          stock.unit().value(),
          boxed(stock.stock()),
          boxed(stock.goal()),
          unit.today().packed(),
          unit.today().emptied(),
          unit.today().sent(),
          unit.today().received(),
          unit.after() < 0 ? Optional.empty() : Optional.of(unit.after()),
          unit.state());
    }
  }

  /** Empty boxes that a van takes along; stops are counted from 1. */
  record RideJson(String van, String from, int fromStop, String to, int toStop, int boxes) {}

  @GetMapping
  @Operation(operationId = "listEmpties", summary = "A day's empty boxes by unit, and the rides")
  DayJson list(
      @Parameter(description = "absent: the next service day")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date) {
    Empties.Day day = empties.of(date == null ? nextDay() : date);
    return new DayJson(
        day.date(),
        day.plan().map(p -> p.id()),
        day.units().stream().map(UnitJson::of).toList(),
        day.rides().stream()
            .map(
                r ->
                    new RideJson(
                        r.van().value(),
                        r.from().value(),
                        r.fromStop() + 1,
                        r.to().value(),
                        r.toStop() + 1,
                        r.boxes()))
            .toList());
  }

  private LocalDate nextDay() {
    return days.findNext().map(ServiceDays.Day::date).orElseGet(days::today);
  }

  @GetMapping("/{unit}")
  @Operation(operationId = "getEmptyCount", summary = "A unit's last count and its goal")
  ResponseEntity<BoxCount> get(@PathVariable String unit) {
    sight.require(UnitId.of(unit));
    EmptyStock stock = stockOf(unit);
    return ResponseEntity.ok()
        .eTag(ETags.of(stock.rowVersion()))
        .body(BoxCount.of(List.of(stock), stock.unit()));
  }

  @PutMapping("/{unit}")
  @Operation(operationId = "putEmptyCount", summary = "Notes a count, if nobody was first")
  @ApiResponse(responseCode = "200", description = "Noted; the new ETag is in the header")
  ResponseEntity<BoxCount> put(
      @PathVariable String unit,
      @RequestBody BoxCount fresh,
      @Parameter(description = "The unit's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    return desk.told(
        () -> {
          int version = ETags.seen(seen, stockOf(unit).rowVersion());
          desk.count(UnitId.of(unit), fresh, version, who.getName());
          return get(unit);
        });
  }

  private EmptyStock stockOf(String unit) {
    return store.list(nextDay()).stream()
        .filter(s -> s.unit().value().equals(unit))
        .findFirst()
        .orElseThrow(() -> new NotStoredException("unit", unit));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
