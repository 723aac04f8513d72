package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void the_report_that_the_pages_are_tried_with_is_of_the_shape_that_is_written() throws Exception {
    JsonNode stored =
        new ObjectMapper()
            .readTree(Path.of("../api/src/test/resources/whatif/report.json").toFile());

    for (String language : List.of("sv", "en")) {
      ReportContent content = ReportContent.fromJson(stored.path(language).toString());

      assertThat(content.toJson())
          .as("make it anew with the command that stands in it")
          .isEqualTo(stored.path(language).toString());
      assertThat(content.sections().get(1).answers()).hasSize(2);
    }
  }

  @Test
  void an_unknown_scenario_ends_with_2_and_what_was_meant() {
    StringWriter err = new StringWriter();

    int code = line(new StringWriter(), err).execute("whatif", "en-bil-mera");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("\"en-bil-mer\"").doesNotContain("Exception");
  }

  @Test
  void a_road_that_is_not_there_is_told_before_the_first_run() throws Exception {
    Path file = Files.writeString(folder.resolve("langt.yaml"), "closed: [{lat: 10, lon: 14}]");
    StringWriter err = new StringWriter();

    int code = line(new StringWriter(), err).execute("whatif", "bas", file.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("langt: vägarna går inte ihop", "near 10.0000, 14.0000")
        .doesNotContain("frö / seed");
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
