package se.bokskjuts.api.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.calendar.Eve;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.calendar.SwedishHolidays;
import se.bokskjuts.data.store.DayException;
import se.bokskjuts.data.store.SettingsStore;

/** The days of a year ahead that are not like others. */
@Component
class CalendarYear {
  private static final int MONTHS = 13;

  private final SettingsStore settings;
  private final Texts texts;

  CalendarYear(SettingsStore settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /**
   * A day that is not like others.
   *
   * @param why a holiday's name, an eve's, a squeeze day; empty for an ordinary day set by hand
   * @param exception how it was set by hand
   */
  public record Day(
      LocalDate date, String name, String why, boolean runs, Optional<DayException> exception) {}

  /** By month, the months in order; weekends without anything particular are left out. */
  Map<String, List<Day>> from(LocalDate today) {
    LocalDate end = today.withDayOfMonth(1).plusMonths(MONTHS);
    ServiceCalendar calendar = settings.getCalendar();
    Map<LocalDate, DayException> byHand =
        settings.listExceptions(today, end).stream()
            .collect(Collectors.toMap(DayException::date, e -> e));
    Map<String, List<Day>> months = new LinkedHashMap<>();
    today
        .datesUntil(end)
        .forEach(
            date -> {
              String why = why(date, calendar);
              Optional<DayException> exception = Optional.ofNullable(byHand.get(date));
              if (!why.isEmpty() || exception.isPresent()) {
                months
                    .computeIfAbsent(format(date, "LLLL yyyy"), m -> new ArrayList<>())
                    .add(dayOf(date, why, calendar, exception));
              }
            });
    return months;
  }

  private static Day dayOf(
      LocalDate date, String why, ServiceCalendar calendar, Optional<DayException> exception) {
    return new Day(date, format(date, "EEEE d MMMM"), why, calendar.isServiceDay(date), exception);
  }

  private static String format(LocalDate date, String pattern) {
    return date.format(DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()));
  }

  /** Holidays and eves on weekdays and Saturdays, and days squeezed between days off. */
  private String why(LocalDate date, ServiceCalendar calendar) {
    Optional<String> holiday = SwedishHolidays.findName(date);
    if (holiday.isPresent()) {
      return isWeekend(date) ? "" : texts.get("holiday." + holiday.get());
    }
    if (isWeekend(date)) {
      return "";
    }
    for (Eve eve : Eve.values()) {
      if (eve.in(date.getYear()).equals(date)) {
        return texts.get("eve." + eve);
      }
    }
    return isSqueezed(date, calendar) ? texts.get("calendar.squeezed") : "";
  }

  private static boolean isSqueezed(LocalDate date, ServiceCalendar calendar) {
    return !calendar.isServiceDay(date.minusDays(1)) && !calendar.isServiceDay(date.plusDays(1));
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
