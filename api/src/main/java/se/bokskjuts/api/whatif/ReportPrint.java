package se.bokskjuts.api.whatif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.paper.ReportPage;
import se.bokskjuts.api.paper.ReportPaper;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.sweep.Sweep;

/** A comparison as PDF. */
@Component
class ReportPrint {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private final Texts texts;

  ReportPrint(Texts texts) {
    this.texts = texts;
  }

  byte[] pdf(Sweep sweep, StoredReport.Content content) {
    boolean english = content.language().equals("en");
    Locale locale = english ? Locale.UK : Locale.forLanguageTag("sv-SE");
    String date =
        sweep
            .endedAt()
            .orElse(sweep.requestedAt())
            .atZone(SWEDEN)
            .format(DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale));
    ReportPage page =
        new ReportPage(
            content.title(),
            date,
            texts.get(locale, "whatif.print.note", sweep.requestedBy()),
            content.command(),
            content.sections().stream().map(ReportPrint::section).toList());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      ReportPaper.write(page, locale, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static ReportPage.Section section(StoredReport.Section section) {
    return new ReportPage.Section(
        section.title(),
        section.paragraphs(),
        section.pictures().stream()
            .map(picture -> new ReportPage.Picture(picture.caption(), picture.address()))
            .toList(),
        section.tables().stream()
            .map(
                table ->
                    new ReportPage.Table(
                        table.title(),
                        table.rows().get(0),
                        table.rows().subList(1, table.rows().size())))
            .toList());
  }
}
