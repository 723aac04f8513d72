package se.bokskjuts.api.field;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;

/**
 * A report as devices send it.
 *
 * @param stop the van's stop, from 0
 * @param item a barcode, or the id that a transfer or hold has in the plan
 * @param reason where something went otherwise than planned
 * @param at by the device's clock
 */
record ReportJson(
    @Schema(
            description = "Made by the device: sent twice it counts once",
            example = "8d6f0a0e-6f1c-4a53-9a43-1c6b3a1f0c11")
        @NotNull
        UUID id,
    @Schema(example = "NOT_UNLOADED") @NotNull EventKind kind,
    @Schema(description = "Whose stop or box", example = "bil-1") @Size(max = 200)
        @Nullable String van,
    @Schema(description = "Which of the van's stops, from 0", example = "2") @PositiveOrZero
        @Nullable Integer stop,
    @Schema(description = "Where; may be left out at a stop", example = "mora-bibliotek")
        @Size(max = 200)
        @Nullable String unit,
    @Schema(example = "b12") @Size(max = 200) @Nullable String box,
    @Schema(description = "A barcode, or a transfer's or hold's id in the plan") @Size(max = 200)
        @Nullable String item,
    @Schema(description = "Asked for where something went wrong", example = "REFUSED")
        @Nullable Reason reason,
    @Schema(description = "By the device's clock", example = "2026-11-24T08:12:20Z") @NotNull
        Instant at) {

  /** Several at once. */
  record Batch(@NotNull @Size(max = 500) @Valid List<ReportJson> reports) {}

  static ReportJson of(DeliveryEvent event) {
    return new ReportJson(
        event.id(),
        event.kind(),
        event.van().map(VanId::value).orElse(null),
        event.stopIndex().isPresent() ? (Integer) event.stopIndex().getAsInt() : null,
        event.unit().value(),
        event.box().map(BoxId::value).orElse(null),
        event.transfer().map(TransferId::value).orElse(null),
        event.reason().orElse(null),
        event.happenedAt());
  }

  Optional<Reason> findReason() {
    return Optional.ofNullable(reason);
  }
}
