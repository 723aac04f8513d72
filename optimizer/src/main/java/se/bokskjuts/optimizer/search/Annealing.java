package se.bokskjuts.optimizer.search;

import java.util.SplittableRandom;

/**
 * Simulated annealing over routes (Kirkpatrick et al. 1983) with the neighbourhoods of {@link
 * Moves}: the temperature falls geometrically with the share of the limit that is used.
 */
final class Annealing {
  /** SEK: at the start a change for the worse of about this size is often taken. */
  static final double HOT = 120;

  /** SEK: at the end hardly any. */
  static final double COLD = 1.5;

  private final Evaluator evaluator;
  private final Moves moves;
  private final SplittableRandom random;
  private Routes current;
  private double currentCost;
  private Routes best;
  private int[] bestExpectations;
  private double bestCost;

  Annealing(Instance in, long seed) {
    evaluator = new Evaluator(in);
    random = new SplittableRandom(seed);
    moves = new Moves(in, random.split());
  }

  void begin(Routes start) {
    current = start;
    for (int i = 0; i < 3; i++) {
      bestExpectations = evaluator.expectations();
      currentCost = evaluator.evaluate(current);
      if (currentCost >= Evaluator.INFEASIBLE) {
        throw new IllegalStateException("the start routes break a rule of time");
      }
      evaluator.learn();
    }
    best = current;
    bestCost = currentCost;
  }

  Routes construct() {
    return moves.construct(routes -> evaluator.evaluate(routes) < Evaluator.INFEASIBLE);
  }

  /** One step at the given temperature in SEK; true if it found a new best. */
  boolean step(double temperature) {
    Routes next = moves.neighbour(current, temperature);
    if (next == null) {
      return false;
    }
    double cost = evaluator.evaluate(next);
    if (cost >= currentCost - temperature * Math.log(random.nextDouble())) {
      return false;
    }
    current = next;
    currentCost = cost;
    boolean better = cost < bestCost - 1e-6 && !evaluator.overloaded;
    if (better) {
      best = next;
      bestCost = cost;
      bestExpectations = evaluator.expectations();
    }
    evaluator.learn();
    return better;
  }

  /** Evaluates the best routes again, as when they were found; the evaluator then holds them. */
  double holdBest() {
    evaluator.expect(bestExpectations);
    return evaluator.evaluate(best);
  }

  static double temperature(double share) {
    return HOT * Math.pow(COLD / HOT, share);
  }

  void restartFrom(Routes routes) {
    current = routes;
    currentCost = evaluator.evaluate(routes);
    evaluator.learn();
  }

  Routes best() {
    return best;
  }

  double bestCost() {
    return bestCost;
  }

  double currentCost() {
    return currentCost;
  }

  Evaluator evaluator() {
    return evaluator;
  }
}
