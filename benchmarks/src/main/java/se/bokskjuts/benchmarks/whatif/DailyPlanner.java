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
 * Plans each day of a run. Two fifths of the steps go to a search from anew, two fifths to one from
 * the stops of the same weekday last week, the last fifth goes on from the better of both.
 */
final class DailyPlanner implements Planning {
  private static final int SEED_STEP = 31;

  /** Fifths of the steps. */
  private static final int TO_BEGIN = 2;

  private static final int TO_END = 1;

  private final long seed;
  private final long steps;
  private final MasterRoutes loops;
  private final Map<DayOfWeek, Plan> lastWeek = new EnumMap<>(DayOfWeek.class);

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

  private PlanAnswer free(DayProblem day) {
    return inParts(day).plan();
  }

  /**
   * A day's plan.
   *
   * @param rough what the last part of the steps began from
   */
  record InParts(PlanAnswer rough, PlanAnswer plan) {}

  /** As {@link #plan} of a day without pins. */
  InParts inParts(DayProblem day) {
    PlanAnswer anew = anew(day);
    Plan before = lastWeek.getOrDefault(day.date().getDayOfWeek(), anew.plan());
    PlanAnswer rough =
        cheaper(anew, solve(day, Optional.of(routesOf(before, day)), part(TO_BEGIN)));
    PlanAnswer found = from(rough.plan(), day);
    PlanAnswer best = SameStops.packed(found.plan(), day).orElse(found);
    return new InParts(rough, keep(day, best));
  }

  /** The plan is this day's, and next week's start. */
  PlanAnswer keep(DayProblem day, PlanAnswer answer) {
    lastWeek.put(day.date().getDayOfWeek(), answer.plan());
    return answer;
  }

  /** From nothing. */
  PlanAnswer anew(DayProblem day) {
    return solve(day, Optional.empty(), part(TO_BEGIN));
  }

  /** The last part of the steps, from a plan of the day. */
  PlanAnswer from(Plan plan, DayProblem day) {
    return solve(day, Optional.of(plan), part(TO_END));
  }

  private long part(int fifths) {
    return Math.max(1, steps * fifths / 5);
  }

  private PlanAnswer solve(DayProblem day, Optional<Plan> start, long most) {
    SolveSettings settings =
        SolveSettings.ofSteps(most, seed * SEED_STEP + day.date().toEpochDay());
    return start.isPresent()
        ? new Planner().solve(day, start.get(), settings, SolveListener.SILENT, () -> false)
        : new Planner().solve(day, settings, SolveListener.SILENT, () -> false);
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
