package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.check.PlanChecker;

/**
 * Simulated annealing over the routes of a small day, each judged by the plan in which every single
 * item has found its own way: what groups of items cost does not tell such routes apart. Routes
 * once judged are remembered.
 */
final class SmallDaySearch {
  /** Times that the search is heated up. */
  private static final int CYCLES = 8;

  /** Times that a plan's packing is disturbed and improved again. */
  private static final int KICKS = 3;

  /** As many as are remembered; then all are forgotten. */
  private static final int MOST_KNOWN = 200_000;

  /** SEK: temperatures; every other time is less hot, so that what is good is kept. */
  private static final double HOT = 300;

  private static final double WARM = 100;

  private static final double COLD = 2;

  /** The routes found last are looked around once more. */
  private static final double SHARE_BEFORE_LAST_LOOK = 0.95;

  /** SEK: boxes expected where none will be make a van so much dearer than it is. */
  private static final double EXPECTED_TOO_DEAR = 10;

  private final Instance in;
  private final Evaluator evaluator;
  private final Moves moves;
  private final SplittableRandom random;
  private final SharedBest shared;
  private final NearRoutes near;
  private final Map<Integer, Double> known = new HashMap<>();
  private long steps;
  private int cycle;
  private Routes current;
  private double currentCost = Double.MAX_VALUE;
  private Routes best;
  private double bestCost = Double.MAX_VALUE;

  /** The best routes when all routes near them were looked at last. */
  private Routes lookedAround;

  SmallDaySearch(Instance in, long seed, SharedBest shared) {
    this.in = in;
    this.shared = shared;
    evaluator = new Evaluator(in);
    random = new SplittableRandom(seed);
    moves = new Moves(in, random.split());
    near = new NearRoutes(in, moves.draw);
    current = moves.nothing();
    best = current;
    lookedAround = current;
  }

  static boolean isFor(Instance in) {
    return in.cargo().isSmall();
  }

  /** Goes on from the given routes, after so many steps of others. */
  void restartFrom(Routes routes, long stepsBefore) {
    steps = stepsBefore;
    current = routes;
    currentCost = judge(routes, Double.MAX_VALUE);
    keepIfBest();
  }

  /**
   * One step.
   *
   * @param share of the run that is done, 0 to 1: heated up again so many times
   */
  void step(double share) {
    steps++;
    int nextCycle = (int) (share * CYCLES);
    if (nextCycle != cycle || share > SHARE_BEFORE_LAST_LOOK) {
      lookAround();
    }
    if (nextCycle != cycle) {
      cycle = nextCycle;
      current = best;
      currentCost = bestCost;
    }
    step(share * CYCLES - cycle, cycle % 2 == 0 ? HOT : WARM);
  }

  private void step(double share, double hot) {
    Routes next = moves.neighbour(current);
    if (next == null) {
      return;
    }
    double temperature = hot * Math.pow(COLD / hot, share);
    double limit = currentCost - temperature * Math.log(random.nextDouble());
    double cost = judge(next, limit);
    if (cost < limit) {
      current = next;
      currentCost = cost;
      keepIfBest();
    }
  }

  /** Goes from the best routes to the first better ones near them, until there are none. */
  private void lookAround() {
    while (best != lookedAround) {
      lookedAround = best;
      for (Routes next : near.of(best)) {
        double cost = judge(next, bestCost);
        if (cost < bestCost) {
          best = next;
          bestCost = cost;
          break;
        }
      }
    }
  }

  private void keepIfBest() {
    if (currentCost < bestCost) {
      best = current;
      bestCost = currentCost;
    }
  }

  /** SEK; {@link Evaluator#INFEASIBLE} for routes without a sound plan or beyond the limit. */
  private double judge(Routes routes, double limit) {
    int code = Arrays.deepHashCode(routes.stops);
    Double before = known.get(code);
    if (before != null) {
      return before;
    }
    if (evaluator.visitingCost(routes) - EXPECTED_TOO_DEAR > limit) {
      return Evaluator.INFEASIBLE;
    }
    evaluator.decideAnyway(routes);
    double cost =
        PlanBuilder.buildPolished(evaluator, KICKS).map(this::cost).orElse(Evaluator.INFEASIBLE);
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(code, cost);
    return cost;
  }

  private double cost(Plan plan) {
    Judgement judgement = PlanChecker.judge(in.day, plan);
    if (!judgement.isFeasible()) {
      return Evaluator.INFEASIBLE;
    }
    shared.give(plan, judgement, "pack", steps);
    return judgement.cost().total().ore() / 100.0;
  }
}
