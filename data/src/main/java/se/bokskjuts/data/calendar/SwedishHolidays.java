package se.bokskjuts.data.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Public holidays (allmänna helgdagar) of lag (1989:253), as amended to SFS 2004:1320. */
public final class SwedishHolidays {
  private SwedishHolidays() {}

  /** Sundays are public holidays by the law's first line, so they answer true as well. */
  public static boolean isHoliday(LocalDate date) {
    return date.getDayOfWeek() == SUNDAY || listOf(date.getYear()).contains(date);
  }

  /** The year's named holidays; other Sundays are left out. */
  public static Set<LocalDate> listOf(int year) {
    return new HashSet<>(named(year).values());
  }

  /** The holiday's English word in capitals, such as {@code MAY_DAY}; the rarer of two. */
  public static Optional<String> findName(LocalDate date) {
    return named(date.getYear()).entrySet().stream()
        .filter(e -> e.getValue().equals(date))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** By name, not by date: two may fall on one day, as 1 May and Ascension did in 2008. */
  private static Map<String, LocalDate> named(int year) {
    LocalDate easter = easterSunday(year);
    Map<String, LocalDate> days = new LinkedHashMap<>();
    days.put("ASCENSION_DAY", easter.plusDays(39));
    days.put("GOOD_FRIDAY", easter.minusDays(2));
    days.put("EASTER_SUNDAY", easter);
    days.put("EASTER_MONDAY", easter.plusDays(1));
    days.put("WHIT_SUNDAY", easter.plusDays(49));
    days.put("MIDSUMMER_DAY", midsummerDay(year));
    days.put("ALL_SAINTS_DAY", allSaintsDay(year));
    days.put("NEW_YEARS_DAY", LocalDate.of(year, Month.JANUARY, 1));
    days.put("TWELFTH_NIGHT", LocalDate.of(year, Month.JANUARY, 6));
    days.put("MAY_DAY", LocalDate.of(year, Month.MAY, 1));
    days.put("NATIONAL_DAY", LocalDate.of(year, Month.JUNE, 6));
    days.put("CHRISTMAS_DAY", LocalDate.of(year, Month.DECEMBER, 25));
    days.put("BOXING_DAY", LocalDate.of(year, Month.DECEMBER, 26));
    return days;
  }

  /** Gregorian Easter by the method of Meeus, Jones and Butcher. */
  public static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int month = (h + l - 7 * m + 90) / 25;
    int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return LocalDate.of(year, month, day);
  }

  /** The Saturday of 20 to 26 June. */
  static LocalDate midsummerDay(int year) {
    return firstFrom(LocalDate.of(year, Month.JUNE, 20), SATURDAY);
  }

  /** The Saturday of 31 October to 6 November. */
  static LocalDate allSaintsDay(int year) {
    return firstFrom(LocalDate.of(year, Month.OCTOBER, 31), SATURDAY);
  }

  private static LocalDate firstFrom(LocalDate first, DayOfWeek day) {
    return first.with(nextOrSame(day));
  }
}
