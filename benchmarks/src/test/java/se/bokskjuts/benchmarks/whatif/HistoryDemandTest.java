package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.scenario.ScenarioRefused;

class HistoryDemandTest {
  private static final DalarnaBase BASE = DalarnaBase.load();
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @Test
  void a_day_gets_what_was_new_on_a_stored_day_of_the_same_weekday() {
    DayFile tuesday = stored(TUESDAY, 80);
    HistoryDemand history = history(stored(TUESDAY.plusDays(1), 30), tuesday);

    Arrivals arrivals = history.on(TUESDAY.plusDays(14), 3, 100);

    long fresh = tuesday.transfers().stream().filter(t -> t.waitedDays() == 0).count();
    assertThat(arrivals.transfers()).hasSize((int) fresh);
    assertThat(arrivals.transfers()).allMatch(i -> i.transfer().waitedDays() == 0);
  }

  @Test
  void a_fifth_more_is_about_a_fifth_more() {
    HistoryDemand history = history(stored(TUESDAY, 1_000));

    int usual = history.on(TUESDAY, 1, 100).transfers().size();
    int more = history.on(TUESDAY, 1, 120).transfers().size();

    assertThat(more / (double) usual).isBetween(1.1, 1.3);
  }

  @Test
  void no_days_are_refused() {
    assertThatThrownBy(() -> new HistoryDemand(List.of())).isInstanceOf(ScenarioRefused.class);
  }

  @Test
  void a_unit_that_the_simulation_does_not_have_is_named() {
    HistoryDemand history = history(stored(TUESDAY, 30));

    assertThatThrownBy(() -> history.requireUnits(Set.of()))
        .isInstanceOf(ScenarioRefused.class)
        .hasMessageContaining("--history")
        .hasMessageContaining("bibliotek");
  }

  /** Where a return lay on a stored day is where it was handed in. */
  @Test
  void returns_of_stored_days_are_not_moved_to_another_library_once_more() {
    DayFile stored = stored(TUESDAY, 200);

    Arrivals arrivals = history(stored).on(TUESDAY, 1, 100);

    assertThat(arrivals.isRecorded()).isTrue();
  }

  private static HistoryDemand history(DayFile... days) {
    return new HistoryDemand(Stream.of(days).map(PastDay::of).toList());
  }

  private static DayFile stored(LocalDate date, int items) {
    ServiceCalendar calendar = ServiceCalendar.swedish();
    return new DayGenerator(BASE, calendar)
        .generate(GenerateSettings.of(date, items, 1))
        .toDayFile(BASE, calendar);
  }
}
