package se.bokskjuts.benchmarks.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.EmptyPlan;
import se.bokskjuts.optimizer.check.PlanChecker;

class SolverVerbIT {
  @Test
  void the_report_of_all_settings_is_written_and_a_table_with_its_command(@TempDir Path out) {
    StringWriter table = new StringWriter();
    StringWriter page = new StringWriter();

    int exit =
        new CommandLine(new SolverVerb())
            .setOut(new PrintWriter(table, true))
            .setErr(new PrintWriter(page, true))
            .execute("--units", "10,20", "--seconds", "0.5", "--threads", "1", "--out", out + "");

    assertThat(exit).isZero();
    assertThat(Path.of(page.toString().trim())).isNotEmptyFile().content().contains("16 x 31 ms");
    assertThat(table.toString())
        .contains("--units 10,20 --seconds 0.5", "| 10 units, SEK | 20 units, SEK |")
        .doesNotContain("breaks rules");
    double[] costs = costsOf(table.toString(), "16 x 31 ms");
    assertThat(costs[0]).isLessThan(costOfNothing(10) / 2).isLessThan(costs[1]);
    assertThat(costs[1]).isLessThan(costOfNothing(20) / 2);
  }

  private static double[] costsOf(String table, String setting) {
    String row = table.lines().filter(line -> line.contains(setting)).findFirst().orElseThrow();
    return Stream.of(row.split("\\|")).skip(3).mapToDouble(Double::parseDouble).toArray();
  }

  private static double costOfNothing(int units) {
    DayProblem day = MadeUpDay.of(units);
    return PlanChecker.judge(day, EmptyPlan.of(day)).cost().total().sek().doubleValue();
  }
}
