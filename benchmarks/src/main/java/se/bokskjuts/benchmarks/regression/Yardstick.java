package se.bokskjuts.benchmarks.regression;

import java.util.SplittableRandom;

/**
 * Work that no change of ours makes slower: lengths of random round trips over a small matrix, the
 * kind of arithmetic, branches and memory that a route search lives on.
 */
final class Yardstick {
  private static final int PLACES = 64;
  private static final int TRIPS = 4_000_000;

  private final double[] length = new double[PLACES * PLACES];
  private double shortest = Double.MAX_VALUE;

  Yardstick() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < length.length; i++) {
      length[i] = random.nextDouble(1, 100);
    }
  }

  /** The fixed work. */
  void run() {
    SplittableRandom random = new SplittableRandom(2);
    int[] order = new int[PLACES];
    for (int i = 0; i < PLACES; i++) {
      order[i] = i;
    }
    for (int trip = 0; trip < TRIPS; trip++) {
      swap(order, random.nextInt(PLACES), random.nextInt(PLACES));
      shortest = Math.min(shortest, lengthOf(order));
    }
  }

  /** Kept, so that no compiler may leave the work out. */
  double shortest() {
    return shortest;
  }

  private static void swap(int[] order, int a, int b) {
    int kept = order[a];
    order[a] = order[b];
    order[b] = kept;
  }

  private double lengthOf(int[] order) {
    double sum = 0;
    for (int i = 1; i < order.length; i++) {
      sum += length[order[i - 1] * PLACES + order[i]];
    }
    return sum;
  }
}
