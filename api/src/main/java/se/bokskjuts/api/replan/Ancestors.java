package se.bokskjuts.api.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;

/** From which plans a plan was made, by replanning, by hand or by improving. */
@Component
public class Ancestors {
  private final PlanStore plans;

  Ancestors(PlanStore plans) {
    this.plans = plans;
  }

  /** The plan itself, the one it was made from, and so on to the first. */
  public List<PlanSummary> of(UUID plan) {
    List<PlanSummary> line = new ArrayList<>();
    Optional<UUID> next = Optional.of(plan);
    while (next.isPresent()) {
      PlanSummary summary = plans.getSummary(next.get());
      line.add(summary);
      next = summary.parent();
    }
    return line;
  }
}
