package se.bokskjuts.data.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which of the known words a mistyped one stands for. */
public final class DidYouMean {
  private static final int MOST_LISTED = 12;
  private static final int LONGEST = 100;

  private DidYouMean() {}

  /** The nearest known word, if it is near: a third of the letters wrong at most. */
  public static Optional<String> find(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= Math.max(1, k.length() / 3))
        .min(
            Comparator.<String>comparingInt(k -> distance(lower, k.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** What to write instead: {@code Did you mean "x"?}, or the known words if they are few. */
  public static String advice(String word, Collection<String> known) {
    Optional<String> near = find(word, known);
    if (near.isPresent()) {
      return "Did you mean \"" + near.get() + "\"";
    }
    if (known.isEmpty() || known.size() > MOST_LISTED) {
      return "Nothing known is near it";
    }
    return "Known are " + known.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Optimal string alignment: a swap of two neighbours counts as one mistake. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
