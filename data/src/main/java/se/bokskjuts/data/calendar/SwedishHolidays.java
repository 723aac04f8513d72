package se.bokskjuts.data.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public holidays (allmänna helgdagar) of lag (1989:253), as amended to SFS 2004:1320. */
public final class SwedishHolidays {
  private SwedishHolidays() {}

  /** Sundays are public holidays by the law's first line, so they answer true as well. */
  public static boolean isHoliday(LocalDate date) {
    return date.getDayOfWeek() == SUNDAY || listOf(date.getYear()).contains(date);
  }

  /** The year's named holidays; other Sundays are left out. */
  public static Set<LocalDate> listOf(int year) {
    LocalDate easter = easterSunday(year);
    // Stream, not Set.of: two may fall on one day, as 1 May and Ascension did in 2008.
    return Stream.of(
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.JANUARY, 6),
            easter.minusDays(2),
            easter,
            easter.plusDays(1),
            LocalDate.of(year, Month.MAY, 1),
            easter.plusDays(39),
            easter.plusDays(49),
            LocalDate.of(year, Month.JUNE, 6),
            midsummerDay(year),
            allSaintsDay(year),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26))
        .collect(Collectors.toUnmodifiableSet());
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
