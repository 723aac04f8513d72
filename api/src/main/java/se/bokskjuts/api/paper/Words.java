package se.bokskjuts.api.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Paper's texts in one language; a text that is missing is a fault, never a blank. */
final class Words {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale locale;
  private final Properties texts = new Properties();

  Words(Locale locale) {
    String language = locale.getLanguage();
    if (!Set.of("sv", "en").contains(language)) {
      throw new IllegalArgumentException(
          "paper is printed in sv or en, not in " + locale.toLanguageTag());
    }
    this.locale = language.equals("sv") ? PaperSettings.SWEDISH : Locale.UK;
    String file = "/paper/messages_" + language + ".properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Locale locale() {
    return locale;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  String text(String key, Object... values) {
    return new MessageFormat(pattern(key), locale).format(values);
  }

  /** The text as it is written in the file, with places for values. */
  String pattern(String key) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("paper has no text " + key + " in " + locale);
    }
    return pattern;
  }

  /** Weekday, day, month and year. */
  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(text("date.long"), locale));
  }

  /** Weekday, day and month, short, for labels. */
  String shortDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(text("date.short"), locale));
  }

  String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  /** Kilograms with one decimal. */
  String kg(long grams) {
    return String.format(locale, "%.1f kg", grams / 1000.0);
  }

  /** Whole kilograms, for what a van carries. */
  String wholeKg(long grams) {
    return String.format(locale, "%d kg", Math.round(grams / 1000.0));
  }

  String km(long metres) {
    return String.format(locale, "%d km", Math.round(metres / 1000.0));
  }
}
