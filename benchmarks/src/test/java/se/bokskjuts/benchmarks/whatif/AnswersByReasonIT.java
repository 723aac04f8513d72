package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sharing.MonthShare;

/**
 * Answers that must hold by reason, by scenarios beside the base: few steps, so that a search that
 * is luckier in one world than in the other would show. Where two worlds are as good as each other,
 * as with one van fewer of five on an ordinary day, only chance tells them apart and nothing is
 * asked.
 */
class AnswersByReasonIT {
  private static final RunSettings SHORT =
      new RunSettings(LocalDate.of(2026, 11, 24), 2, 1, 600, 4_000);

  private static final long SEEDS = 3;
  private static final Simulator SIMULATOR = Simulator.open();
  private static final Map<String, List<RunResult>> DONE = new HashMap<>();

  @AfterAll
  static void close() {
    SIMULATOR.close();
  }

  @Test
  void one_van_more_is_never_slower_on_average() {
    assertThat(mean("en-bil-mer", Metric.DAYS_MEAN))
        .isLessThanOrEqualTo(mean("bas", Metric.DAYS_MEAN));
    assertThat(mean("en-bil-mer", Metric.BACKLOG)).isLessThanOrEqualTo(mean("bas", Metric.BACKLOG));
  }

  @Test
  void three_vans_fewer_miss_more_promised_visits() {
    assertThat(mean("src/test/resources/whatif/tre-bilar-mindre.yaml", Metric.MISSED_VISITS))
        .isGreaterThan(mean("bas", Metric.MISSED_VISITS));
  }

  @Test
  void floating_stock_never_takes_more_boxes() {
    assertThat(mean("flytande-bestand", Metric.BOXES)).isLessThan(mean("bas", Metric.BOXES));
  }

  @Test
  void a_closed_road_never_makes_the_routes_shorter() {
    assertThat(mean("vag-stangd-vid-orsa", Metric.HOURS)).isGreaterThan(mean("bas", Metric.HOURS));
    assertThat(mean("vag-stangd-vid-orsa", Metric.KM)).isGreaterThan(mean("bas", Metric.KM));
    assertThat(mean("vag-stangd-vid-orsa", Metric.COST)).isGreaterThan(mean("bas", Metric.COST));
  }

  @Test
  void every_scenarios_shares_sum_to_what_it_cost_to_the_ore() {
    for (String name : List.of("bas", "en-bil-mer", "flytande-bestand", "vag-stangd-vid-orsa")) {
      for (RunResult run : runs(name)) {
        long paid = run.days().stream().mapToLong(DayFigures::paidOre).sum();
        assertThat(run.shares().stream().mapToLong(MonthShare::populationOre).sum())
            .as("%s, seed %d", name, run.seed())
            .isEqualTo(paid);
        assertThat(run.shares().stream().mapToLong(MonthShare::useOre).sum()).isEqualTo(paid);
        assertThat(run.shares().stream().mapToLong(MonthShare::shapleyOre).sum()).isEqualTo(paid);
      }
    }
  }

  private static double mean(String scenario, Metric metric) {
    return runs(scenario).stream().mapToDouble(metric::of).average().orElseThrow();
  }

  private static List<RunResult> runs(String scenario) {
    return DONE.computeIfAbsent(
        scenario,
        name ->
            LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Runs.of(SIMULATOR, ScenarioText.read(name), seed, SHORT))
                .toList());
  }
}
