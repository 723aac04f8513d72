package se.bokskjuts.api.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;

/** What is wrong with a row, and what to do, in the reader's language. */
public final class RowWords {
  private static final ResourceBundle SWEDISH =
      ResourceBundle.getBundle("rows", Locale.forLanguageTag("sv"));

  private RowWords() {}

  public static String of(RowFault fault, Locale locale) {
    return locale.getLanguage().equals("en")
        ? fault.text()
        : RowFaultCode.fill(swedish(fault.code()), fault.hint());
  }

  /** Throws when the code has no Swedish text, which a test finds first. */
  static String swedish(RowFaultCode code) throws MissingResourceException {
    return SWEDISH.getString(code.name());
  }
}
