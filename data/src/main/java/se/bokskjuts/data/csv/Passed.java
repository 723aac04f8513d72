package se.bokskjuts.data.csv;

import java.util.List;
import java.util.stream.Stream;

/**
 * Headings that library systems' exports have beside those we read. Their cells are screened too.
 */
final class Passed {
  static final List<String> OVER_WITH_ITEMS =
      List.of(
          "note",
          "notes",
          "anteckning",
          "anmärkning",
          "kommentar",
          "comment",
          "comments",
          "författare",
          "author",
          "upphov",
          "avdelning",
          "department",
          "collection",
          "samling",
          "isbn",
          "issn",
          "språk",
          "language",
          "utgivningsår",
          "publication year",
          "upplaga",
          "copy number",
          "enumeration",
          "status",
          "biblionumber",
          "bibid",
          "home library",
          "homebranch",
          "hembibliotek",
          "hylltext");

  private Passed() {}

  static List<String> with(String... more) {
    return Stream.concat(OVER_WITH_ITEMS.stream(), Stream.of(more)).toList();
  }
}
