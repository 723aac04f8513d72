package se.bokskjuts.data.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/** Days before a holiday. No law closes them; whether vans run is a setting. */
public enum Eve {
  TWELFTH_NIGHT_EVE(year -> LocalDate.of(year, Month.JANUARY, 5)),
  MAUNDY_THURSDAY(year -> SwedishHolidays.easterSunday(year).minusDays(3)),
  WALPURGIS_EVE(year -> LocalDate.of(year, Month.APRIL, 30)),
  ASCENSION_EVE(year -> SwedishHolidays.easterSunday(year).plusDays(38)),
  NATIONAL_DAY_EVE(year -> LocalDate.of(year, Month.JUNE, 5)),
  MIDSUMMER_EVE(year -> SwedishHolidays.midsummerDay(year).minusDays(1)),
  ALL_SAINTS_EVE(year -> SwedishHolidays.allSaintsDay(year).minusDays(1)),
  CHRISTMAS_EVE(year -> LocalDate.of(year, Month.DECEMBER, 24)),
  NEW_YEARS_EVE(year -> LocalDate.of(year, Month.DECEMBER, 31));

  private final IntFunction<LocalDate> rule;

  Eve(IntFunction<LocalDate> rule) {
    this.rule = rule;
  }

  public LocalDate in(int year) {
    return rule.apply(year);
  }

  /** The three that lag (1930:173) 2 § treats as a Sunday: days off in practice. */
  public static Set<Eve> usuallyOff() {
    return EnumSet.of(MIDSUMMER_EVE, CHRISTMAS_EVE, NEW_YEARS_EVE);
  }
}
