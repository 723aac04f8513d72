package se.bokskjuts.api.paper;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes the Tuesday's papers where they can be looked at: its directory, then sv or en. */
final class PrintForTheEye {
  private PrintForTheEye() {}

  public static void main(String[] arguments) throws Exception {
    DalarnaDay tuesday = DalarnaDay.anOrdinaryTuesday();
    PaperSettings settings =
        PaperSettings.of(Locale.forLanguageTag(arguments[1]), "2026-11-24")
            .withVersion(3)
            .withPhonePages(
                Map.of(DalarnaDay.NORTH, URI.create("http://127.0.0.1:8080/forare/bil-1?k=abc")));
    long start = System.nanoTime();
    Papers papers =
        Papers.of(tuesday.day(), tuesday.plan(), settings, tuesday.details, DalarnaDay.notes());
    papers.writeAll(Path.of(arguments[0]));
    System.out.println(
        papers.list().size() + " papers, " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
