package se.bokskjuts.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishHolidaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-04-05, 2026-05-14, 2026-06-19, 2026-10-31",
    "2027, 2027-03-28, 2027-05-06, 2027-06-25, 2027-11-06",
    "2028, 2028-04-16, 2028-05-25, 2028-06-23, 2028-11-04",
    "2029, 2029-04-01, 2029-05-10, 2029-06-22, 2029-11-03"
  })
  void moving_days_fall_where_the_almanac_has_them(
      int year, LocalDate easter, LocalDate ascension, LocalDate midsummerEve, LocalDate saints) {
    Set<LocalDate> holidays = SwedishHolidays.listOf(year);

    assertThat(SwedishHolidays.easterSunday(year)).isEqualTo(easter);
    assertThat(holidays)
        .contains(easter.minusDays(2), easter.plusDays(1), ascension, saints)
        .contains(midsummerEve.plusDays(1));
    assertThat(Eve.MIDSUMMER_EVE.in(year)).isEqualTo(midsummerEve);
  }

  @Test
  void two_holidays_on_one_day_are_one() {
    // 2008: Ascension on 1 May.
    assertThat(SwedishHolidays.listOf(2008)).hasSize(12).contains(LocalDate.of(2008, 5, 1));
    assertThat(SwedishHolidays.listOf(2026)).hasSize(13);
  }

  @Test
  void a_century_agrees_with_an_independent_library() {
    HolidayManager oracle = HolidayManager.getInstance(ManagerParameters.create("se"));

    for (int year = 2000; year <= 2100; year++) {
      Set<LocalDate> expected =
          oracle.getHolidays(Year.of(year)).stream()
              .map(Holiday::getDate)
              .collect(Collectors.toSet());

      Set<LocalDate> ours = new HashSet<>(SwedishHolidays.listOf(year));
      int thatYear = year;
      EnumSet.copyOf(Eve.usuallyOff()).forEach(eve -> ours.add(eve.in(thatYear)));

      assertThat(ours).as("year %d", year).isEqualTo(expected);
    }
  }
}
