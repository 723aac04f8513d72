package se.bokskjuts.api.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.bokskjuts.model.Money;

/** The command line's words in one language: Swedish unless English is asked for. */
final class CliTexts {
  static final List<String> LANGUAGES = List.of("sv", "en");
  private static final String FILE = "se.bokskjuts.api.cli.texts";

  private final ResourceBundle bundle;
  private final Locale locale;

  private CliTexts(String language) {
    this.locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : "sv-SE");
    Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle(FILE, Locale.forLanguageTag(language), noFallback);
  }

  static CliTexts of(String language) {
    return new CliTexts(language);
  }

  /** By {@code --lang} among the arguments, which picocli has not read yet when help is made. */
  static CliTexts of(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang=en") || isPair(args, i)) {
        return of("en");
      }
    }
    return of("sv");
  }

  private static boolean isPair(String[] args, int i) {
    return args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equals("en");
  }

  /** Throws when the text is missing. */
  String get(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : String.format(locale, pattern, values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String money(Money amount) {
    return String.format(locale, "%,.2f", amount.sek());
  }

  String number(long number) {
    return String.format(locale, "%,d", number);
  }

  /** Hours and minutes. */
  String hours(long seconds) {
    return get("hours", seconds / 3600, seconds % 3600 / 60);
  }

  ResourceBundle bundle() {
    return bundle;
  }

  Locale locale() {
    return locale;
  }
}
