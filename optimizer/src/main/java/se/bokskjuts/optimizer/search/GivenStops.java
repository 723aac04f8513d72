package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/** Boxes for stops that somebody else has decided, also where they break rules of time. */
public final class GivenStops {
  /** Times depend on boxes and boxes on times: each look begins from the one before. */
  private static final int LOOKS = 3;

  private GivenStops() {}

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
