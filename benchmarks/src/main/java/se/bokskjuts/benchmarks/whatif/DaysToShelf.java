package se.bokskjuts.benchmarks.whatif;

import java.util.Map;
import java.util.TreeMap;

/** How many reserved items took how many service days. */
final class DaysToShelf {
  private final TreeMap<Integer, Long> items = new TreeMap<>();

  DaysToShelf add(Map<Integer, Long> more) {
    more.forEach((days, n) -> items.merge(days, n, Long::sum));
    return this;
  }

  DaysToShelf add(DaysToShelf other) {
    return add(other.items);
  }

  long size() {
    return items.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  double mean() {
    double sum = 0;
    for (Map.Entry<Integer, Long> entry : items.entrySet()) {
      sum += entry.getKey() * (double) entry.getValue();
    }
    return isEmpty() ? 0 : sum / size();
  }

  /** The least number of days within which this share of the items came. */
  int within(double share) {
    long need = (long) Math.ceil(share * size() - 1e-9);
    long seen = 0;
    for (Map.Entry<Integer, Long> entry : items.entrySet()) {
      seen += entry.getValue();
      if (seen >= need) {
        return entry.getKey();
      }
    }
    return 0;
  }

  Map<Integer, Long> items() {
    return items;
  }
}
