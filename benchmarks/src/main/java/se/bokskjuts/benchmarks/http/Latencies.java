package se.bokskjuts.benchmarks.http;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long one address took.
 *
 * @param millis of each call, sorted
 * @param bytes of the last answer's body
 */
record Latencies(String path, double[] millis, int bytes) {
  static final String HEAD =
      "| address | calls | p50 ms | p95 ms | p99 ms | slowest ms | kB |\n"
          + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

  Latencies {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  /** The least time that this share of the calls did not exceed (nearest rank). */
  double percentile(double share) {
    return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
  }

  String asMarkdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |",
        path,
        millis.length,
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        millis[millis.length - 1],
        bytes / 1e3);
  }
}
