package se.bokskjuts.optimizer.planned;

import java.time.LocalTime;
import java.util.List;
import se.bokskjuts.model.Break;

/** When a van leaves, comes home and rests; of no meaning while the van has no stops. */
record PlannedHours(LocalTime start, LocalTime end, List<Break> breaks) {
  PlannedHours {
    breaks = List.copyOf(breaks);
  }

  static PlannedHours unused(LocalTime shiftStart) {
    return new PlannedHours(shiftStart, shiftStart, List.of());
  }
}
