package se.bokskjuts.api.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a report as tagged PDF, lying A4. */
public final class ReportPaper {
  private ReportPaper() {}

  /** The stream stays open. */
  public static void write(ReportPage page, Locale locale, OutputStream out) throws IOException {
    Words words = new Words(locale);
    Map<String, Object> values =
        Map.of("page", page, "lang", words.locale().getLanguage(), "cells", new Cells());
    PdfPress.press(Templates.fill("report", words, values), out);
  }

  /** How a cell stands in its column. */
  public static final class Cells {
    private Cells() {}

    /** Numbers stand under one another. */
    public boolean isNumberColumn(List<List<String>> rows, int column) {
      return rows.stream().allMatch(row -> column < row.size() && isNumber(row.get(column)));
    }

    private static boolean isNumber(String text) {
      return text.matches("[+\\-−–]?[0-9 .,\\u00a0]*( […±] [+\\-−–]?[0-9 .,\\u00a0]+)?( ?%)?");
    }

    /** A table with many columns is set smaller. */
    public String sizeOf(List<String> heading) {
      return heading.size() > 9 ? "tiny" : heading.size() > 6 ? "small" : "plain";
    }
  }
}
