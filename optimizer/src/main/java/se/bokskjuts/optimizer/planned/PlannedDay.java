package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;

/**
 * One day as a planning solution: vans with their stops, units with their packing, items with their
 * source. Hard score: broken rules; soft score: öre.
 */
@PlanningSolution
public class PlannedDay {
  @ProblemFactProperty private DayFacts facts;
  @ProblemFactCollectionProperty private List<Unit> units;
  @ProblemFactCollectionProperty private List<Pin> pins;

  /** All stops of all vans: a list variable wants its values known. Replaced, never changed. */
  @ProblemFactCollectionProperty @ValueRangeProvider private List<PlannedStop> stops;

  @PlanningEntityCollectionProperty private List<PlannedVan> vans;
  @PlanningEntityCollectionProperty private List<PlannedPacking> packings;
  @PlanningEntityCollectionProperty private List<PlannedItem> items;
  private Map<TransferId, String> reasons;
  @PlanningScore private @Nullable HardSoftLongScore score;

  /** For OptaPlanner's cloning. */
  @SuppressWarnings("NullAway.Init")
  PlannedDay() {}

  private PlannedDay(DayFacts facts) {
    DayProblem day = facts.day;
    this.facts = facts;
    this.units = day.units();
    this.pins = day.pins();
    this.stops = List.of();
    this.vans = new ArrayList<>(day.vans().stream().map(PlannedVan::new).toList());
    this.packings = new ArrayList<>();
    day.units().forEach(u -> packings.add(new PlannedPacking(u, packings.size())));
    if (packings.isEmpty()) {
      packings.add(new PlannedPacking(Nowhere.unit(), 0));
    }
    if (vans.isEmpty()) {
      vans.add(new PlannedVan(Nowhere.van()));
    }
    packings.get(0).stops().add(PlannedStop.NONE);
    this.items = new ArrayList<>();
    day.transfers().forEach(t -> items.add(PlannedItem.of(facts.items.get(t.id()), t)));
    day.holds()
        .forEach(h -> items.add(PlannedItem.of(facts.items.get(TransferId.of(h.id().value())), h)));
    this.reasons = Map.of();
  }

  /** The day with the plan in it. Throws when the plan names what the day does not have. */
  public static PlannedDay of(DayProblem day, Plan plan) {
    PlannedDay planned = new PlannedDay(new DayFacts(day));
    Adoption.of(planned, plan).into(planned, Change.UNHEARD);
    return planned;
  }

  /** The plan with the cost that the score says, its routes and boxes in the day's order. */
  public Plan toPlan() {
    return PlanWriting.write(this);
  }

  /** What is planned. */
  public DayProblem day() {
    return facts.day;
  }

  DayFacts facts() {
    return facts;
  }

  List<PlannedStop> stops() {
    return stops;
  }

  /** After the lists of the vans have changed. */
  void collectStops() {
    List<PlannedStop> all = new ArrayList<>();
    packings.forEach(p -> all.addAll(p.stops()));
    vans.forEach(v -> all.addAll(v.stops()));
    stops = List.copyOf(all);
  }

  List<PlannedVan> vans() {
    return vans;
  }

  List<PlannedPacking> packings() {
    return packings;
  }

  List<PlannedItem> items() {
    return items;
  }

  Map<TransferId, String> reasons() {
    return reasons;
  }

  void setReasons(Map<TransferId, String> newReasons) {
    reasons = Map.copyOf(newReasons);
  }
}
