package se.bokskjuts.optimizer.edit;

import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;

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
    return byHand.equals(other.byHand)
        && makesStopsOf(other.plan)
        && other.makesStopsOf(plan)
        && day.equals(other.day);
  }

  private boolean makesStopsOf(Plan other) {
    return other.routes().stream()
        .filter(r -> !r.stops().isEmpty())
        .allMatch(r -> plan.routes().stream().anyMatch(mine -> isSameTour(mine, r)));
  }

  private static boolean isSameTour(Route one, Route other) {
    if (!one.van().equals(other.van()) || one.stops().size() != other.stops().size()) {
      return false;
    }
    for (int i = 0; i < one.stops().size(); i++) {
      if (!one.stops().get(i).unit().equals(other.stops().get(i).unit())) {
        return false;
      }
    }
    return true;
  }
}
