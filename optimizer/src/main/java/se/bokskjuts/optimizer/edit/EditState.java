package se.bokskjuts.optimizer.edit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/**
 * A plan while it is edited.
 *
 * @param day with the pins and closures so far
 * @param plan as it is now, with its true cost; it may break rules
 * @param byHand boxes whose way was chosen by hand
 */
public record EditState(DayProblem day, Plan plan, Set<BoxId> byHand) {
  public EditState {
    byHand = Set.copyOf(byHand);
  }

  public static EditState of(DayProblem day, Plan plan) {
    return new EditState(day, plan, Set.of());
  }

  /** Whether the same vans make the same stops on a day that differs in nothing. */
  boolean hasSameStops(EditState other) {
    return day.equals(other.day)
        && byHand.equals(other.byHand)
        && stops(plan).equals(stops(other.plan));
  }

  private record Tour(String van, List<UnitId> units) {}

  private static Set<Tour> stops(Plan plan) {
    return plan.routes().stream()
        .filter(r -> !r.stops().isEmpty())
        .map(EditState::tour)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static Tour tour(Route route) {
    return new Tour(Objects.toString(route.van()), route.stops().stream().map(Stop::unit).toList());
  }
}
