package se.bokskjuts.api.problem;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import se.bokskjuts.data.file.FileFault;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.RoadFault;

/**
 * What is wrong with a day or plan file, or with the roads, and what to do, in the reader's
 * language. The rooms below speak English; here its phrases become Swedish.
 */
public final class FileWords {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private static final ResourceBundle TEMPLATES =
      ResourceBundle.getBundle("file-faults", Locale.forLanguageTag("sv"));

  private static final Map<Pattern, String> PHRASES = new LinkedHashMap<>();

  static {
    phrase("^Did you mean (.*)$", "Menade du $1");
    phrase("^Nothing known is near it$", "Inget känt liknar det");
    phrase("^Known are (.*)$", "Kända är $1");
    phrase("^a whole number from (.*) to (.*)$", "ett heltal från $1 till $2");
    phrase("^a number from (.*) to (.*)$", "ett tal från $1 till $2");
    phrase("^a whole number$", "ett heltal");
    phrase("^the number (.*)$", "talet $1");
    phrase("^the text (.*)$", "texten $1");
    phrase("^a text$", "en text");
    phrase("^an object$", "ett objekt");
    phrase("^a list$", "en lista");
    phrase("^the list$", "listan");
    phrase("^true or false$", "true eller false");
    phrase("^(\\S+) to (\\S+)$", "$1 till $2");
    phrase("^at most (\\d+) characters$", "högst $1 tecken");
    phrase(
        "^1 to (\\d+) characters on one line, without space at its ends$",
        "1 till $1 tecken på en rad, utan blanksteg i ändarna");
    phrase("^another hold or transfer$", "en annan reservation eller förflyttning");
    phrase("^another transfer$", "en annan förflyttning");
    phrase("^another copy of the hold$", "ett annat exemplar för reservationen");
    phrase("^another unit$", "en annan enhet");
    phrase("^another van$", "en annan bil");
    phrase("^another row$", "en annan rad");
    phrase("^a hold's id$", "en reservations id");
    phrase("^an earlier pin says (.*)$", "en tidigare låsning säger $1");
    phrase("^its parts make (.*)$", "delarna blir $1");
    phrase("^(\\S+) is (.*), later the same day$", "$1 är $2, senare samma dag");
    phrase("^the text is not UTF-8$", "texten är inte UTF-8");
    phrase("^more text after the object$", "mer text efter objektet");
    phrase("^its beginning$", "början");
    phrase("^its end$", "slutet");
    phrase("^line (\\d+), column (\\d+)$", "rad $1, kolumn $2");
  }

  private FileWords() {}

  private static void phrase(String english, String swedish) {
    PHRASES.put(Pattern.compile(english), swedish);
  }

  /** The fault in the reader's language, Swedish unless it is English. */
  public static String of(FileFault fault, Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return fault.text();
    }
    String place = swedish(fault.path());
    return fill(
        fault.code().name(),
        fault.thing().isEmpty() ? place : place + " (" + fault.thing() + ")",
        swedish(fault.value()),
        swedish(fault.expected()));
  }

  /** The fault in the reader's language, Swedish unless it is English. */
  public static String of(RoadFault fault, Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return fault.text();
    }
    return fill(
        fault.code().name(),
        fault.unit().map(UnitId::value).orElse(""),
        fault.other().map(UnitId::value).orElse(""),
        fault.metres().isPresent() ? fault.metres().getAsLong() : "",
        fault.text());
  }

  /** Throws when the code has no Swedish text, which a test finds first. */
  private static String fill(String code, Object... values) throws MissingResourceException {
    return new MessageFormat(TEMPLATES.getString(code), SWEDISH).format(values);
  }

  static String swedish(String english) {
    for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
      var match = phrase.getKey().matcher(english);
      if (match.matches()) {
        return match.replaceFirst(phrase.getValue());
      }
    }
    return english;
  }
}
