package se.bokskjuts.optimizer.search;

import java.util.SplittableRandom;

/**
 * Simulated annealing over routes (Kirkpatrick et al. 1983) with the neighbourhoods of {@link
 * Moves}. The temperature falls geometrically with the share of the run that is done; missed visits
 * weigh little at first and in full later, so that the search can walk through plans that miss
 * some.
 */
final class Annealing {
  /** SEK: at the end of a run hardly a change for the worse is taken. */
  private static final double COLD = 1.5;

  private static final double MISSED_WEIGHT_AT_START = 0.2;

  /** Share of the run after which missed visits weigh in full. */
  private static final double MISSED_IN_FULL_AFTER = 0.3;

  /** One change in so many is looked at more closely than the others. */
  private static final int CLOSER_LOOK = 20;

  /** SEK: by so much its looks may be wrong. Of the changes worth taking hardly one costs more. */
  private static final double CLOSER_LOOK_GRANTS = 800;

  private final Evaluator evaluator;
  private final Moves moves;
  private final SplittableRandom random;
  private Routes current;
  private double currentCost;
  private double currentMissed;
  private Routes best;
  private int[] bestExpectations;
  private double bestCost = Double.MAX_VALUE;

  /** The best different routes since they were last taken. */
  final Elite elite;

  Annealing(Instance in, long seed) {
    evaluator = new Evaluator(in);
    elite = new Elite(in);
    random = new SplittableRandom(seed);
    moves = new Moves(in, random.split());
  }

  /**
   * Begins from routes built anew; from none at all where even the pinned stops cannot be driven.
   */
  void begin() {
    double still = evaluator.evaluate(moves.nothing());
    if (still < Evaluator.INFEASIBLE) {
      elite.offer(moves.nothing(), still, evaluator);
    }
    boolean begun =
        restartFrom(moves.construct(evaluator::isTimely))
            || restartFrom(moves.construct(r -> evaluator.evaluate(r) < Evaluator.INFEASIBLE));
    if (!begun && best == null) {
      restartFrom(moves.nothing());
    }
  }

  /** Goes on from the given routes; false if they break a rule of time. */
  boolean restartFrom(Routes routes) {
    for (int i = 0; i < 2; i++) {
      double cost = evaluator.evaluate(routes);
      if (cost >= Evaluator.INFEASIBLE) {
        return false;
      }
      accept(routes, cost);
    }
    return true;
  }

  /**
   * One step.
   *
   * @param share of the run that is done, 0 to 1
   * @param hot SEK: the run's temperature at its start
   * @return whether a new best was found
   */
  boolean step(double share, double hot) {
    Routes next = moves.neighbour(current);
    if (next == null) {
      return false;
    }
    double weight =
        Math.min(
            1,
            MISSED_WEIGHT_AT_START + (1 - MISSED_WEIGHT_AT_START) * share / MISSED_IN_FULL_AFTER);
    double temperature = hot * Math.pow(COLD / hot, share);
    double mayBeWorse = -temperature * Math.log(random.nextDouble());
    double granted =
        random.nextInt(CLOSER_LOOK) == 0 ? mayBeWorse + CLOSER_LOOK_GRANTS : mayBeWorse;
    double cost = evaluator.evaluate(next, granted, weight);
    double light = 1 - weight;
    if (cost >= Evaluator.INFEASIBLE
        || cost - light * evaluator.missed >= currentCost - light * currentMissed + mayBeWorse) {
      return false;
    }
    return accept(next, cost);
  }

  private boolean accept(Routes routes, double cost) {
    current = routes;
    currentCost = cost;
    currentMissed = evaluator.missed;
    boolean better = cost < bestCost - 1e-6;
    if (better) {
      best = routes;
      bestCost = cost;
      bestExpectations = evaluator.expectations();
    }
    elite.offer(routes, cost, evaluator);
    evaluator.learn();
    return better;
  }

  /** Evaluates the best routes again, as when they were found; the evaluator then holds them. */
  Evaluator holdBest() {
    evaluator.expect(bestExpectations);
    evaluator.evaluate(best);
    return evaluator;
  }

  /** As {@link #holdBest} for one of the elite. */
  Evaluator hold(Elite.Member member) {
    evaluator.expect(member.expectations());
    evaluator.evaluate(member.routes());
    return evaluator;
  }

  /** Whether a promised unit is not visited by the current routes. */
  boolean missesPromises() {
    return currentMissed > 0;
  }

  Routes best() {
    return best;
  }

  double bestCost() {
    return bestCost;
  }
}
