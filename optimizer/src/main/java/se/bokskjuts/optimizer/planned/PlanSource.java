package se.bokskjuts.optimizer.planned;

import java.util.Optional;
import se.bokskjuts.model.Plan;

/** Where the solver's phase gets its next plan to try. */
@FunctionalInterface
public interface PlanSource {
  /** Waits for a plan; empty when there will be no more. */
  Optional<Plan> next();
}
