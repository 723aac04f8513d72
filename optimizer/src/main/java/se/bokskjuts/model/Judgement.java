package se.bokskjuts.model;

import java.util.List;

/** What a checker says of a plan: broken rules, its true cost, its key figures. */
public record Judgement(List<Violation> violations, PlanCost cost, KeyFigures figures) {
  public Judgement {
    violations = List.copyOf(violations);
  }

  public boolean isFeasible() {
    return violations.isEmpty();
  }
}
