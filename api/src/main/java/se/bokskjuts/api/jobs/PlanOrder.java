package se.bokskjuts.api.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.model.Pin;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * What a new plan is to be.
 *
 * @param parent the plan it is to improve; its day is taken then, with the pins added
 */
public record PlanOrder(
    LocalDate date, SolveSettings settings, List<Pin> pins, Optional<UUID> parent) {
  public PlanOrder {
    pins = List.copyOf(pins);
  }
}
