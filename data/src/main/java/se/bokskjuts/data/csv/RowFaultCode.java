package se.bokskjuts.data.csv;

/**
 * What can be wrong in a CSV file. The names are stable: docs/csv.md, the API and the page use
 * them.
 *
 * <p>The text says in English what is wrong and what to do. {@code %s} is the hint, such as a known
 * id, never a value read; what stands in brackets is said only when there is a hint.
 */
public enum RowFaultCode {
  NOT_CSV("This is another kind of file (%s), not CSV. Save or export it as CSV."),
  EMPTY_FILE("The file is empty. Export it again."),
  HEADER_ONLY("The file has headings but no rows. Export it again, with its rows."),
  FILE_TOO_LARGE("The file is larger than %s MB. Split it."),
  TOO_MANY_ROWS("The file has more than %s rows. Split it."),
  UNREADABLE_TEXT("Letters were lost when the file was saved. Export it again as UTF-8."),
  UNBALANCED_QUOTE("A quotation mark opened here is never closed. Close it."),
  MISSING_HEADER("The first line is not headings. Add a line of headings."),
  MISSING_COLUMN("The column %s is missing. Add it."),
  DUPLICATE_COLUMN("Two columns mean %s. Remove one."),
  UNKNOWN_COLUMN("This column is not known.[ Did you mean \"%s\"?] Correct or remove it."),
  EMPTY_HEADING("A column without heading has values. Give it a heading or remove it."),
  PATRON_COLUMN(
      "This column can identify a borrower. Nothing was kept. Export without it.[ In %s: hide the"
          + " column under Columns, then export.]"),
  PATRON_IDENTITY_NUMBER(
      "Values here look like personal identity numbers. Nothing was kept. Export without them."),
  PATRON_EMAIL("Values here look like e-mail addresses. Nothing was kept. Export without them."),
  PATRON_PHONE("Values here look like telephone numbers. Nothing was kept. Export without them."),

  RAGGED_ROW("The row has another number of cells than there are headings (%s). Mend the row."),
  MISSING_VALUE("A value is missing. Fill it in."),
  CELL_TOO_LARGE("The cell is longer than %s characters. Shorten it."),
  CONTROL_CHARACTER("The cell holds a control character. Remove it."),
  INVISIBLE_CHARACTER("The cell holds an invisible character. Remove it."),
  MIXED_ENCODING("The letters come from two encodings. Export the file again as UTF-8."),
  FORMULA_CELL("The cell is a spreadsheet formula. Replace it by its value."),
  BAD_NUMBER("This is no number such as %s. Correct it."),
  NEGATIVE_NUMBER("The number is negative. Correct it."),
  ZERO_NUMBER("The number is zero. Correct it, or leave the cell empty."),
  NUMBER_TOO_LARGE("The number is larger than %s. Correct it."),
  BAD_DATE("This is no date such as 2026-11-24. Correct it."),
  AMBIGUOUS_DATE("Day and month cannot be told apart. Write the date as 2026-11-24."),
  EXCEL_DATE("This is a spreadsheet's day number. Format the column as a date, 2026-11-24."),
  DATE_OUT_OF_RANGE("The date is more than a year from the service day %s. Correct it."),
  NOT_SERVICE_DAY("No van runs on this date. Give a service day; the next is %s."),
  BAD_TIME("This is no time of day such as 07:30. Correct it."),
  BAD_WINDOW("These are no spans such as 07:30-11:00 12:00-16:00. Correct them."),
  BAD_YES_NO("This is neither yes nor no. Write yes or no."),
  BAD_ID("An id is 1 to 64 letters, digits, hyphens, dots or underscores. Correct it."),
  UNKNOWN_KIND("This kind is not known.[ Did you mean \"%s\"?] Correct it."),
  UNKNOWN_MEDIA_TYPE("This media type is not known.[ Did you mean \"%s\"?] Correct it."),
  UNKNOWN_WEEKDAY("This is no weekday such as mon or mån. Correct it."),
  UNKNOWN_UNIT("There is no such unit.[ Did you mean \"%s\"?] Correct it, or import the unit."),
  SAME_UNIT("The item goes from a unit to the same unit. Remove the row or correct a unit."),
  DUPLICATE_ITEM("The item stands on line %s already. Keep one."),
  DUPLICATE_ID("The id or code stands on line %s already. Give each its own."),
  CONFLICTS_WITH_OPEN("The item or hold is already known on another way. Remove one of the two."),
  HOLD_DIFFERS("The hold has another destination or date on line %s. Make them equal."),
  BARCODE_TOO_LONG("A barcode has at most %s characters. Correct it."),
  DAMAGED_BARCODE("A spreadsheet has cut the barcode. Format the column as text, export again."),

  ISBN_AS_BARCODE("This looks like an ISBN, the same on all copies. Is it the item's own label?"),
  INVISIBLE_REMOVED("An invisible character was removed from the text."),
  DATE_MOVED("No van runs on this date; it was moved to %s."),
  CLOSED_UNIT("The unit is closed on the service day. The item waits until it opens."),
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
    return fill(text, hint);
  }

  /** Fills a text of this form, in any language: {@code %s}, and brackets that need a hint. */
  public static String fill(String text, String hint) {
    String chosen =
        hint.isEmpty() ? text.replaceAll("\\[[^\\]]*]", "") : text.replaceAll("[\\[\\]]", "");
    return chosen.replace("%s", hint);
  }
}
