package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/** Boxes for stops that somebody else has decided, also where they break rules of time. */
public final class GivenStops {
  /** Times depend on boxes and boxes on times: each look begins from the one before. */
  private static final int LOOKS = 3;

  private GivenStops() {}

  /**
   * About what the day would cost with the plan's stops, SEK, boxes decided group by group: many
   * times quicker than packing. Empty where the stops break a rule of time or name what the day
   * does not have.
   */
  public static OptionalDouble price(DayProblem day, Plan stops) {
    Instance in = new Instance(day);
    Evaluator evaluator = new Evaluator(in);
    double least = Evaluator.INFEASIBLE;
    Optional<Routes> routes = StartRoutes.of(in, stops);
    for (int look = 0; routes.isPresent() && look < LOOKS; look++) {
      double cost = evaluator.evaluate(routes.get());
      if (cost >= Evaluator.INFEASIBLE) {
        break;
      }
      least = Math.min(least, cost);
      evaluator.learn();
    }
    return least < Evaluator.INFEASIBLE ? OptionalDouble.of(least) : OptionalDouble.empty();
  }

  /**
   * The plan's stops with the best boxes they allow, as each look finds them; empty where the plan
   * names what the day does not have. Their costs are not filled in.
   */
  public static List<Plan> pack(DayProblem day, Plan stops) {
    Instance in = new Instance(day);
    Evaluator evaluator = new Evaluator(in);
    List<Plan> plans = new ArrayList<>();
    StartRoutes.of(in, stops)
        .ifPresent(
            routes -> {
              for (int look = 0; look < LOOKS; look++) {
                evaluator.decideAnyway(routes);
                plans.add(PlanBuilder.buildAnyway(evaluator));
                evaluator.learn();
              }
              PlanBuilder.buildPolished(evaluator, 0).ifPresent(plans::add);
            });
    return plans;
  }
}
