package se.bokskjuts.api.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** A change by hand as it is asked for, and kept. Stops and places are counted from 1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditRequest(
    @NotNull @Schema(example = "MOVE_STOP") EditType type,
    @Schema(example = "bil-1") @Nullable String van,
    @Schema(description = "Its number in the van's tour, from 1", example = "3")
        @Nullable Integer stop,
    @Schema(example = "bil-2") @Nullable String toVan,
    @Schema(description = "Number that the stop then has, from 1", example = "2")
        @Nullable Integer place,
    @Schema(example = "mora-bibliotek") @Nullable String unit,
    @Schema(example = "b7") @Nullable String box,
    @Nullable Integer load,
    @Nullable Integer unload,
    @Schema(description = "A barcode, or a transfer's id") @Nullable String transfer,
    @Nullable String hold,
    @Nullable String item,
    @Nullable Double lat,
    @Nullable Double lon,
    @Schema(description = "The other end of a stretch of road") @Nullable String toUnit) {

  static EditRequest of(EditType type) {
    return new EditRequest(
        type, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  EditRequest withUnit(String newUnit) {
    return new EditRequest(
        type, van, stop, toVan, place, newUnit, box, load, unload, transfer, hold, item, lat, lon,
        toUnit);
  }

  EditRequest withSpot(double newLat, double newLon) {
    return new EditRequest(
        type, van, stop, toVan, place, unit, box, load, unload, transfer, hold, item, newLat,
        newLon, toUnit);
  }

  /** Throws when it is missing. */
  static <T> T need(@Nullable T value, String name) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw RefusedException.of(ProblemCode.MISSING_VALUE, name);
    }
    return value;
  }
}
