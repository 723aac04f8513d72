package se.bokskjuts.benchmarks.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.data.file.DayFileWriter;

class ReplanVerbIT {
  private final StringWriter out = new StringWriter();

  @Test
  void what_happens_is_planned_anew_and_where_nothing_did_nothing_changes(@TempDir Path folder)
      throws Exception {
    Path day = folder.resolve("tolv.json");
    Files.writeString(day, DayFileWriter.toJson(MadeUpDay.of(12)));

    int exit = run("--days", day + "", "--seconds", "0.3", "--out", folder + "");

    assertThat(exit).isZero();
    String[] nothing = cells("| nothing |");
    assertThat(nothing[7]).as("changed stops").isEqualTo("0");
    assertThat(nothing[8]).as("drivers to tell").isEqualTo("0");
    String[] broken = cells("| 05:00 ");
    assertThat(Double.parseDouble(broken[3])).as("first plan, s").isPositive();
    assertThat(sek(broken[5]))
        .as("is not dearer than the first")
        .isLessThanOrEqualTo(sek(broken[4]));
    assertThat(sek(broken[9])).as("with changes").isGreaterThan(sek(broken[5]));
    assertThat(Files.readString(folder.resolve("replan.md"))).contains("replan --days", "missed");
  }

  private static int sek(String cell) {
    return Integer.parseInt(cell.replace(",", ""));
  }

  @Test
  void a_folder_without_days_is_told(@TempDir Path folder) {
    StringWriter err = new StringWriter();

    int exit =
        new CommandLine(new ReplanVerb())
            .setErr(new PrintWriter(err, true))
            .execute("--days", folder + "", "--out", folder + "");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("Inga dagfiler");
  }

  private int run(String... words) {
    return new CommandLine(new ReplanVerb()).setOut(new PrintWriter(out, true)).execute(words);
  }

  private String[] cells(String part) {
    String row = out.toString().lines().filter(l -> l.contains(part)).findFirst().orElseThrow();
    return Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
  }
}
