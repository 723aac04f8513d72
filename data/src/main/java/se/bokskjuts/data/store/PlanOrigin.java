package se.bokskjuts.data.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a plan came to be.
 *
 * @param parent the plan that it was made from
 * @param settings how it was searched, such as {@code seconds} and {@code seed}
 * @param createdBy the account that asked for it
 */
public record PlanOrigin(
    PlanMaker madeBy, Optional<UUID> parent, Map<String, String> settings, String createdBy) {
  public PlanOrigin {
    settings = Map.copyOf(settings);
  }
}
