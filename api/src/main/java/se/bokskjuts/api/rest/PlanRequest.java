package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is asked of a new plan. Without seconds and steps the service's own time is taken. */
record PlanRequest(
    @NotNull @Schema(example = "2026-11-24") LocalDate date,
    @Schema(description = "Seconds to search", example = "30") @Nullable @Min(1) Integer seconds,
    @Schema(description = "Search steps to end at; with a seed the plan is the same every time")
        @Nullable
        @Min(1)
        @Max(1_000_000_000L)
        Long steps,
    @Schema(description = "Seed of every random choice", example = "1") @Nullable Long seed) {

  OptionalInt findSeconds() {
    return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  OptionalLong findSteps() {
    return steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
  }

  long seedOrOne() {
    return seed == null ? 1 : seed;
  }
}
