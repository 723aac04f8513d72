package se.bokskjuts.data.csv;

import java.util.Optional;
import java.util.Set;

/**
 * One row's cells by column, cleaned. A wrong cell is recorded and reading goes on, so that all of
 * a row's faults are told at once; {@link #isFaulty} then withholds the row.
 */
final class Cells {
  /** As databases write that nothing is there. */
  private static final Set<String> EMPTY_IN_DATABASES =
      Set.of("NULL", "\\N", "0000-00-00 00:00:00");

  private final Header header;
  private final String[] cells;
  private final long line;
  private final FaultLog log;
  private boolean faulty;

  Cells(Header header, String[] cells, long line, FaultLog log) {
    this.header = header;
    this.cells = cells;
    this.line = line;
    this.log = log;
  }

  long line() {
    return line;
  }

  boolean isFaulty() {
    return faulty;
  }

  boolean has(Column column) {
    return header.has(column);
  }

  /** The cleaned text; empty if the cell is empty or the column is not there. */
  String find(Column column) {
    Integer place = header.places().get(column);
    String text = place == null || place >= cells.length ? "" : CellText.clean(cells[place]);
    return EMPTY_IN_DATABASES.contains(text) ? "" : text;
  }

  /** The cleaned text; a missing one is a fault. */
  Optional<String> get(Column column) {
    String text = find(column);
    if (text.isEmpty()) {
      fault(RowFaultCode.MISSING_VALUE, column, "");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  void fault(RowFaultCode code, Column column, String hint) {
    add(code, header.headingOf(column), column.heading(), hint);
  }

  void rowFault(RowFaultCode code, String hint) {
    add(code, "", "", hint);
  }

  private void add(RowFaultCode code, String heading, String name, String hint) {
    faulty |= !code.isWarning();
    log.add(new RowFault(code, line, heading, name, hint));
  }

  /** Judges every cell, those that nobody reads too, and mends what may be mended. */
  void screen() {
    checkLength();
    for (int i = 0; i < Math.min(cells.length, header.headings().size()); i++) {
      screen(i);
    }
  }

  private void checkLength() {
    int expected = header.headings().size();
    for (int i = expected; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        rowFault(RowFaultCode.RAGGED_ROW, cells.length + "/" + expected);
        return;
      }
    }
    if (cells.length < expected) {
      rowFault(RowFaultCode.RAGGED_ROW, cells.length + "/" + expected);
    }
  }

  private void screen(int place) {
    String raw = cells[place];
    if (raw.isEmpty()) {
      return;
    }
    String heading = header.headings().get(place);
    String name = header.nameAt(place);
    if (heading.isEmpty() && !raw.isBlank()) {
      add(RowFaultCode.EMPTY_HEADING, "", "", "");
    }
    if (raw.length() > CellText.MOST_CHARACTERS) {
      add(RowFaultCode.CELL_TOO_LARGE, heading, name, String.valueOf(CellText.MOST_CHARACTERS));
      cells[place] = "";
      return;
    }
    if (CellText.isFormula(raw)) {
      add(RowFaultCode.FORMULA_CELL, heading, name, "");
    }
    screenCharacters(place, heading, name);
  }

  private void screenCharacters(int place, String heading, String name) {
    String raw = cells[place];
    if (CellText.hasControl(raw)) {
      add(RowFaultCode.CONTROL_CHARACTER, heading, name, "");
    }
    if (raw.indexOf('\uFFFD') >= 0) {
      add(RowFaultCode.UNREADABLE_TEXT, heading, name, "");
    }
    if (CellText.isMixedEncoding(raw)) {
      add(RowFaultCode.MIXED_ENCODING, heading, name, "");
    }
    if (CellText.hasInvisible(raw)) {
      // Right-to-left marks belong to Arabic and Hebrew titles, and are lost without harm.
      boolean free = header.isFreeText(place);
      add(
          free ? RowFaultCode.INVISIBLE_REMOVED : RowFaultCode.INVISIBLE_CHARACTER,
          heading,
          name,
          "");
      cells[place] = CellText.withoutInvisible(raw);
    }
  }
}
