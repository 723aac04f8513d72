package se.bokskjuts.api.paper;

import java.util.Locale;

/** Makes imported text fit for paper and for file names; escaping is the template's work. */
final class Clean {
  private static final int LONGEST = 160;

  private Clean() {}

  /**
   * Without control characters (XML has no form for them), lone surrogates and the marks that turn
   * the reading direction (they could make a barcode read as another); long text is cut.
   */
  static String text(String raw) {
    StringBuilder clean = new StringBuilder();
    raw.codePoints().filter(c -> !isUnfit(c)).limit(LONGEST + 1L).forEach(clean::appendCodePoint);
    if (clean.codePointCount(0, clean.length()) > LONGEST) {
      clean.setLength(clean.offsetByCodePoints(0, LONGEST - 1));
      clean.append('…');
    }
    return clean.toString().strip();
  }

  private static boolean isUnfit(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** A file name of a–z, å, ä, ö, 0–9 and hyphens: no path and no hidden file can come of it. */
  static String fileName(String raw) {
    String name =
        raw.toLowerCase(Locale.ROOT).replaceAll("[^a-zåäö0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "x" : name.substring(0, Math.min(60, name.length()));
  }
}
