package se.bokskjuts.data.csv;

import java.util.Locale;
import java.util.Optional;

/** Knows other kinds of file by their first bytes or letters, whatever their name ends with. */
final class FileMagic {
  private static final int LOOKED_AT = 1_000;

  private FileMagic() {}

  static Optional<String> find(byte[] bytes) {
    if (CsvOpener.startsWith(bytes, 'P', 'K', 3, 4)
        || CsvOpener.startsWith(bytes, 'P', 'K', 5, 6)) {
      return Optional.of("Excel, ZIP");
    }
    if (CsvOpener.startsWith(bytes, 0x1F, 0x8B)) {
      return Optional.of("gzip");
    }
    if (CsvOpener.startsWith(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of("PDF");
    }
    if (CsvOpener.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of("Excel, Word");
    }
    return Optional.empty();
  }

  static Optional<String> findInText(String head) {
    String start = head.substring(0, Math.min(head.length(), LOOKED_AT)).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml")) {
      return Optional.of("XML");
    }
    if (lower.startsWith("<")) {
      return Optional.of("HTML");
    }
    if (lower.startsWith("{\\rtf")) {
      return Optional.of("RTF");
    }
    if (lower.startsWith("{") || lower.startsWith("[{")) {
      return Optional.of("JSON");
    }
    return isBinary(start) ? Optional.of("0x00") : Optional.empty();
  }

  /** A stray control character is a fault of its row; one in ten characters is no text. */
  private static boolean isBinary(String start) {
    long controls =
        start.chars().filter(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n').count();
    return controls * 10 > start.length();
  }
}
