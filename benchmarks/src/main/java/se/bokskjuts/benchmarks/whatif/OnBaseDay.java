package se.bokskjuts.benchmarks.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.check.PlanChecker;

/**
 * A scenario's plan on the base's day: what the base could have done is not the scenario's doing.
 */
final class OnBaseDay {
  private OnBaseDay() {}

  /**
   * What the plan costs there, öre; empty where it cannot be driven there or the items are others.
   * A van that only the scenario has may be any van of the base that is alike and idle.
   */
  static OptionalLong price(Plan plan, DayProblem day, DayProblem base) {
    if (!day.transfers().equals(base.transfers()) || !day.holds().equals(base.holds())) {
      return OptionalLong.empty();
    }
    Judgement judgement = PlanChecker.judge(base, withVansOf(base, day, plan));
    return judgement.isFeasible()
        ? OptionalLong.of(judgement.cost().total().ore())
        : OptionalLong.empty();
  }

  private static Plan withVansOf(DayProblem base, DayProblem day, Plan plan) {
    Map<VanId, VanId> names = new HashMap<>();
    Set<VanId> taken = new HashSet<>();
    plan.routes().forEach(route -> taken.add(route.van()));
    for (Van van : day.vans()) {
      if (taken.contains(van.id()) && !base.vans().contains(van)) {
        base.vans().stream()
            .filter(other -> !taken.contains(other.id()) && alike(van, other))
            .findFirst()
            .ifPresent(
                other -> {
                  names.put(van.id(), other.id());
                  taken.add(other.id());
                });
      }
    }
    List<Route> routes =
        plan.routes().stream()
            .map(
                r ->
                    new Route(
                        names.getOrDefault(r.van(), r.van()),
                        r.start(),
                        r.end(),
                        r.stops(),
                        r.breaks()))
            .toList();
    return new Plan(plan.date(), plan.copies(), plan.boxes(), routes, plan.stays(), plan.cost());
  }

  private static boolean alike(Van van, Van other) {
    return van.withId(other.id()).equals(other);
  }
}
