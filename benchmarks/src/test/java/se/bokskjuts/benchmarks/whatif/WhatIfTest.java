package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.bokskjuts.benchmarks.Bench;

class WhatIfTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_sweep_leaves_report_tables_and_the_command_that_repeats_it() throws Exception {
    StringWriter out = new StringWriter();

    int code =
        line(out, new StringWriter())
            .execute(
                "whatif",
                "storre-lador",
                "--days",
                "2",
                "--warmup",
                "1",
                "--seeds",
                "2",
                "--items",
                "120",
                "--steps",
                "50",
                "--lang",
                "en",
                "--out",
                folder.toString());

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains(
            "./bokskjuts whatif storre-lador --days 2 --warmup 1 --seeds 2 --items 120 --steps 50")
        .contains("| * days to shelf, mean |")
        .contains("Larger boxes against Base");
    assertThat(Files.readString(folder.resolve("whatif.html")))
        .contains("data:image/png", "<details>")
        .as("the PDF draws no SVG")
        .doesNotContain("svg+xml")
        .doesNotContain("src=\"http");
    assertThat(Files.readAllLines(folder.resolve("shares.csv"))).hasSize(1 + 2 * 2 * 17);
    assertThat(Files.readString(folder.resolve("runs.csv"))).contains("storre-lador;2;BOXES;");
  }

  @Test
  void an_unknown_scenario_ends_with_2_and_what_was_meant() {
    StringWriter err = new StringWriter();

    int code = line(new StringWriter(), err).execute("whatif", "en-bil-mera");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("\"en-bil-mer\"").doesNotContain("Exception");
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_before_the_work() throws Exception {
    Path file = Files.writeString(folder.resolve("upptagen"), "");
    StringWriter err = new StringWriter();

    int code = line(new StringWriter(), err).execute("whatif", "bas", "--out", file.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("upptagen").doesNotContain("bas 1/");
  }

  private static CommandLine line(StringWriter out, StringWriter err) {
    return Bench.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
