package se.bokskjuts.data.calendar;

import static java.time.DayOfWeek.SATURDAY;

import java.time.LocalDate;
import java.util.Set;

/**
 * On which days vans run: Monday to Friday, no public holiday, no eve that is set off.
 *
 * @param evesOff eves without service
 * @param extraOff further days without service, such as a squeeze day (klämdag)
 * @param extraOn days with service in spite of all rules above
 */
public record ServiceCalendar(Set<Eve> evesOff, Set<LocalDate> extraOff, Set<LocalDate> extraOn) {
  /** A year and a day: further apart two service days can only be by a wrong setting. */
  private static final int LONGEST_GAP_DAYS = 366;

  public ServiceCalendar {
    evesOff = Set.copyOf(evesOff);
    extraOff = Set.copyOf(extraOff);
    extraOn = Set.copyOf(extraOn);
  }

  /** Public holidays and the three usual eves off, nothing else. */
  public static ServiceCalendar swedish() {
    return new ServiceCalendar(Eve.usuallyOff(), Set.of(), Set.of());
  }

  public boolean isServiceDay(LocalDate date) {
    if (extraOn.contains(date)) {
      return true;
    }
    boolean eveOff = evesOff.stream().anyMatch(eve -> eve.in(date.getYear()).equals(date));
    return date.getDayOfWeek() != SATURDAY
        && !SwedishHolidays.isHoliday(date)
        && !eveOff
        && !extraOff.contains(date);
  }

  /** The first service day after the date. */
  public LocalDate next(LocalDate date) {
    return step(date, 1);
  }

  /** The date itself if it is a service day, else the next one. */
  public LocalDate nextOrSame(LocalDate date) {
    return isServiceDay(date) ? date : next(date);
  }

  /** The last service day before the date. */
  public LocalDate previous(LocalDate date) {
    return step(date, -1);
  }

  private LocalDate step(LocalDate date, int days) {
    LocalDate day = date;
    for (int i = 0; i < LONGEST_GAP_DAYS; i++) {
      day = day.plusDays(days);
      if (isServiceDay(day)) {
        return day;
      }
    }
    throw new IllegalStateException(
        "no service day within a year of " + date + ": look at the calendar's days off");
  }

  /**
   * Service days that something ready on {@code since} has waited before {@code today}: those from
   * {@code since} up to but not including {@code today}; 0 if it is ready today or later.
   */
  public int waitedDays(LocalDate since, LocalDate today) {
    return Math.toIntExact(
        since.isAfter(today) ? 0 : since.datesUntil(today).filter(this::isServiceDay).count());
  }
}
