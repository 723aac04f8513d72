package se.bokskjuts.data.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches every cell for what identifies a borrower. Columns are judged, not cells, where a barcode
 * may look the same by chance; nothing seen is kept but counts.
 */
final class PatronScreen {
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+\\-]{1,64}@[\\w\\-]{1,63}(\\.[\\w\\-]{1,63})*\\.\\p{L}{2,24}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d\\w])(\\+46|0046|0)[ \\-/]?7[02369]([ \\-/]?\\d){7}(?![\\d\\w])");
  private static final Pattern WRITTEN_PHONE =
      Pattern.compile(
          "(?<![\\d\\w])(?!\\d{2}[-/]\\d{2}[-/]\\d{4})(\\+46[ \\-]?\\d|0\\d{1,3}[\\-/]\\d)[\\d \\-]{5,12}(?![\\d\\w])");
  private static final Pattern DIGITS_ONLY = Pattern.compile("[\\d ]+");

  private final Header header;
  private final int[] filled;
  private final int[] tenDigits;
  private final int[] twelveDigits;
  private final @Nullable RowFaultCode[] certain;

  PatronScreen(Header header) {
    this.header = header;
    int size = header.headings().size();
    filled = new int[size];
    tenDigits = new int[size];
    twelveDigits = new int[size];
    certain = new RowFaultCode[size];
  }

  void look(String[] cells) {
    for (int i = 0; i < Math.min(cells.length, filled.length); i++) {
      if (!cells[i].isEmpty() && cells[i].length() <= CellText.MOST_CHARACTERS) {
        look(i, cells[i].strip());
      }
    }
  }

  private void look(int place, String text) {
    filled[place]++;
    if (Personnummer.isWithin(text)) {
      certain[place] = RowFaultCode.PATRON_IDENTITY_NUMBER;
    } else if (text.indexOf('@') > 0 && EMAIL.matcher(text).find()) {
      certain[place] = RowFaultCode.PATRON_EMAIL;
    } else if (isPhone(place, text)) {
      certain[place] = RowFaultCode.PATRON_PHONE;
    }
    tenDigits[place] += Personnummer.isTenDigits(text) ? 1 : 0;
    twelveDigits[place] += Personnummer.isTwelveDigits(text) ? 1 : 0;
  }

  /**
   * A barcode or a number may have a telephone number's digits, so there it must be written out.
   */
  private boolean isPhone(int place, String text) {
    if (text.length() < 8 || !hasDigits(text)) {
      return false;
    }
    if (DIGITS_ONLY.matcher(text).matches() && !header.isFreeText(place)) {
      return false;
    }
    return PHONE.matcher(text).find()
        || header.isFreeText(place) && WRITTEN_PHONE.matcher(text).find();
  }

  private static boolean hasDigits(String text) {
    return text.chars().filter(Character::isDigit).count() >= 8;
  }

  /** Names the columns to be refused; true if there is any. */
  boolean report(FaultLog log) {
    boolean found = false;
    for (int i = 0; i < filled.length; i++) {
      RowFaultCode what = certain[i];
      if (what == null && isLikely(i)) {
        what = RowFaultCode.PATRON_IDENTITY_NUMBER;
      }
      if (what != null) {
        log.add(new RowFault(what, 0, header.headings().get(i), header.nameAt(i), ""));
        found = true;
      }
    }
    return found;
  }

  private boolean isLikely(int place) {
    int hits = tenDigits[place] + twelveDigits[place];
    boolean common = hits * 5 >= filled[place];
    return hits >= 2 && common
        || twelveDigits[place] >= 1 && common
        || twelveDigits[place] >= 2 && header.isFreeText(place);
  }
}
