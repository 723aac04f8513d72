package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/** A part of the report, in reading order: words, answers, pictures, tables. */
public record ReportSection(
    String title,
    List<String> paragraphs,
    List<ReportAnswer> answers,
    List<ReportPicture> pictures,
    List<ReportTable> tables) {
  public ReportSection {
    paragraphs = List.copyOf(paragraphs);
    answers = List.copyOf(answers);
    pictures = List.copyOf(pictures);
    tables = List.copyOf(tables);
  }

  ReportSection(
      String title,
      List<String> paragraphs,
      List<ReportPicture> pictures,
      List<ReportTable> tables) {
    this(title, paragraphs, List.of(), pictures, tables);
  }
}
