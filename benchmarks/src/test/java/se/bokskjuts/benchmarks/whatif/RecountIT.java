package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.benchmarks.Bench;

/** An outside script counts every table again from the days' files. */
class RecountIT {
  @TempDir private static Path folder = Path.of("");

  /** A script's exit code and words. */
  private record Told(int code, String words) {}

  @BeforeAll
  static void simulate() {
    assumeTrue(hasPython(), "python3 is not on this machine: the recount is skipped");
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
    Told told = recount();

    assertThat(told.words()).contains("6 runs, 18 days").contains(" 0 differ");
    assertThat(told.code()).isZero();
  }

  @Test
  void a_planted_item_is_found() throws Exception {
    Path day = folder.resolve("runs/vinter/1/2026-11-24/executed.json");
    String was = Files.readString(day);
    Files.writeString(day, was.replaceFirst("\"items\" : (\\d)", "\"items\" : 1$1"));

    Told told = recount();

    Files.writeString(day, was);
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.words()).contains(" ITEMS: recounted");
  }

  @Test
  void a_planted_krona_in_a_share_is_found() throws Exception {
    Path shares = folder.resolve("shares.csv");
    String was = Files.readString(shares);
    Files.writeString(shares, was.replaceFirst("Falun;(\\d)", "Falun;1$1"));

    Told told = recount();

    Files.writeString(shares, was);
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.words()).contains("Falun population");
  }

  private static Told recount() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of("python3", Path.of("tools/recount.py").toString(), folder.toString()))
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), words);
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
