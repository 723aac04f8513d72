package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/** A table as a reader meets it; the first row is the heading. */
public record ReportTable(String title, List<List<String>> rows) {
  public ReportTable {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
