package se.bokskjuts.api.jobs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * What a new plan is to be.
 *
 * @param parent the plan it is to improve; its day is taken then
 */
public record PlanOrder(LocalDate date, SolveSettings settings, Optional<UUID> parent) {
  /** The same, beginning from a plan. */
  public PlanOrder from(UUID plan) {
    return new PlanOrder(date, settings, Optional.of(plan));
  }
}
