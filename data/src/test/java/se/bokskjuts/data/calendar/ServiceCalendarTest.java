package se.bokskjuts.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCalendarTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private final ServiceCalendar calendar = ServiceCalendar.swedish();

  @Test
  void an_ordinary_tuesday_is_a_service_day() {
    assertThat(calendar.isServiceDay(TUESDAY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-28", // Saturday
        "2026-11-29", // Sunday
        "2026-12-24", // Christmas Eve, a Thursday
        "2026-12-25", // Christmas Day, a Friday
        "2026-12-31", // New Year's Eve, a Thursday
        "2027-01-01", // New Year's Day, a Friday
        "2026-06-19", // Midsummer Eve
        "2026-04-03", // Good Friday
        "2026-04-06", // Easter Monday
        "2026-05-14" // Ascension Day
      })
  void weekends_holidays_and_the_three_eves_are_not(LocalDate date) {
    assertThat(calendar.isServiceDay(date)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-02 2026-01-05 2026-05-15",
    "2027, 2027-05-07",
    "2028, 2028-01-07 2028-05-26 2028-06-05",
    "2029, 2029-04-30 2029-05-11"
  })
  void squeeze_days_are_service_days_between_days_off(int year, String expected) {
    List<String> squeezed =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(calendar::isServiceDay)
            .filter(day -> !calendar.isServiceDay(day.minusDays(1)))
            .filter(day -> !calendar.isServiceDay(day.plusDays(1)))
            .map(LocalDate::toString)
            .collect(Collectors.toList());

    assertThat(String.join(" ", squeezed)).isEqualTo(expected);
  }

  @Test
  void an_eve_is_off_only_by_setting() {
    LocalDate walpurgis = LocalDate.of(2026, 4, 30);

    ServiceCalendar stricter =
        new ServiceCalendar(EnumSet.of(Eve.WALPURGIS_EVE), Set.of(), Set.of());

    assertThat(calendar.isServiceDay(walpurgis)).isTrue();
    assertThat(stricter.isServiceDay(walpurgis)).isFalse();
    assertThat(stricter.isServiceDay(LocalDate.of(2026, 12, 24))).isTrue();
  }

  @Test
  void single_days_can_be_set_off_and_on() {
    LocalDate saturday = LocalDate.of(2026, 11, 28);

    ServiceCalendar own = new ServiceCalendar(Eve.usuallyOff(), Set.of(TUESDAY), Set.of(saturday));

    assertThat(own.isServiceDay(TUESDAY)).isFalse();
    assertThat(own.isServiceDay(saturday)).isTrue();
  }

  @Test
  void next_and_previous_step_over_christmas_and_new_year() {
    assertThat(calendar.next(LocalDate.of(2026, 12, 23))).isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(calendar.previous(LocalDate.of(2027, 1, 4))).isEqualTo(LocalDate.of(2026, 12, 30));
    assertThat(calendar.nextOrSame(TUESDAY)).isEqualTo(TUESDAY);
  }

  @Test
  void waited_days_count_service_days_only() {
    LocalDate friday = LocalDate.of(2026, 11, 20);

    assertThat(calendar.waitedDays(friday, TUESDAY)).isEqualTo(2);
    assertThat(calendar.waitedDays(TUESDAY, TUESDAY)).isZero();
    assertThat(calendar.waitedDays(TUESDAY.plusDays(1), TUESDAY)).isZero();
    assertThat(calendar.waitedDays(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 4)))
        .isEqualTo(4);
  }

  @Test
  void both_clock_changes_leave_the_count_alone() {
    assertThat(calendar.waitedDays(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 3, 30)))
        .isEqualTo(1); // Good Friday, Easter on the day the clock changes, Easter Monday
    assertThat(calendar.waitedDays(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 27)))
        .isEqualTo(2);
  }

  @Test
  void a_units_closure_wins_over_its_promised_weekday() {
    UnitDays idre =
        new UnitDays(
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
            List.of(new Closure(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24))));

    assertThat(idre.isPromised(TUESDAY, calendar)).isFalse();
    assertThat(idre.isPromised(TUESDAY.plusDays(2), calendar)).isTrue();
    assertThat(idre.isPromised(TUESDAY.plusDays(1), calendar)).isFalse();
    assertThat(idre.isPromised(LocalDate.of(2026, 12, 24), calendar)).isFalse();
  }

  @Test
  void a_closure_cannot_end_before_it_begins() {
    assertThatThrownBy(() -> new Closure(TUESDAY, TUESDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-23");
  }
}
