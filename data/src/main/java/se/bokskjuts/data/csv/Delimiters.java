package se.bokskjuts.data.csv;

/**
 * Finds the delimiter: what a sheet's {@code sep=} line says, else the commonest in the headings.
 */
final class Delimiters {
  private static final char[] KNOWN = {';', '\t', ',', '|'};

  private Delimiters() {}

  static CsvBytes find(CsvBytes source, String head) {
    String first = firstLine(head);
    if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
      return source.with(first.charAt(4), 1);
    }
    if (first.strip().length() == 4 && first.regionMatches(true, 0, "sep=", 0, 4)) {
      return source.with('\t', 1);
    }
    return source.with(commonest(firstLine(head.stripLeading())), 0);
  }

  private static String firstLine(String head) {
    int end = 0;
    while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
      end++;
    }
    String line = head.substring(0, end);
    return line.startsWith("\"sep=") ? line.replace("\"", "") : line;
  }

  private static char commonest(String line) {
    char best = ';';
    int most = 0;
    for (char candidate : KNOWN) {
      int count = countUnquoted(line, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static int countUnquoted(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += c == wanted && !quoted ? 1 : 0;
    }
    return count;
  }
}
