package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.search.GivenStops;

/** A plan's stops driven on another day, with the boxes of that day. */
final class SameStops {
  private SameStops() {}

  /**
   * The plan itself where it fits the day and nothing packed anew is cheaper; empty where its stops
   * cannot be driven.
   */
  static Optional<PlanAnswer> packed(Plan plan, DayProblem day) {
    List<Plan> ways = new ArrayList<>(List.of(plan));
    ways.addAll(GivenStops.pack(day, DailyPlanner.routesOf(plan, day)));
    return ways.stream()
        .map(way -> new Judged(way, PlanChecker.judge(day, way)))
        .filter(judged -> judged.judgement().isFeasible())
        .min(Comparator.comparing(judged -> judged.judgement().cost().total()))
        .map(Judged::answer);
  }

  private record Judged(Plan plan, Judgement judgement) {
    PlanAnswer answer() {
      return new PlanAnswer(plan.withCost(judgement.cost()), judgement);
    }
  }
}
