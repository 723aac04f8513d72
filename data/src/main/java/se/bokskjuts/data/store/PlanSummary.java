package se.bokskjuts.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Violation;

/**
 * What is known of a stored plan beside its content.
 *
 * @param version counts up within its date; what paper calls version n
 * @param parent the plan that it was made from
 * @param settings how it was searched, such as {@code seconds} and {@code seed}
 * @param rowVersion counts every change; what an ETag carries
 * @param editStep the step that a draft changed by hand stands at
 * @param violations rules that a draft changed by hand breaks; none in any other plan
 */
public record PlanSummary(
    UUID id,
    LocalDate date,
    int version,
    PlanState state,
    Optional<UUID> parent,
    PlanCost cost,
    KeyFigures figures,
    PlanMaker madeBy,
    Map<String, String> settings,
    String createdBy,
    Instant createdAt,
    Optional<Instant> publishedAt,
    int rowVersion,
    int editStep,
    List<Violation> violations) {
  public PlanSummary {
    settings = Map.copyOf(settings);
    violations = List.copyOf(violations);
  }
}
