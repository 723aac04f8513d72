package se.bokskjuts.api.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.PlanCost;

/**
 * A plan in short.
 *
 * @param version within its date; absent until it is solved
 * @param problem why it failed
 * @param links addresses of what belongs to it
 */
record PlanJson(
    UUID id,
    LocalDate date,
    Optional<Integer> version,
    PlanState state,
    Optional<CostJson> cost,
    Optional<KeyFigures> figures,
    OffsetDateTime made,
    String madeBy,
    Optional<Long> seconds,
    Optional<String> problem,
    Map<String, String> links) {

  /** A plan's cost by part, in öre. */
  record CostJson(
      long vansOre,
      long handlingOre,
      long sortingOre,
      long delayOre,
      long missedOre,
      long totalOre) {
    static CostJson of(PlanCost cost) {
      return new CostJson(
          cost.vans().ore(),
          cost.handling().ore(),
          cost.sorting().ore(),
          cost.delay().ore(),
          cost.missed().ore(),
          cost.total().ore());
    }
  }

  static PlanJson of(PlanOverview plan) {
    return new PlanJson(
        plan.id(),
        plan.date(),
        plan.version().isPresent() ? Optional.of(plan.version().getAsInt()) : Optional.empty(),
        plan.state(),
        plan.cost().map(CostJson::of),
        plan.figures(),
        plan.made(),
        plan.madeBy(),
        plan.time().map(t -> t.toSeconds()),
        Optional.of(plan.problem()).filter(p -> !p.isEmpty()),
        linksOf(plan));
  }

  private static Map<String, String> linksOf(PlanOverview plan) {
    String self = "/api/v1/plans/" + plan.id();
    return plan.state().hasPlan()
        ? Map.of(
            "self", self,
            "day", self + "/day.json",
            "plan", self + "/plan.json",
            "prints", self + "/prints")
        : Map.of("self", self, "events", self + "/events");
  }
}
