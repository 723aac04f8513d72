package se.bokskjuts.data.csv;

import java.util.Locale;
import java.util.Set;

/** What transfers and holds have in common. */
final class DemandCells {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SHELF = 60;

  private static final Set<String> SYNTHETIC = Set.of("syntetisk", "synthetic");

  private DemandCells() {}

  static ItemText text(Cells cells) {
    return new ItemText(
        cut(cells.find(Column.TITLE), LONGEST_TITLE), cut(cells.find(Column.SHELF), LONGEST_SHELF));
  }

  static boolean isSynthetic(Cells cells) {
    return SYNTHETIC.contains(cells.find(Column.SOURCE).toLowerCase(Locale.ROOT));
  }

  /** Titles longer than paper is wide are cut, not refused. */
  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
