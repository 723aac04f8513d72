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
  void the_report_of_all_settings_is_written(@TempDir Path out) {
    StringWriter said = new StringWriter();

    int exit =
        new CommandLine(new SolverVerb())
            .setOut(new PrintWriter(said, true))
            .execute("--units", "10", "--seconds", "0.5", "--threads", "1", "--out", out + "");

    assertThat(exit).isZero();
    assertThat(Path.of(said.toString().trim())).isNotEmptyFile().content().contains("16 x 31 ms");
  }
}
