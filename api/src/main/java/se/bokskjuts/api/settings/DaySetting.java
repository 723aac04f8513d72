package se.bokskjuts.api.settings;

import java.util.Objects;
import java.util.Optional;
import se.bokskjuts.data.store.DayException;

/**
 * Whether vans run on a day.
 *
 * @param runs absent: as the calendar's rules say
 * @param reason in words
 */
public record DaySetting(Optional<Boolean> runs, String reason) {
  /** A body may leave out what it leaves empty. */
  public DaySetting {
    runs = Objects.requireNonNullElse(runs, Optional.empty());
    reason = Objects.requireNonNullElse(reason, "");
  }

  static DaySetting of(Optional<DayException> stored) {
    return stored
        .map(e -> new DaySetting(Optional.of(e.runs()), e.reason()))
        .orElseGet(() -> new DaySetting(Optional.empty(), ""));
  }
}
