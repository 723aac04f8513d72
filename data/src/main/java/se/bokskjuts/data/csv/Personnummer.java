package se.bokskjuts.data.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Swedish personal identity numbers: a date, a serial and a check digit (modulus 10, weights 2, 1);
 * a coordination number (samordningsnummer) has the day plus 60.
 */
final class Personnummer {
  private static final Pattern SEPARATED =
      Pattern.compile("(?<!\\d)(?:\\d{2})?(\\d{6})[-+–](\\d{4})(?!\\d)");
  private static final Pattern TWELVE = Pattern.compile("(?:18|19|20)(\\d{10})");
  private static final Pattern TEN = Pattern.compile("\\d{10}");

  private Personnummer() {}

  /** Written with its hyphen or plus, anywhere in the text: no barcode looks so. */
  static boolean isWithin(String text) {
    Matcher matcher = SEPARATED.matcher(text);
    while (matcher.find()) {
      if (isValid(matcher.group(1) + matcher.group(2))) {
        return true;
      }
    }
    return false;
  }

  /** Twelve digits with the century, and nothing else. */
  static boolean isTwelveDigits(String text) {
    Matcher matcher = TWELVE.matcher(text);
    return matcher.matches() && isValid(matcher.group(1));
  }

  /** Ten digits and nothing else; of barcodes of ten digits about 0.7 % look so too. */
  static boolean isTenDigits(String text) {
    return TEN.matcher(text).matches() && isValid(text);
  }

  private static boolean isValid(String tenDigits) {
    return hasDate(tenDigits) && hasCheckDigit(tenDigits);
  }

  private static boolean hasDate(String digits) {
    int day = Integer.parseInt(digits.substring(4, 6));
    int month = Integer.parseInt(digits.substring(2, 4));
    try {
      // A leap year, for the century is unknown.
      LocalDate.of(2000, month, day > 60 ? day - 60 : day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
