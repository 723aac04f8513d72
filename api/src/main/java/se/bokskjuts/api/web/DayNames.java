package se.bokskjuts.api.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates in words, in the reader's language. */
final class DayNames {
  private DayNames() {}

  /** tisdag 24 november 2026. */
  static String full(LocalDate date) {
    return format(date, "EEEE d MMMM yyyy");
  }

  /** tisdag 24 november. */
  static String brief(LocalDate date) {
    return format(date, "EEEE d MMMM");
  }

  private static String format(LocalDate date, String pattern) {
    Locale locale = LocaleContextHolder.getLocale();
    return date.format(DateTimeFormatter.ofPattern(pattern, locale));
  }
}
