package se.bokskjuts.data.csv;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page must know to judge a file's headings before the file is sent: which can identify a
 * borrower, and which are known. Headings are compared by {@link #key}.
 */
public final class HeadingRules {
  private HeadingRules() {}

  /** A heading with one of these in it is of a borrower. */
  public static List<String> patronAnywhere() {
    return PatronWords.ANYWHERE.stream().map(Column::key).toList();
  }

  /** A heading that is one of these is of a borrower. */
  public static Set<String> patronWhole() {
    return PatronWords.WHOLE;
  }

  /** A heading that is one of these is of a borrower, unless the file is of units or vans. */
  public static Set<String> patronUnlessOfPlaces() {
    return PatronWords.OF_PEOPLE_UNLESS_OF_PLACES;
  }

  public static boolean isPatron(String heading, FileKind kind) {
    return PatronWords.isPatron(heading, kind == FileKind.UNITS || kind == FileKind.VANS);
  }

  /** The headings of a column as they are compared, with and without their rings and dots. */
  public static List<String> keys(Column column) {
    return column.headings().stream()
        .map(Column::key)
        .flatMap(key -> Stream.of(key, Column.withoutMarks(key)))
        .distinct()
        .toList();
  }

  /** Without case, spaces, hyphens, dots and underscores. */
  public static String key(String heading) {
    return Column.key(heading);
  }
}
