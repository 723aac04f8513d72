package se.bokskjuts.benchmarks.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides öre by weight so that the parts sum to the whole (Hamilton's method). */
final class LargestRemainder {
  private LargestRemainder() {}

  /** Weights must not be negative; if all are zero, all count alike. */
  static Map<String, Long> divide(long ore, Map<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> exact = new TreeMap<>();
    weights.forEach(
        (who, w) -> exact.put(who, sum > 0 ? ore * (w / sum) : (double) ore / weights.size()));
    Map<String, Long> parts = new TreeMap<>();
    exact.forEach((who, x) -> parts.put(who, (long) Math.floor(x)));
    long left = ore - parts.values().stream().mapToLong(Long::longValue).sum();
    List<String> order =
        exact.keySet().stream()
            .sorted(
                Comparator.comparingDouble((String who) -> parts.get(who) - exact.get(who))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int i = 0; left != 0; i++) {
      long one = Long.signum(left);
      parts.merge(order.get(i % order.size()), one, Long::sum);
      left -= one;
    }
    return parts;
  }
}
