package se.bokskjuts.data.generate;

import java.util.Arrays;
import java.util.Random;

/** Draws an index by weight. */
final class Weights {
  private final double[] sums;

  Weights(double[] weights) {
    sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("no weight is positive");
    }
  }

  int draw(Random random) {
    double at = random.nextDouble() * sums[sums.length - 1];
    int found = Arrays.binarySearch(sums, at);
    // A sum that is hit exactly belongs to the next index with any weight.
    int index = found >= 0 ? found + 1 : -found - 1;
    while (index > 0 && sums[index] == sums[index - 1]) {
      index--;
    }
    return Math.min(index, sums.length - 1);
  }
}
