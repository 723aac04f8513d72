package se.bokskjuts.api.settings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.empties.EmptyFlow;
import se.bokskjuts.data.empties.EmptyFlows;
import se.bokskjuts.data.empties.EmptyRide;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.UnitId;

/** Empty boxes of a day: who has how many, who runs out, and what the vans should take along. */
@Service
public class Empties {
  private static final int USUAL_DAYS = 5;

  private final EmptyBoxStore store;
  private final PlanStore plans;
  private final Sight sight;

  Empties(EmptyBoxStore store, PlanStore plans, Sight sight) {
    this.sight = sight;
    this.store = store;
    this.plans = plans;
  }

  /**
   * A day.
   *
   * @param plan what rides and flows are of: the one in force, else the newest draft
   * @param units as Swedish sorts their municipalities and names
   */
  public record Day(
      LocalDate date, Optional<PlanSummary> plan, List<EmptyOutlook> units, List<EmptyRide> rides) {
    /** Those that run out, the worst first. */
    public List<EmptyOutlook> warnings() {
      return units.stream()
          .filter(EmptyOutlook::isWarning)
          .sorted(Comparator.comparing(EmptyOutlook::state).thenComparing(EmptyOutlook::after))
          .toList();
    }
  }

  public Day of(LocalDate date) {
    Optional<PlanSummary> summary = planOf(date);
    Optional<StoredPlan> stored = summary.map(p -> plans.get(p.id()));
    List<EmptyRide> rides = stored.map(store::ridesOf).orElse(List.of());
    Map<UnitId, EmptyFlow> today = stored.map(p -> flows(p, rides)).orElse(Map.of());
    Map<UnitId, List<EmptyFlow>> earlier = store.flowsBefore(date.plusDays(1), USUAL_DAYS);
    List<EmptyOutlook> units =
        store.list(date).stream()
            .filter(s -> sight.sees(s.unit()))
            .map(
                s ->
                    EmptyOutlook.of(
                        s,
                        today.getOrDefault(s.unit(), EmptyFlow.NONE),
                        earlier.getOrDefault(s.unit(), List.of())))
            .toList();
    List<EmptyRide> seen =
        rides.stream().filter(r -> sight.sees(r.from()) || sight.sees(r.to())).toList();
    return new Day(date, summary, units, seen);
  }

  private Map<UnitId, EmptyFlow> flows(StoredPlan plan, List<EmptyRide> rides) {
    return plan.summary().publishedAt().isPresent()
        ? store.flowsOf(plan.summary().id())
        : EmptyFlows.planned(plan.plan(), rides);
  }

  private Optional<PlanSummary> planOf(LocalDate date) {
    return plans
        .findPublished(date)
        .or(() -> plans.list(date).stream().filter(p -> p.state() == PlanState.DRAFT).findFirst());
  }
}
