package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Violation;

/**
 * A plan, or the request for one, in short.
 *
 * @param version within its date, as paper says it; empty until it is solved
 * @param rowVersion counts every change; the ETag
 * @param time how long it was to be searched for; empty when it ends on steps
 * @param problem why it failed; empty otherwise
 * @param violations rules that a draft changed by hand breaks; none in any other
 */
public record PlanOverview(
    UUID id,
    LocalDate date,
    OptionalInt version,
    PlanState state,
    int rowVersion,
    Optional<PlanCost> cost,
    Optional<KeyFigures> figures,
    OffsetDateTime made,
    String madeBy,
    Optional<Duration> time,
    String problem,
    List<Violation> violations) {
  public PlanOverview {
    violations = List.copyOf(violations);
  }

  /** What people call it: its version, or the first letters of its id until it has one. */
  public String label() {
    return version.isPresent() ? String.valueOf(version.getAsInt()) : id.toString().substring(0, 8);
  }

  /** The ETag that publishing wants back. */
  public String eTag() {
    return "\"" + state + "-" + rowVersion + "\"";
  }
}
