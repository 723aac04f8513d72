package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.scenario.ScenarioText;

class SimulatorTest {
  private static final Simulator SIMULATOR = Simulator.open();
  private static final RunSettings SHORT =
      new RunSettings(LocalDate.of(2026, 11, 24), 2, 0, 120, 50);

  @AfterAll
  static void close() {
    SIMULATOR.close();
  }

  @Test
  void a_run_and_its_result_survive_json_and_give_the_same_report() {
    List<RunResult> results = new ArrayList<>();
    for (String name : List.of("bas", "storre-lador")) {
      for (long seed = 1; seed <= 2; seed++) {
        Run run = new Run(ScenarioText.read(name), seed, SHORT);
        assertThat(Run.fromJson(run.toJson())).isEqualTo(run);
        results.add(SIMULATOR.run(run, RunListener.SILENT, () -> false));
      }
    }

    List<RunResult> stored = new ArrayList<>();
    results.forEach(r -> stored.add(0, RunResult.fromJson(r.toJson())));

    WhatIfReport before = WhatIfReport.of(results, false, "x");
    WhatIfReport after = WhatIfReport.of(stored, false, "x");
    assertThat(after.html()).isEqualTo(before.html());
    assertThat(after.csvFiles()).isEqualTo(before.csvFiles());
    assertThat(ReportContent.fromJson(after.content().toJson())).isEqualTo(before.content());
  }

  @Test
  void a_run_tells_of_each_day_and_stops_when_asked() {
    List<Integer> heard = new ArrayList<>();
    Run run = new Run(ScenarioText.read("bas"), 1, SHORT);

    assertThatThrownBy(
            () ->
                SIMULATOR.run(
                    run, (done, all) -> heard.add(done * 10 + all), () -> !heard.isEmpty()))
        .isInstanceOf(RunStopped.class);
    assertThat(heard).containsExactly(12);
  }

  @Test
  void a_report_without_the_base_is_refused() {
    assertThatThrownBy(() -> WhatIfReport.of(List.of(), false, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bas");
  }
}
