package se.bokskjuts.data.csv;

/** Counts lines without parsing them, so that a file far too long is refused at once. */
final class LineCount {
  private LineCount() {}

  /**
   * Whether there are more filled lines than {@code rows} and the headings. A file with quoted
   * cells may have more lines than rows, and is counted when it is parsed.
   */
  static boolean isOver(int rows, CsvBytes source) {
    byte[] bytes = source.bytes();
    long lines = 0;
    boolean filled = false;
    for (int i = source.offset(); i < bytes.length; i++) {
      if (bytes[i] == '"') {
        return false;
      }
      boolean ends = bytes[i] == '\n' || bytes[i] == '\r';
      lines += ends && filled ? 1 : 0;
      filled = !ends && (filled || bytes[i] > ' ' || bytes[i] < 0);
    }
    return lines + (filled ? 1 : 0) - 1 - source.linesBefore() > rows;
  }
}
