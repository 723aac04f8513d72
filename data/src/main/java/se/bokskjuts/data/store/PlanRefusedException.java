package se.bokskjuts.data.store;

import java.util.List;
import se.bokskjuts.model.Violation;

/** A plan breaks hard rules, or its cost is not what the checker finds; it is not stored. */
public final class PlanRefusedException extends RuntimeException {
  private final transient List<Violation> violations;

  PlanRefusedException(List<Violation> violations) {
    super("the plan breaks " + violations.size() + " rules, first " + violations.get(0));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
