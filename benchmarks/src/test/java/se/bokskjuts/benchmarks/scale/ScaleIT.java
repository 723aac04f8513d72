package se.bokskjuts.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveSettings;

class ScaleIT {
  @Test
  void each_county_gets_a_line_and_the_whole_a_chart(@TempDir Path out) throws Exception {
    int exit =
        new CommandLine(new ScaleVerb())
            .execute("--units", "10,20", "--seconds", "1", "--threads", "1", "--out", out + "");

    List<String> lines = Files.readAllLines(out.resolve("scale.csv"));
    assertThat(exit).isZero();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("10,200,");
    assertThat(lines.get(2)).startsWith("20,400,");
    assertThat(out.resolve("scale.png")).isNotEmptyFile();
    assertThat(out.resolve("scale.md"))
        .content()
        .contains(" UTC, commit ", "--units 10,20 --seconds 1", "| 10 | 200 | ");
  }

  /**
   * Their times are reckoned late before the boxes are decided, which must not rule out changes.
   */
  @Test
  void a_county_whose_vans_are_full_to_the_minute_gets_cheaper_plans_than_the_first() {
    FirstPlan heard = new FirstPlan();

    PlanAnswer answer =
        new Planner().solve(MadeUpDay.of(350), SolveSettings.ofSteps(3_000, 1), heard, () -> false);

    assertThat(answer.judgement().isFeasible()).isTrue();
    assertThat(answer.judgement().cost().total().ore())
        .isLessThan(heard.getFirst().cost().total().ore() * 96 / 100);
  }
}
