package se.bokskjuts.data.csv;

/**
 * One thing wrong in a file: data, not an exception. Never holds a value read, for it may be a
 * borrower's.
 *
 * @param line the line in the file, from 1; 0 is the file as a whole
 * @param column the heading as it stands in the file; empty if no single column
 * @param name the value's name in our words, such as {@code barcode}; empty if none
 * @param hint what fills the code's text, such as a known id; may be empty
 */
public record RowFault(RowFaultCode code, long line, String column, String name, String hint) {
  /** In English: what is wrong and what to do. */
  public String text() {
    return code.text(hint);
  }

  @Override
  public String toString() {
    String place = line == 0 ? "file" : "line " + line;
    return place + (column.isEmpty() ? "" : ", " + column) + ": " + code + ": " + text();
  }
}
