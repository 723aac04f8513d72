package se.bokskjuts.data.csv;

import java.util.Optional;

/** What is known outside the file of a row that is good in itself. */
@FunctionalInterface
public interface RowCheck {
  /**
   * A fault withholds the row, and {@link RowFaultCode#ALREADY_OPEN} passes it over; another
   * warning is only listed. Empty: nothing is amiss.
   */
  Optional<RowFaultCode> find(ImportRow row);

  /** Nothing is known outside the file. */
  static RowCheck none() {
    return row -> Optional.empty();
  }
}
