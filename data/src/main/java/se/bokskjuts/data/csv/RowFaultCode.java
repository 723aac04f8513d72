package se.bokskjuts.data.csv;

/**
 * What can be wrong in a CSV file. The names are stable: docs/csv.md, the API and the page use
 * them. The text says in English what to do; {@code %s} is a hint such as a known id, never a value
 * read.
 */
public enum RowFaultCode {
  NOT_CSV("This is %s, not a CSV file. Save or export it as CSV."),
  EMPTY_FILE("The file is empty. Export it again."),
  HEADER_ONLY("The file has headings but no rows. Export it again, with its rows."),
  FILE_TOO_LARGE("The file is larger than %s MB. Split it."),
  TOO_MANY_ROWS("The file has more than %s rows. Split it."),
  UNREADABLE_TEXT("Letters were lost when the file was saved. Export it again as UTF-8."),
  UNBALANCED_QUOTE("A quotation mark opened here is never closed. Close it."),
  MISSING_HEADER("The first line is not headings. Add a line of headings; see docs/csv.md."),
  MISSING_COLUMN("The column %s is missing. Add it."),
  DUPLICATE_COLUMN("Two columns mean %s. Remove one."),
  UNKNOWN_COLUMN("This column is not known. %s."),
  EMPTY_HEADING("A column without heading has values. Give it a heading or remove it."),
  PATRON_COLUMN("This column can identify a borrower. Nothing was read. Export without it. %s"),
  PATRON_VALUES("This column has values that look like %s. Nothing was read. Export without them."),

  RAGGED_ROW("The row has another number of cells than there are headings: %s. Mend the row."),
  MISSING_VALUE("A value is missing. Fill it in."),
  CELL_TOO_LARGE("The cell is longer than %s characters. Shorten it."),
  CONTROL_CHARACTER("The cell holds a control character. Remove it."),
  INVISIBLE_CHARACTER("The cell holds an invisible character. Remove it."),
  MIXED_ENCODING("The cell's letters come from two encodings. Export the file again as UTF-8."),
  FORMULA_CELL("The cell is a spreadsheet formula. Replace it by its value."),
  BAD_NUMBER("This is not a number such as %s. Correct it."),
  NEGATIVE_NUMBER("The number is negative. Correct it."),
  ZERO_NUMBER("The number is zero. Correct it, or leave the cell empty if it may be."),
  NUMBER_TOO_LARGE("The number is larger than %s. Correct it."),
  BAD_DATE("This is no date such as 2026-11-24. Correct it."),
  AMBIGUOUS_DATE("Day and month cannot be told apart. Write the date as 2026-11-24."),
  EXCEL_DATE("This is a spreadsheet's day number. Format the column as a date, 2026-11-24."),
  DATE_OUT_OF_RANGE("The date is more than a year from the service day %s. Correct it."),
  NOT_SERVICE_DAY("No van runs on this date. Give a service day; the next is %s."),
  BAD_TIME("This is no time of day such as 07:30. Correct it."),
  BAD_WINDOW("This is no span such as 07:30-16:00. Correct it."),
  BAD_YES_NO("This is neither yes nor no. Write yes or no."),
  BAD_ID("An id is 1 to 64 letters, digits, hyphens, dots or underscores. Correct it."),
  UNKNOWN_KIND("This kind is not known. %s."),
  UNKNOWN_MEDIA_TYPE("This media type is not known. %s."),
  UNKNOWN_WEEKDAY("This is no weekday such as mon or mån. Correct it."),
  UNKNOWN_UNIT("There is no such unit. %s."),
  SAME_UNIT("The item goes from a unit to the same unit. Remove the row or correct a unit."),
  DUPLICATE_ITEM("The item stands on line %s already. Keep one."),
  DUPLICATE_ID("The id stands on line %s already. Give each its own."),
  CONFLICTS_WITH_OPEN("The item is already on its way between other units. Remove one of the two."),
  HOLD_DIFFERS("The hold has another destination or date on line %s. Make them equal."),
  BARCODE_TOO_LONG("A barcode has at most %s characters. Correct it."),
  DAMAGED_BARCODE("A spreadsheet has cut the barcode. Format the column as text, export again."),

  ISBN_AS_BARCODE("This looks like an ISBN, the same on all copies. Is it the item's own label?"),
  INVISIBLE_REMOVED("An invisible character was removed from the text."),
  DATE_MOVED("No van runs on this date; it was moved to %s."),
  ALREADY_OPEN("The item is already known on the same way. The row changes nothing."),
  ALREADY_IMPORTED("This very file was imported before. It changes nothing.");

  private final String text;

  RowFaultCode(String text) {
    this.text = text;
  }

  /** A warning is listed and hinders nothing. */
  public boolean isWarning() {
    return ordinal() >= ISBN_AS_BARCODE.ordinal();
  }

  /** In English, with the hint in its place. */
  public String text(String hint) {
    return String.format(text, hint).strip();
  }
}
