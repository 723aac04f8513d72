package se.bokskjuts.data.file;

import java.util.regex.Pattern;

/**
 * One thing wrong in a file.
 *
 * @param path where, as a JSON path such as {@code $.units[3].lat}
 * @param thing what stands there, such as {@code unit mora-bibliotek}; empty if it has no name
 * @param value the value found, shortened and on one line; empty if there is none
 * @param expected what would be right, such as {@code a whole number}
 */
public record FileFault(
    FileFaultCode code, String path, String thing, String value, String expected) {
  private static final int SHOWN = 80;
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  public FileFault {
    value = shown(value);
    thing = shown(thing);
    expected = onOneLine(expected);
  }

  /** Names the place and the value and says what to do, in English. */
  public String text() {
    String place = thing.isEmpty() ? path : path + " (" + thing + ")";
    return String.format(code.text(), place, value, expected);
  }

  /** Whether the text has no control characters, line breaks, half or invisible characters. */
  static boolean isPlain(String text) {
    return !HIDDEN.matcher(text).find();
  }

  /** Control and invisible characters, which databases and logs do not bear, become "?". */
  static String onOneLine(String raw) {
    return HIDDEN.matcher(raw).replaceAll("?");
  }

  /** Control characters would forge lines in a log, and a long value hides the text around it. */
  static String shown(String raw) {
    String line = onOneLine(raw);
    if (line.length() <= SHOWN) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return line.substring(0, end) + "…";
  }

  @Override
  public String toString() {
    return code + ": " + text();
  }
}
