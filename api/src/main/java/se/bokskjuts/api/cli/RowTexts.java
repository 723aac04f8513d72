package se.bokskjuts.api.cli;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;

/**
 * The faults of rows in words: Swedish from the file that the pages use, English from the code.
 *
 * @param swedish empty when English is spoken
 */
record RowTexts(Optional<ResourceBundle> swedish) {
  static RowTexts of(CliTexts texts) {
    if (!texts.locale().getLanguage().equals("sv")) {
      return new RowTexts(Optional.empty());
    }
    try {
      Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
      Locale swedish = Locale.forLanguageTag("sv");
      return new RowTexts(Optional.of(ResourceBundle.getBundle("rows", swedish, noFallback)));
    } catch (MissingResourceException e) {
      return new RowTexts(Optional.empty());
    }
  }

  String text(RowFault fault) {
    String code = fault.code().name();
    return swedish
        .filter(bundle -> bundle.containsKey(code))
        .map(bundle -> RowFaultCode.fill(bundle.getString(code), fault.hint()))
        .orElseGet(fault::text);
  }

  /** With its place in the file and its code. */
  String line(CliTexts texts, RowFault fault) {
    String where =
        fault.line() == 0 ? texts.get("import.whole") : texts.get("import.line", fault.line());
    String column = fault.column().isEmpty() ? "" : texts.get("import.column", fault.column());
    return where + column + "  " + fault.code() + "  " + text(fault);
  }
}
