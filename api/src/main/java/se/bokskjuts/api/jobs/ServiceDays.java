package se.bokskjuts.api.jobs;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.calendar.Eve;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.calendar.SwedishHolidays;
import se.bokskjuts.data.store.DayException;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.SettingsStore;

/** The days ahead: on which vans run, and what waits for them. */
@Service
public class ServiceDays {
  private static final LocalTime VANS_ARE_HOME = LocalTime.of(18, 0);
  private static final int MOST_DAYS = 60;

  /** Who plans further ahead has mistaken the year. */
  private static final int YEARS_AHEAD = 2;

  private final SettingsStore settings;
  private final DemandStore demand;
  private final Texts texts;
  private final Clock clock;
  private final int mostItems;

  ServiceDays(
      SettingsStore settings, DemandStore demand, Texts texts, Clock clock, ServeSettings serve) {
    this.mostItems = serve.mostItems();
    this.settings = settings;
    this.demand = demand;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A day.
   *
   * @param reason why no van runs; empty when they do
   * @param demand items that wait on it, carried over and new
   */
  public record Day(LocalDate date, boolean open, String reason, int demand) {}

  public Day get(LocalDate date) {
    ServiceCalendar calendar = settings.getCalendar();
    boolean open = calendar.isServiceDay(date);
    return new Day(date, open, open ? "" : reasonOf(date), open ? demand.count(date) : 0);
  }

  /**
   * Today and the days after it, until so many service days are among them; weekends left out. What
   * waits on a day is counted once, on the first day that can take it.
   */
  public List<Day> listNext(int serviceDays) {
    List<Day> days = new ArrayList<>();
    LocalDate date = LocalDate.now(clock);
    int open = 0;
    int counted = 0;
    for (int i = 0; open < serviceDays && i < MOST_DAYS; i++, date = date.plusDays(1)) {
      Day day = get(date);
      if (day.open()) {
        open++;
        days.add(new Day(date, true, "", day.demand() - counted));
        counted = isOver(date) ? 0 : demand.countWaiting(date);
      } else if (!isWeekend(date)) {
        days.add(day);
      }
    }
    return days;
  }

  /** Whether it is too late to plan the date: the vans are home. */
  public boolean isOver(LocalDate date) {
    LocalDate today = LocalDate.now(clock);
    return date.isBefore(today)
        || date.equals(today) && LocalTime.now(clock).isAfter(VANS_ARE_HOME);
  }

  /** Throws on a day without vans, far ahead, or on which more waits than is planned at once. */
  public void requirePlannable(LocalDate date) {
    LocalDate last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    if (date.isAfter(last)) {
      throw RefusedException.of(ProblemCode.DAY_TOO_FAR, date.toString(), last.toString());
    }
    Day day = get(date);
    if (!day.open()) {
      throw RefusedException.of(ProblemCode.NO_SERVICE_DAY, date.toString(), day.reason());
    }
    if (day.demand() > mostItems) {
      throw RefusedException.of(
          ProblemCode.TOO_MANY_ITEMS, date.toString(), day.demand(), mostItems);
    }
  }

  /** The holiday's or eve's name, what somebody wrote of the day, or that it is a weekend. */
  private String reasonOf(LocalDate date) {
    Optional<String> written =
        settings.findException(date).map(DayException::reason).filter(r -> !r.isBlank());
    if (written.isPresent()) {
      return written.get();
    }
    Optional<String> holiday = SwedishHolidays.findName(date);
    if (holiday.isPresent()) {
      return texts.get("holiday." + holiday.get());
    }
    return Eve.usuallyOff().stream()
        .filter(e -> e.in(date.getYear()).equals(date))
        .findFirst()
        .map(e -> texts.get("eve." + e))
        .orElseGet(() -> texts.get("day.reason." + (isWeekend(date) ? "WEEKEND" : "CLOSURE")));
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  public LocalTime now() {
    return LocalTime.now(clock);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The next day on which vans run, today included until the vans are home. */
  public Optional<Day> findNext() {
    return listNext(2).stream().filter(d -> d.open() && !isOver(d.date())).findFirst();
  }
}
