package se.bokskjuts.benchmarks.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SolverVerbIT {
  @Test
  void the_report_of_all_settings_is_written_and_a_table_with_its_command(@TempDir Path out) {
    StringWriter table = new StringWriter();
    StringWriter page = new StringWriter();

    int exit =
        new CommandLine(new SolverVerb())
            .setOut(new PrintWriter(table, true))
            .setErr(new PrintWriter(page, true))
            .execute("--units", "10", "--seconds", "0.5", "--threads", "1", "--out", out + "");

    assertThat(exit).isZero();
    assertThat(Path.of(page.toString().trim())).isNotEmptyFile().content().contains("16 x 31 ms");
    assertThat(table.toString())
        .contains("--units 10 --seconds 0.5", "| rank | setting | 10 units, SEK |", "16 x 31 ms")
        .doesNotContain("breaks rules");
  }
}
