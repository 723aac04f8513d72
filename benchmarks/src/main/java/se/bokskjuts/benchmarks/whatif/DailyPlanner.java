package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
import se.bokskjuts.optimizer.search.GivenStops;

/**
 * Plans each day of a run: from the stops of the day before it that suit it best, and in the first
 * week from anew too.
 */
final class DailyPlanner implements Planning {
  private static final int SEED_STEP = 31;

  /** Earlier days whose stops may be a start. */
  private static final int MOST_REMEMBERED = 15;

  /** Earlier days, one of each weekday, without which half the steps go to a search from anew. */
  private static final int A_WEEK = 5;

  private final long seed;
  private final long steps;
  private final MasterRoutes loops;
  private final NavigableMap<LocalDate, Plan> earlier = new TreeMap<>();

  DailyPlanner(long seed, long steps, MasterRoutes loops) {
    this.seed = seed;
    this.steps = steps;
    this.loops = loops;
  }

  @Override
  public PlanAnswer plan(DayProblem day) {
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

  /** As {@link #plan} of a day without pins. */
  private PlanAnswer free(DayProblem day) {
    Optional<Plan> start = bestOfEarlier(day);
    PlanAnswer found =
        start.isPresent() && earlier.headMap(day.date()).size() >= A_WEEK
            ? solve(day, start, steps)
            : inFirstWeek(day, start);
    return keep(day, SameStops.packed(found.plan(), day).orElse(found));
  }

  private PlanAnswer inFirstWeek(DayProblem day, Optional<Plan> start) {
    PlanAnswer anew = solve(day, Optional.empty(), part(start.isPresent() ? 2 : 1));
    return start.isPresent() ? cheaper(anew, solve(day, start, part(2))) : anew;
  }

  /** The stops of an earlier day that would be cheapest today as they are. */
  private Optional<Plan> bestOfEarlier(DayProblem day) {
    Optional<Plan> best = Optional.empty();
    double least = Double.MAX_VALUE;
    for (Plan plan : earlier.headMap(day.date()).values()) {
      Plan stops = routesOf(plan, day);
      double price = GivenStops.price(day, stops).orElse(Double.MAX_VALUE);
      if (price < least) {
        least = price;
        best = Optional.of(stops);
      }
    }
    return best;
  }

  /** The plan is this day's, and later days may start from it. */
  PlanAnswer keep(DayProblem day, PlanAnswer answer) {
    earlier.put(day.date(), answer.plan());
    if (earlier.size() > MOST_REMEMBERED) {
      earlier.pollFirstEntry();
    }
    return answer;
  }

  /** From nothing, with two fifths of the steps. */
  PlanAnswer anew(DayProblem day) {
    return solve(day, Optional.empty(), Math.max(1, steps * 2 / 5));
  }

  /** Improves a plan of the day with a fifth of the steps; what is good in it is kept. */
  PlanAnswer improved(Plan plan, DayProblem day) {
    return new Planner()
        .solve(day, plan, settings(day, Math.max(1, steps / 5)), SolveListener.SILENT, () -> false);
  }

  private long part(int of) {
    return Math.max(1, steps / of);
  }

  private PlanAnswer solve(DayProblem day, Optional<Plan> start, long most) {
    SolveSettings settings = settings(day, most);
    Planner planner = Planner.forManyDays();
    return start.isPresent()
        ? planner.solve(day, start.get(), settings, SolveListener.SILENT, () -> false)
        : planner.solve(day, settings, SolveListener.SILENT, () -> false);
  }

  private SolveSettings settings(DayProblem day, long most) {
    return SolveSettings.ofSteps(most, seed * SEED_STEP + day.date().toEpochDay());
  }

  private static PlanAnswer cheaper(PlanAnswer one, PlanAnswer other) {
    boolean is =
        other.judgement().isFeasible()
            && other.judgement().cost().total().compareTo(one.judgement().cost().total()) < 0;
    return is ? other : one;
  }

  /** The stops of a plan, without its boxes: somewhere to search from. */
  static Plan routesOf(Plan plan, DayProblem day) {
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
