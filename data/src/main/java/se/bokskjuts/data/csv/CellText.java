package se.bokskjuts.data.csv;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one cell: cleaned of what no reader sees, and judged for what no cell should hold.
 */
final class CellText {
  static final int MOST_CHARACTERS = 2_000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  // What UTF-8's å ä ö é and capitals become when read as Windows-1252.
  private static final Pattern MOJIBAKE = Pattern.compile("Ã[¥¤¶©…„–‰\\u0085\\u0084\\u0096]|â€");
  private static final Pattern FORMULA =
      Pattern.compile("[=@].+|[+\\-][^0-9\\s].*[(|!].*", Pattern.DOTALL);
  private static final Pattern QUOTED_BY_SHEET = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern GUARDED = Pattern.compile("'[=+\\-@'].*", Pattern.DOTALL);

  private CellText() {}

  /** NFC, every run of white space one space, none at the ends, the sheet's guards undone. */
  static String clean(String raw) {
    String text = raw;
    if (!isPlainAscii(raw)) {
      text = Normalizer.normalize(raw, Normalizer.Form.NFC);
      text = SPACES.matcher(text).replaceAll(" ");
    } else if (raw.indexOf('\n') >= 0 || raw.indexOf('\t') >= 0 || raw.indexOf("  ") >= 0) {
      text = SPACES.matcher(raw).replaceAll(" ");
    }
    return unguarded(text.strip());
  }

  /** {@code ="0012"} keeps a sheet from eating zeros; a leading apostrophe marks text. */
  private static String unguarded(String text) {
    if (text.isEmpty() || (text.charAt(0) != '=' && text.charAt(0) != '\'')) {
      return text;
    }
    Matcher quoted = QUOTED_BY_SHEET.matcher(text);
    if (quoted.matches()) {
      return quoted.group(1).strip();
    }
    return isGuarded(text) ? text.substring(1) : text;
  }

  /** Whether our own writer, or a careful one, put an apostrophe before it. */
  static boolean isGuarded(String text) {
    return GUARDED.matcher(text).matches();
  }

  private static boolean isPlainAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 126 || c < ' ' && c != '\t' && c != '\n') {
        return false;
      }
    }
    return true;
  }

  static boolean hasControl(String raw) {
    return CONTROL.matcher(raw).find();
  }

  static boolean hasInvisible(String raw) {
    return !isPlainAscii(raw) && INVISIBLE.matcher(raw).find();
  }

  static String withoutInvisible(String raw) {
    return INVISIBLE.matcher(raw).replaceAll("");
  }

  static boolean isMixedEncoding(String raw) {
    return !isPlainAscii(raw) && MOJIBAKE.matcher(raw).find();
  }

  static boolean isFormula(String raw) {
    String text = raw.strip();
    return FORMULA.matcher(text).matches() && !QUOTED_BY_SHEET.matcher(text).matches();
  }
}
