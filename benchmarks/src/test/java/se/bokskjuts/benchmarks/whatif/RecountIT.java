package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.benchmarks.Bench;

/** An outside script counts every table again from the days' files. */
class RecountIT {
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void simulate() throws InterruptedException {
    assumeTrue(Python.isHere(), "SKIPPED: python3 is not installed, the recount is not run");
    int code =
        Bench.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(new StringWriter()))
            .execute(
                "whatif",
                "flytande-bestand",
                "vinter",
                "--days",
                "3",
                "--warmup",
                "1",
                "--seeds",
                "2",
                "--items",
                "150",
                "--steps",
                "200",
                "--plans",
                "--out",
                folder.toString());
    assertThat(code).isZero();
  }

  @Test
  void every_table_is_the_same_counted_from_the_days_files() throws Exception {
    Python.Told told = recount();

    assertThat(told.words()).contains("6 runs, 18 days").contains(" 0 differ");
    assertThat(told.code()).isZero();
  }

  @Test
  void a_planted_item_is_found() throws Exception {
    Path day = folder.resolve("runs/vinter/1/2026-11-24/executed.json");
    String was = Files.readString(day);
    Files.writeString(day, was.replaceFirst("\"items\" : (\\d)", "\"items\" : 1$1"));

    Python.Told told = recount();

    Files.writeString(day, was);
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.words()).contains(" ITEMS: recounted");
  }

  @Test
  void a_fault_planted_in_each_table_is_found() throws Exception {
    Map<String, String> were = new TreeMap<>();
    plant("shares.csv", "(Falun);(\\d)", "$1;1$2", were);
    plant("shares.csv", "(Mora(?:;\\d+){3});(\\d)", "$1;1$2", were);
    plant("stops.csv", "(;Falun;\\d+;\\d+);(\\d)", "$1;1$2", were);
    plant("tours.csv", "(;DIESEL);(\\d)", "$1;1$2", were);
    plant("units.csv", "(;Falun;Falun);(\\d)", "$1;1$2", were);
    plant("days.csv", "(bas;1;2026-11-23);(\\d)", "$1;1$2", were);
    plant("runs.csv", "(vinter;2;COST);(\\d)", "$1;1$2", were);
    plant("differences.csv", "(vinter;KM;[^;]+;)(-?)", "$1$21", were);
    plant("differences.csv", "(vinter;HOURS.*);[^;\\n]+", "$1;högre, säkerställt", were);

    Python.Told told = recount();

    for (Map.Entry<String, String> was : were.entrySet()) {
      Files.writeString(folder.resolve(was.getKey()), was.getValue());
    }
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.words())
        .contains("Falun population_ore: recounted")
        .contains("Mora co2_mg: recounted")
        .contains("use_ore: recounted")
        .contains("sum of use_ore: recounted")
        .contains("metres: recounted")
        .contains("falu-stadsbibliotek stops: recounted")
        .contains("2026-11-23 ITEMS: recounted")
        .contains("COST: recounted")
        .contains("vinter KM: recounted")
        .contains("vinter HOURS verdict: recounted");
  }

  private static void plant(String file, String where, String fault, Map<String, String> were)
      throws IOException {
    Path table = folder.resolve(file);
    String now = Files.readString(table);
    were.putIfAbsent(file, now);
    String planted = now.replaceFirst(where, fault);
    assertThat(planted).as(where).isNotEqualTo(now);
    Files.writeString(table, planted);
  }

  private static Python.Told recount() throws IOException, InterruptedException {
    return Python.run("recount.py", folder.toString());
  }
}
