package se.bokskjuts.optimizer.pdptw;

/**
 * Puts the absent requests back one by one at their cheapest place, in an order drawn by lot among
 * several (Christiaens &amp; Vanden Berghe 2020).
 */
final class Recreate {
  private static final int[] WEIGHTS = {4, 4, 2, 1, 2, 2, 2};

  private final Routes routes;
  private final PdptwProblem problem;
  private final Insertion insertion;
  private final Dice dice;
  private final int[] order;
  private final double[] key;
  private final int weightSum;

  Recreate(Routes routes, Insertion insertion, Dice dice) {
    this.routes = routes;
    this.problem = routes.problem;
    this.insertion = insertion;
    this.dice = dice;
    order = new int[problem.requestCount];
    key = new double[problem.requestCount];
    int sum = 0;
    for (int weight : WEIGHTS) {
      sum += weight;
    }
    weightSum = sum;
  }

  /**
   * @param allOrNothing give up at the first request without a place
   * @return true if nothing is absent any more
   */
  boolean run(boolean allOrNothing) {
    int kind = drawOrder();
    for (int k = 0; k < routes.absentCount; k++) {
      queue(k, keyOf(kind, routes.absent[k]));
    }
    return placeQueued(allOrNothing);
  }

  /**
   * Places what was absent most often before the rest.
   *
   * @return true if nothing is absent any more
   */
  boolean runHardestFirst(long[] absences) {
    for (int k = 0; k < routes.absentCount; k++) {
      queue(k, -absences[routes.absent[k]]);
    }
    return placeQueued(false);
  }

  private boolean placeQueued(boolean allOrNothing) {
    int count = routes.absentCount;
    for (int k = 0; k < count; k++) {
      if (insertion.find(order[k])) {
        routes.insert(
            indexOf(order[k]), insertion.slot, insertion.afterLoad, insertion.afterUnload);
      } else if (allOrNothing) {
        return false;
      }
    }
    return routes.absentCount == 0;
  }

  private int indexOf(int request) {
    int index = 0;
    while (routes.absent[index] != request) {
      index++;
    }
    return index;
  }

  private int drawOrder() {
    int lot = dice.below(weightSum);
    int kind = 0;
    while (lot >= WEIGHTS[kind]) {
      lot -= WEIGHTS[kind++];
    }
    return kind;
  }

  /** Sorts the absent request at {@code index} in among those before it. */
  private void queue(int index, double value) {
    int at = index;
    while (at > 0 && key[at - 1] > value) {
      key[at] = key[at - 1];
      order[at] = order[at - 1];
      at--;
    }
    key[at] = value;
    order[at] = routes.absent[index];
  }

  /** The least comes first. */
  private double keyOf(int kind, int request) {
    int origin = problem.loadAt[request];
    int last = problem.unloadAt[request] == PdptwProblem.NONE ? origin : problem.unloadAt[request];
    return switch (kind) {
      case 0 -> dice.unit();
      case 1 -> -problem.demand[origin];
      case 2 -> -problem.between(0, origin) - problem.between(0, last);
      case 3 -> problem.between(0, origin) + problem.between(0, last);
      case 4 -> problem.due[last] - problem.ready[origin];
      case 5 -> problem.ready[origin];
      default -> -problem.due[last];
    };
  }
}
