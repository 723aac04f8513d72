package se.bokskjuts.benchmarks.scale;

import java.util.List;
import java.util.Locale;
import se.bokskjuts.model.Money;

/**
 * One county planned.
 *
 * @param matrixSeconds to make the travel matrix on the road network
 * @param firstSeconds until the first plan that the checker finds feasible
 * @param first what that plan cost
 * @param last what the plan cost when the time was out
 * @param judgeMillis to judge that plan from scratch
 * @param stopsPerVan in that plan, the mean of its used vans
 * @param heapMegabytes most of the heap in use after a collection or between two
 */
record ScalePoint(
    int units,
    int items,
    int vans,
    double matrixSeconds,
    double firstSeconds,
    Money first,
    Money last,
    double stepsPerSecond,
    double judgeMillis,
    double stopsPerVan,
    long heapMegabytes) {
  static final List<String> HEAD =
      List.of(
          "units",
          "items",
          "vans",
          "matrix s",
          "first plan s",
          "first plan SEK",
          "last plan SEK",
          "steps/s",
          "judge ms",
          "stops/van",
          "heap MB");

  List<String> cells() {
    return List.of(
        String.valueOf(units),
        String.valueOf(items),
        String.valueOf(vans),
        format("%.1f", matrixSeconds),
        format("%.2f", firstSeconds),
        first.sek().toString(),
        last.sek().toString(),
        format("%.0f", stepsPerSecond),
        format("%.1f", judgeMillis),
        format("%.1f", stopsPerVan),
        String.valueOf(heapMegabytes));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
