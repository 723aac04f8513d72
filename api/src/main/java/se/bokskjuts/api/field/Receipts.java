package se.bokskjuts.api.field;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of reports, one by one. */
record Receipts(List<Receipt> receipts) {
  Receipts {
    receipts = List.copyOf(receipts);
  }

  /**
   * @param why a code; only where it was refused
   */
  record Receipt(UUID id, Outcome outcome, Optional<String> why) {}

  /** What became of one. */
  enum Outcome {
    @Schema(description = "New, and stored")
    STORED,
    /** It was stored before. */
    KNOWN,
    /** Stored, but the day was closed already. */
    LATE,
    /** Not stored; sending it again changes nothing. */
    REFUSED
  }
}
