package se.bokskjuts.api.whatif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import se.bokskjuts.api.paper.ReportPage;
import se.bokskjuts.api.paper.ReportPaper;

/** A comparison as PDF. Tables that are opened by choice stay on the page and in the CSV files. */
final class ReportPrint {
  private ReportPrint() {}

  static Locale localeOf(StoredReport.Content content) {
    return content.isEnglish() ? Locale.UK : Locale.forLanguageTag("sv-SE");
  }

  /**
   * @param date when it was made, in words
   * @param note at the foot of each page
   */
  static byte[] pdf(StoredReport.Content content, String date, String note) {
    ReportPage page =
        new ReportPage(
            content.title(),
            date,
            note,
            content.command(),
            content.sections().stream().map(ReportPrint::section).toList());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      ReportPaper.write(page, localeOf(content), pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static ReportPage.Section section(StoredReport.Section section) {
    return new ReportPage.Section(
        section.title(),
        section.paragraphs(),
        section.answers().stream()
            .map(a -> new ReportPage.Answer(a.title(), a.sentence(), a.points()))
            .toList(),
        section.pictures().stream()
            .map(picture -> new ReportPage.Picture(picture.caption(), picture.address()))
            .toList(),
        section.tables().stream()
            .filter(table -> !table.folded())
            .map(
                table ->
                    new ReportPage.Table(
                        table.title(),
                        table.rows().get(0),
                        table.rows().subList(1, table.rows().size())))
            .toList());
  }
}
