package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/** A part of the report, in reading order: words, pictures, tables. */
public record ReportSection(
    String title, List<String> paragraphs, List<ReportPicture> pictures, List<ReportTable> tables) {
  public ReportSection {
    paragraphs = List.copyOf(paragraphs);
    pictures = List.copyOf(pictures);
    tables = List.copyOf(tables);
  }
}
