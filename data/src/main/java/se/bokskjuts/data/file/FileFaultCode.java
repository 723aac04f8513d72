package se.bokskjuts.data.file;

/**
 * What can be wrong in a day or plan file. Stable: a page, a client and the docs name faults by it.
 *
 * <p>The text is English; {@code %1$s} is the place, {@code %2$s} the value found, {@code %3$s}
 * what was expected. Other languages render code, value and expectation themselves.
 */
public enum FileFaultCode {
  FILE_EMPTY("The file is empty. Give a %3$s file."),
  FILE_TOO_LARGE("The file is larger than %3$s bytes. Send a smaller one."),
  NOT_JSON("The file is not JSON: %2$s at %1$s. Correct the text there."),
  TOO_DEEP("%1$s is nested deeper than %3$s levels. The format needs no such depth."),
  WRONG_FORMAT("%1$s is \"%2$s\", not \"%3$s\". Give a file of that format."),
  UNKNOWN_KEY("%1$s is no key of this format. %3$s."),
  DUPLICATE_KEY("%1$s stands twice in the same object. Keep one."),
  MISSING("%1$s is missing. Give %3$s."),
  WRONG_TYPE("%1$s is %2$s, not %3$s. Correct the value."),
  OUT_OF_RANGE("%1$s is %2$s, outside %3$s. Correct the value."),
  TOO_MANY_DECIMALS("%1$s is %2$s; at most %3$s decimals are kept. Round the value."),
  BAD_TEXT("%1$s is \"%2$s\", not %3$s. Correct the text."),
  BAD_DATE("%1$s is \"%2$s\", not a date such as %3$s. Correct the date."),
  BAD_TIME("%1$s is \"%2$s\", not a time of day such as %3$s. Correct the time."),
  UNKNOWN_VALUE("%1$s is \"%2$s\", no value of this key. %3$s."),
  DUPLICATE_ID("%1$s is \"%2$s\", which %3$s has already. Give each its own."),
  UNKNOWN_UNIT("%1$s names unit \"%2$s\", which the day does not have. %3$s."),
  UNKNOWN_VAN("%1$s names van \"%2$s\", which the day does not have. %3$s."),
  UNKNOWN_TRANSFER("%1$s names transfer \"%2$s\", which the day does not have. %3$s."),
  UNKNOWN_HOLD("%1$s names hold \"%2$s\", which the day does not have. %3$s."),
  UNKNOWN_COPY("%1$s names item \"%2$s\", no copy of the hold. %3$s."),
  SAME_ORIGIN_AND_DESTINATION("%1$s is \"%2$s\", where the item is already. Remove the transfer."),
  MATRIX_SHAPE("%1$s has %2$s entries for %3$s units. Give a square matrix in the units' order."),
  MATRIX_LACKS_UNIT("%1$s does not name unit \"%2$s\". Add it, or leave the matrix out."),
  CONTRADICTION("%1$s is %2$s, but %3$s. Correct one of them."),
  MORE_FAULTS("%2$s more faults follow. Mend these first.");

  private final String text;

  FileFaultCode(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
