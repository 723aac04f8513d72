package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioWords;

class InShortTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final RunSettings SETTINGS = new RunSettings(DAY, 1, 0, 100, 100);
  private static final int SEEDS = 8;

  @Test
  void what_is_shown_is_told_with_its_size() {
    ReportAnswer answer = answer(false, seed -> 10 + seed, seed -> 30 - seed);

    assertThat(answer.title()).isEqualTo("En bil mer");
    assertThat(answer.sentence())
        .isEqualTo(
            "Böckerna är framme 0,87 trafikdagar senare, och det kostar 25,50 kr mindre om dagen.");
    assertThat(answer.points())
        .hasSize(5)
        .contains(
            "Dagar till hyllan, medel: 1,00 → 1,87 (+0,87; mellan +0,75 och +0,99), högre, säkerställt",
            "Kg CO2e: 0,00 → 0,00 (0,00), lika");
    assertThat(answer.points().get(0)).as("the surest first").startsWith("Kostnad, kr: ");
  }

  @Test
  void what_is_the_same_and_what_scatters_is_told_as_that() {
    assertThat(answer(true, seed -> 0, seed -> 0).sentence())
        .isEqualTo("Books arrive as soon, and it costs as much.");
    assertThat(answer(true, seed -> 0, seed -> 31 - 7 * (seed % 2) - seed).sentence())
        .isEqualTo("Books arrive as soon, and it costs SEK 23.00 less a day.");
    assertThat(answer(true, seed -> seed % 2 * 9, seed -> (seed % 2 * 2 - 1) * seed).sentence())
        .isEqualTo(
            "No difference is shown, neither in how soon books arrive nor in what it costs.");
  }

  @Test
  void one_seed_tells_nothing() {
    List<RunResult> runs = List.of(run(ScenarioFile.BASE, 1, 0, 0), run("en-bil-mer", 1, 4, 400));

    assertThat(new InShort(Comparison.of(runs, true)).answers().get(0).sentence())
        .isEqualTo("One seed is too few to tell whether anything differs.");
  }

  /** Of seed by seed so many more days in a hundred items and so many kronor less. */
  private static ReportAnswer answer(
      boolean english, LongUnaryOperator later, LongUnaryOperator cheaper) {
    List<RunResult> runs = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      runs.add(run(ScenarioFile.BASE, seed, 0, 0));
      runs.add(run("en-bil-mer", seed, later.applyAsLong(seed), cheaper.applyAsLong(seed)));
    }
    return new InShort(Comparison.of(runs, english)).answers().get(0);
  }

  private static RunResult run(String scenario, long seed, long later, long cheaper) {
    UnitFigures falun =
        new UnitFigures(
            "falu",
            "Falu stadsbibliotek",
            "Falun",
            "Falun",
            60.6,
            15.6,
            1,
            0,
            0,
            0,
            1,
            1,
            Map.of(1, 100 - later, 7, later),
            Map.of());
    DayFigures day = new DayFigures(DAY, Map.of(Count.VANS_ORE, 100_000 - 100 * cheaper));
    return new RunResult(
        new ScenarioWords(scenario, "En bil mer", "Fort?", "One van more", "Fast?"),
        seed,
        SETTINGS,
        List.of(day),
        List.of(falun),
        List.of(),
        List.of(),
        List.of());
  }
}
