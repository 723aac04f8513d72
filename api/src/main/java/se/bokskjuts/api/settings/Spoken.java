package se.bokskjuts.api.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bokskjuts.model.TimeWindow;

/** Times and days in the reader's language. */
final class Spoken {
  private Spoken() {}

  /** A weekday with its name. */
  public record Day(DayOfWeek day, String name) {}

  static List<Day> weekdays() {
    Locale locale = LocaleContextHolder.getLocale();
    return Stream.of(DayOfWeek.values())
        .map(d -> new Day(d, d.getDisplayName(TextStyle.FULL, locale)))
        .toList();
  }

  static String of(TimeWindow window) {
    return window.from() + "–" + window.to();
  }

  /** Short names; Monday to Friday as a span. */
  static String of(Set<DayOfWeek> days) {
    Locale locale = LocaleContextHolder.getLocale();
    List<DayOfWeek> sorted = days.stream().sorted().toList();
    if (sorted.size() > 2
        && sorted.get(sorted.size() - 1).getValue() - sorted.get(0).getValue()
            == sorted.size() - 1) {
      return sorted.get(0).getDisplayName(TextStyle.SHORT, locale)
          + "–"
          + sorted.get(sorted.size() - 1).getDisplayName(TextStyle.SHORT, locale);
    }
    return sorted.stream()
        .map(d -> d.getDisplayName(TextStyle.SHORT, locale))
        .collect(Collectors.joining(", "));
  }

  /** tisdag 24 november 2026. */
  static String of(LocalDate date) {
    return date.format(
        DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", LocaleContextHolder.getLocale()));
  }
}
