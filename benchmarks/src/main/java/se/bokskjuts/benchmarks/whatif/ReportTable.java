package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/**
 * A table as a reader meets it; the first row is the heading.
 *
 * @param folded whether it is what stands behind other figures, shown to who asks for it
 */
public record ReportTable(String title, List<List<String>> rows, boolean folded) {
  public ReportTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  static ReportTable of(String title, List<List<String>> rows) {
    return new ReportTable(title, rows, false);
  }
}
