package se.bokskjuts.data.sharing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Divides öre by weight so that the parts sum to the whole (Hamilton's method). */
public final class LargestRemainder {
  private LargestRemainder() {}

  /** Weights must not be negative; if all are zero, all count alike. */
  public static Map<String, Long> divide(long ore, Map<String, Double> weights) {
    TreeMap<String, Double> sorted = new TreeMap<>(weights);
    long[] parts = divide(ore, sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, Long> named = new TreeMap<>();
    int i = 0;
    for (String who : sorted.keySet()) {
      named.put(who, parts[i++]);
    }
    return named;
  }

  /** As above, in the weights' order; of equal remainders the first comes first. */
  public static long[] divide(long ore, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double[] exact = new double[weights.length];
    long[] parts = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      exact[i] = sum > 0 ? ore * (weights[i] / sum) : (double) ore / weights.length;
      parts[i] = (long) Math.floor(exact[i]);
    }
    long left = ore - Arrays.stream(parts).sum();
    Integer[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> parts[i] - exact[i]))
            .toArray(Integer[]::new);
    for (int i = 0; left != 0; i++) {
      long one = Long.signum(left);
      parts[order[i % order.length]] += one;
      left -= one;
    }
    return parts;
  }
}
