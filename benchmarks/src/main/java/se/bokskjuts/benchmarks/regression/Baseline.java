package se.bokskjuts.benchmarks.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each workload cost and how slow it was when it was last written down. */
public record Baseline(Map<String, Measured> workloads) {
  private static final String FILE = "/regression/baseline.csv";

  /** The committed one. */
  public static Baseline committed() {
    try (InputStream in = Objects.requireNonNull(Baseline.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines {@code workload,cost,work,waiting}; lines that begin with # are remarks. */
  static Baseline of(List<String> lines) {
    Map<String, Measured> workloads = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split(",");
        Measured measured =
            new Measured(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]));
        workloads.put(measured.workload(), measured);
      }
    }
    return new Baseline(workloads);
  }

  Measured get(String workload) {
    Measured measured = workloads.get(workload);
    if (measured == null) {
      throw new IllegalStateException("no baseline for " + workload + ": write it down first");
    }
    return measured;
  }
}
