package se.bokskjuts.benchmarks.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as the reader writes them: 12 345,60 in Swedish, 12,345.60 in English. CSV files have
 * their own way.
 */
final class Numbers {
  /** A space that no line breaks at. */
  private static final char HARD_SPACE = '\u00a0';

  private static final char MINUS = '\u2212';

  private static final String NONE = "–";

  private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

  Numbers(boolean english) {
    symbols.setMinusSign(MINUS);
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setGroupingSeparator(english ? ',' : HARD_SPACE);
  }

  /** With so many decimals, halves away from zero. */
  String of(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return format("", decimals).format(rounded(value, decimals));
  }

  /** With a plus where it is more than nothing. */
  String signed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    BigDecimal rounded = rounded(value, decimals);
    return format(rounded.signum() > 0 ? "+" : "", decimals).format(rounded);
  }

  String whole(long value) {
    return format("", 0).format(value);
  }

  String sek(long ore) {
    return format("", 2).format(BigDecimal.valueOf(ore, 2));
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  private DecimalFormat format(String prefix, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setPositivePrefix(prefix);
    return format;
  }
}
