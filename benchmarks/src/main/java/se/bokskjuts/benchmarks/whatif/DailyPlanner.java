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
    SolveSettings half =
        SolveSettings.ofSteps(Math.max(1, steps / 2), seed * SEED_STEP + day.date().toEpochDay());
    PlanAnswer best = new Planner().solve(day, half, SolveListener.SILENT, () -> false);
    Optional<Plan> before = Optional.ofNullable(lastWeek.get(day.date().getDayOfWeek()));
    PlanAnswer again =
        new Planner()
            .solve(
                day,
                before.map(plan -> routesOf(plan, day)).orElse(best.plan()),
                half,
                SolveListener.SILENT,
                () -> false);
    if (again.judgement().isFeasible() && isCheaper(again, best)) {
      best = again;
    }
    if (!best.judgement().isFeasible()) {
      throw new IllegalStateException(day.date() + ": " + best.judgement().violations());
    }
    lastWeek.put(day.date().getDayOfWeek(), best.plan());
    return best;
  }

  private static boolean isCheaper(PlanAnswer one, PlanAnswer other) {
    return !other.judgement().isFeasible()
        || one.judgement().cost().total().compareTo(other.judgement().cost().total()) < 0;
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
