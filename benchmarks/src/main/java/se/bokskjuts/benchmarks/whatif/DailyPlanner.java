package se.bokskjuts.benchmarks.whatif;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * Plans each day of a run. Part of the steps go to a search from anew, part to one from the routes
 * of the same weekday last week; the better plan is taken.
 */
final class DailyPlanner {
  private static final int SEED_STEP = 31;

  private final long seed;
  private final long steps;
  private final MasterRoutes loops;
  private final Map<DayOfWeek, Plan> lastWeek = new EnumMap<>(DayOfWeek.class);

  DailyPlanner(long seed, long steps, MasterRoutes loops) {
    this.seed = seed;
    this.steps = steps;
    this.loops = loops;
  }

  MasterRoutes loops() {
    return loops;
  }

  PlanAnswer plan(DayProblem day) {
    PlanAnswer best = day.pins().isEmpty() ? free(day) : onLoops(day);
    if (!best.judgement().isFeasible()) {
      throw new IllegalStateException(day.date() + ": " + best.judgement().violations());
    }
    return best;
  }

  /** On a day that the loops do not fit, the vans keep to their units and change the order. */
  private PlanAnswer onLoops(DayProblem day) {
    PlanAnswer kept =
        solve(
            day, loops.findPlan(day.date().getDayOfWeek()).map(plan -> routesOf(plan, day)), steps);
    return kept.judgement().isFeasible() ? kept : free(day.withPins(List.of()));
  }

  private PlanAnswer free(DayProblem day) {
    DayOfWeek weekday = day.date().getDayOfWeek();
    PlanAnswer best = solve(day, Optional.empty(), Math.max(1, steps / 2));
    Optional<Plan> before = Optional.ofNullable(lastWeek.get(weekday));
    PlanAnswer again =
        solve(
            day,
            Optional.of(before.map(plan -> routesOf(plan, day)).orElse(best.plan())),
            Math.max(1, steps / 2));
    if (isCheaper(again, best)) {
      best = again;
    }
    lastWeek.put(weekday, best.plan());
    return best;
  }

  private PlanAnswer solve(DayProblem day, Optional<Plan> start, long most) {
    SolveSettings settings =
        SolveSettings.ofSteps(most, seed * SEED_STEP + day.date().toEpochDay());
    return start.isPresent()
        ? new Planner().solve(day, start.get(), settings, SolveListener.SILENT, () -> false)
        : new Planner().solve(day, settings, SolveListener.SILENT, () -> false);
  }

  private static boolean isCheaper(PlanAnswer one, PlanAnswer other) {
    return one.judgement().isFeasible()
        && one.judgement().cost().total().compareTo(other.judgement().cost().total()) < 0;
  }

  /** The stops of a plan, without its boxes: somewhere to search from. */
  private static Plan routesOf(Plan plan, DayProblem day) {
    List<Route> routes = new ArrayList<>();
    for (Route route : plan.routes()) {
      List<Stop> stops =
          route.stops().stream()
              .map(s -> new Stop(s.unit(), s.arrive(), s.start(), s.depart(), List.of(), List.of()))
              .toList();
      routes.add(new Route(route.van(), route.start(), route.end(), stops, route.breaks()));
    }
    List<Stay> stays =
        day.transfers().stream().map(Transfer::id).map(id -> new Stay(id, "not yet")).toList();
    return new Plan(day.date(), Map.of(), List.of(), routes, stays, PlanCost.ZERO);
  }
}
