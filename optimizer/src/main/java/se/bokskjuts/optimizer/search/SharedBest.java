package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;

/** What the strands share: the best routes, and the way out for plans. */
final class SharedBest {
  /** Times that the packing of a plan is disturbed and improved again. */
  private static final int MOST_KICKS = 12;

  /** Items of a day divided by this many kicks: a kick takes longer where there are more items. */
  private static final int ITEMS_AND_KICKS = 2_400;

  private final Instance in;
  private final PlanSink sink;
  private long bestOre = Long.MAX_VALUE;
  private double bestCost = Double.MAX_VALUE;
  private Optional<Routes> best = Optional.empty();

  SharedBest(Instance in, PlanSink sink) {
    this.in = in;
    this.sink = sink;
  }

  /** A given plan is the first to beat; its routes, where they can be searched from. */
  synchronized Optional<Routes> begin(Plan plan) {
    give(plan, "start", 0);
    return StartRoutes.of(in, plan);
  }

  synchronized double bestCost() {
    return bestCost;
  }

  synchronized Optional<Routes> best() {
    return best;
  }

  /** Builds and passes on the plan of the annealing's best routes, where those are the best. */
  void offer(Annealing annealing, String phase, long steps) {
    if (annealing.bestCost() >= bestCost()) {
      return;
    }
    Optional<Plan> polished = PlanBuilder.buildPolished(annealing.holdBest(), 0);
    boolean better = polished.isPresent() && give(polished.get(), phase, steps);
    Optional<Plan> plan = better ? polished : PlanBuilder.build(annealing.holdBest());
    if (better || (plan.isPresent() && give(plan.get(), phase, steps))) {
      keep(annealing.best(), annealing.bestCost());
    }
  }

  private synchronized void keep(Routes routes, double cost) {
    if (cost < bestCost) {
      bestCost = cost;
      best = Optional.of(routes);
    }
  }

  /** Looks at the boxes of the annealing's best routes item by item. */
  void offerElite(Annealing annealing, String phase, long steps, BooleanSupplier stop) {
    int kicks = Math.min(MOST_KICKS, ITEMS_AND_KICKS / Math.max(1, in.cargo().count));
    for (Elite.Member member : annealing.elite.take()) {
      if (stop.getAsBoolean()) {
        return;
      }
      PlanBuilder.buildPolished(annealing.hold(member), kicks)
          .ifPresent(p -> give(p, phase, steps));
    }
  }

  private boolean give(Plan plan, String phase, long steps) {
    Judgement judgement = PlanChecker.judge(in.day, plan);
    return judgement.isFeasible() && give(plan, judgement, phase, steps);
  }

  /** Passes on a plan that keeps all rules if it is cheaper than all before. */
  synchronized boolean give(Plan plan, Judgement judgement, String phase, long steps) {
    if (judgement.cost().total().ore() < bestOre) {
      bestOre = judgement.cost().total().ore();
      sink.better(plan.withCost(judgement.cost()), judgement.cost(), phase, steps);
    }
    return true;
  }
}
