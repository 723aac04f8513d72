package se.bokskjuts.api.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A comparison that the command line left as a file, made into paper. */
public final class ReportFile {
  private ReportFile() {}

  /** Throws {@link IllegalArgumentException} when the file holds no report. */
  public static void print(Path json, Path pdf, LocalDate today) throws IOException {
    StoredReport.Content content = StoredReport.Content.fromJson(Files.readString(json));
    String date =
        today.format(DateTimeFormatter.ofPattern("d MMMM yyyy", ReportPrint.localeOf(content)));
    Files.write(pdf, ReportPrint.pdf(content, date, "Bokskjuts"));
  }
}
