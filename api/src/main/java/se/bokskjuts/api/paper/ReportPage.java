package se.bokskjuts.api.paper;

import java.util.List;

/**
 * A report as paper prints it: words, pictures and tables in reading order.
 *
 * @param title on every page
 * @param date when it was made, in words
 * @param note what every page says at its foot
 * @param command that repeats it, printed as it stands; empty: none
 */
public record ReportPage(
    String title, String date, String note, String command, List<Section> sections) {
  public ReportPage {
    sections = List.copyOf(sections);
  }

  public record Section(
      String title,
      List<String> paragraphs,
      List<Answer> answers,
      List<Picture> pictures,
      List<Table> tables) {
    public Section(
        String title, List<String> paragraphs, List<Picture> pictures, List<Table> tables) {
      this(title, paragraphs, List.of(), pictures, tables);
    }
  }

  /** An answer in short, and what it rests on, one a line. */
  public record Answer(String title, String sentence, List<String> points) {}

  /**
   * @param address of a picture that stands in it: {@code data:image/png;base64,…}
   */
  public record Picture(String caption, String address) {}

  /** A table with one heading. */
  public record Table(String title, List<String> heading, List<List<String>> rows) {}
}
