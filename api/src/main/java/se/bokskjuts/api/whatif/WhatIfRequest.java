package se.bokskjuts.api.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sweep.SweepLength;

/** What is asked of a new comparison. The base is always run and need not be named. */
@Schema(name = "WhatIfRequest")
record WhatIfRequest(
    @Schema(
            description = "Built-in scenarios; GET /api/v1/scenarios lists them",
            example = "[\"en-bil-mindre\", \"elbilar\"]")
        @Nullable List<@NotNull String> scenarios,
    @Schema(description = "Scenarios of one's own") @Nullable @Valid List<@NotNull Own> own,
    @Schema(description = "First day, or the next service day", example = "2026-11-23")
        @Nullable LocalDate first,
    @Schema(description = "Service days that count", example = "20")
        @Nullable
        @Min(1)
        @Max(SweepLength.MOST_DAYS)
        Integer days,
    @Schema(description = "Service days before them that are not counted", example = "5")
        @Nullable
        @Min(0)
        @Max(SweepLength.MOST_DAYS)
        Integer warmup,
    @Schema(description = "Each scenario is run with the seeds 1 to this", example = "8")
        @Nullable
        @Min(1)
        @Max(SweepLength.MOST_SEEDS)
        Integer seeds,
    @Schema(description = "Items of an ordinary day", example = "600")
        @Nullable
        @Min(1)
        @Max(SweepLength.MOST_ITEMS)
        Integer items,
    @Schema(description = "Search steps per simulated day", example = "130000")
        @Nullable
        @Min(1)
        @Max(SweepLength.MOST_STEPS)
        Long steps,
    @Schema(
            description = "First of the published days whose demand is drawn; else it is made up",
            example = "2026-10-01")
        @Nullable LocalDate historyFrom,
    @Schema(description = "Last of them", example = "2026-10-31") @Nullable LocalDate historyTo) {

  /**
   * A scenario of the asker's own.
   *
   * @param yaml the keys are those of docs/whatif.md
   */
  @Schema(name = "OwnScenario")
  record Own(
      @NotNull @Schema(example = "idre-tva-dagar") String name,
      @NotNull @Schema(example = "title: Idre två dagar\nweekdays: {idre-bibliotek: [mon, thu]}\n")
          String yaml) {}

  WhatIfOrder toOrder() {
    return new WhatIfOrder(
        Objects.requireNonNullElse(scenarios, List.of()),
        Objects.requireNonNullElse(own, List.<Own>of()).stream()
            .map(scenario -> new ScenarioText(scenario.name(), scenario.yaml()))
            .toList(),
        WhatIfLengths.of(
            Optional.ofNullable(first),
            Optional.ofNullable(days),
            Optional.ofNullable(warmup),
            Optional.ofNullable(seeds),
            Optional.ofNullable(items),
            Optional.ofNullable(steps)),
        WhatIfOrder.past(historyFrom, historyTo));
  }
}
