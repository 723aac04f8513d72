package se.bokskjuts.optimizer.planned;

import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** A van whose stops, hours and breaks are to be decided; without stops it is not used. */
@PlanningEntity
public class PlannedVan extends PlannedThing {
  @PlanningId private String id = "";
  private Van van;

  @PlanningVariable(valueRangeProviderRefs = "hoursInReach")
  private PlannedHours hours;

  /** For OptaPlanner's cloning. */
  @SuppressWarnings("NullAway.Init")
  PlannedVan() {}

  PlannedVan(Van van) {
    this.van = van;
    this.id = van.id().value();
    this.hours = PlannedHours.unused(van.shift().from());
  }

  /** Hours are set by the search; none other are tried. */
  @ValueRangeProvider(id = "hoursInReach")
  List<PlannedHours> hoursInReach() {
    return List.of(hours);
  }

  Van van() {
    return van;
  }

  VanId vanId() {
    return van.id();
  }

  PlannedHours hours() {
    return hours;
  }

  void setHours(PlannedHours newHours) {
    hours = newHours;
  }

  boolean isUsed() {
    return !stops().isEmpty();
  }

  boolean visits(UnitId unit) {
    return stops().stream().anyMatch(s -> s.stop.unit().equals(unit));
  }

  /** A visit that lifts no box is none ({@code domain.md} 5, missed). */
  boolean liftsAt(UnitId unit) {
    return stops().stream().anyMatch(s -> s.stop.unit().equals(unit) && lifts(s.stop) > 0);
  }

  boolean beginsWith(List<UnitId> units) {
    return stops().size() >= units.size()
        && stops().subList(0, units.size()).stream().map(s -> s.stop.unit()).toList().equals(units);
  }

  static int lifts(Stop stop) {
    return stop.load().size() + stop.unload().size();
  }

  @Override
  public String toString() {
    return "van " + id;
  }
}
