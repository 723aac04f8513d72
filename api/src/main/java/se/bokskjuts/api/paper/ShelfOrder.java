package se.bokskjuts.api.paper;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which staff walk along the shelves: letters as in Swedish (å, ä, ö last) in both
 * languages, since the shelves stand so, and numbers by value (Hc 9 before Hc 10). No shelf last.
 */
final class ShelfOrder implements Comparator<String> {
  private static final Pattern PIECE = Pattern.compile("\\d{1,15}|[^\\d]+|\\d+");

  private final Collator letters = Collator.getInstance(Locale.forLanguageTag("sv-SE"));

  @Override
  public int compare(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    Matcher a = PIECE.matcher(one);
    Matcher b = PIECE.matcher(other);
    while (true) {
      boolean more = a.find();
      if (!b.find()) {
        return more ? 1 : 0;
      }
      if (!more) {
        return -1;
      }
      int order = comparePieces(a.group(), b.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private int comparePieces(String a, String b) {
    boolean numbers =
        Character.isDigit(a.charAt(0))
            && Character.isDigit(b.charAt(0))
            && a.length() + b.length() < 31;
    return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : letters.compare(a, b);
  }
}
