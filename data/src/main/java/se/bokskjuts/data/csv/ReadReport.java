package se.bokskjuts.data.csv;

import java.util.Optional;

/**
 * How a file was read.
 *
 * @param layout empty if it could not be told
 * @param encoding such as {@code Windows-1252}; empty if no text
 * @param rowsRead rows after the headings, blank ones not counted
 * @param rowsGood rows handed on
 * @param rowsSkipped rows without fault that need no transport, such as arrived ones
 * @param refused whether nothing of the file may be used, not even its good rows
 */
public record ReadReport(
    Optional<Layout> layout,
    String encoding,
    Optional<Character> delimiter,
    long rowsRead,
    long rowsGood,
    long rowsSkipped,
    boolean refused,
    FaultLog log) {
  public long rowsFaulty() {
    return rowsRead - rowsGood - rowsSkipped;
  }
}
