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
      return Optional.of("an Excel workbook or a ZIP file");
    }
    if (CsvOpener.startsWith(bytes, 0x1F, 0x8B)) {
      return Optional.of("a gzip file");
    }
    if (CsvOpener.startsWith(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of("a PDF file");
    }
    if (CsvOpener.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of("an old Excel or Word file");
    }
    return Optional.empty();
  }

  static Optional<String> findInText(String head) {
    String start = head.substring(0, Math.min(head.length(), LOOKED_AT)).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml")) {
      return Optional.of("an XML file");
    }
    if (lower.startsWith("<")) {
      return Optional.of("an HTML page");
    }
    if (lower.startsWith("{\\rtf")) {
      return Optional.of("an RTF document");
    }
    if (lower.startsWith("{") || lower.startsWith("[{")) {
      return Optional.of("a JSON file");
    }
    return isBinary(start) ? Optional.of("a binary file") : Optional.empty();
  }

  /** A stray control character is a fault of its row; one in ten characters is no text. */
  private static boolean isBinary(String start) {
    long controls =
        start.chars().filter(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n').count();
    return controls * 10 > start.length();
  }
}
