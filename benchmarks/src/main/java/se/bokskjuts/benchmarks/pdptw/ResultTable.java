package se.bokskjuts.benchmarks.pdptw;

import java.util.List;
import java.util.Locale;

/** The results as a Markdown table and as CSV, with a sum at the end. */
final class ResultTable {
  private ResultTable() {}

  static String markdown(List<BenchRow> rows) {
    StringBuilder text =
        new StringBuilder(
            "| instance | vehicles | distance | best known | vehicles more | gap % | seconds |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (BenchRow row : rows) {
      text.append(
          format(
              "| %s | %d | %.2f | %s | %s | %s | %.1f |\n",
              row.instance(),
              row.solution().vehicles(),
              row.solution().distance(),
              row.bestKnown()
                  .map(known -> format("%d / %.2f", known.vehicles(), known.distance()))
                  .orElse(""),
              row.bestKnown().map(known -> format("%d", row.vehiclesMore())).orElse(""),
              gap(row, "%.2f"),
              row.seconds()));
    }
    return text.append('\n').append(summary(rows)).toString();
  }

  /** At how many best known vehicles, and the mean gap of those. */
  static String summary(List<BenchRow> rows) {
    List<BenchRow> known = rows.stream().filter(row -> row.bestKnown().isPresent()).toList();
    if (known.isEmpty()) {
      return format("%d instances; no best known values beside them (bks.csv)\n", rows.size());
    }
    long asFew = known.stream().filter(row -> row.vehiclesMore() <= 0).count();
    double mean =
        known.stream()
            .filter(row -> row.gapPercent().isPresent())
            .mapToDouble(row -> row.gapPercent().getAsDouble())
            .average()
            .orElse(Double.NaN);
    int more = known.stream().mapToInt(BenchRow::vehiclesMore).sum();
    return format(
        "%d of %d at the best known vehicles (%+d in all), mean distance gap of these %.3f %%\n",
        asFew, known.size(), more, mean);
  }

  static String csv(List<BenchRow> rows) {
    StringBuilder text =
        new StringBuilder(
            "instance,vehicles,distance,best_known_vehicles,best_known_distance,gap_percent,seconds\n");
    for (BenchRow row : rows) {
      text.append(
          format(
              "%s,%d,%.4f,%s,%s,%.1f\n",
              row.instance(),
              row.solution().vehicles(),
              row.solution().distance(),
              row.bestKnown()
                  .map(known -> format("%d,%.4f", known.vehicles(), known.distance()))
                  .orElse(","),
              gap(row, "%.4f"),
              row.seconds()));
    }
    return text.toString();
  }

  private static String gap(BenchRow row, String pattern) {
    return row.gapPercent().isPresent() ? format(pattern, row.gapPercent().getAsDouble()) : "";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
