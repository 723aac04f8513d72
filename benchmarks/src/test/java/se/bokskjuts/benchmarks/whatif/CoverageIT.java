package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outside script counts whether intervals cover; it must see where they do not. */
class CoverageIT {
  private static final int SEEDS = 40;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void needsPython() throws InterruptedException {
    assumeTrue(Python.isHere(), "SKIPPED: python3 is not installed, coverage is not counted");
  }

  @Test
  void a_planted_effect_is_covered_where_every_seed_scatters_about_it() throws Exception {
    Random chance = new Random(1);

    double percent = covered(seed -> 100 + 20 * chance.nextGaussian());

    assertThat(percent).isBetween(92.0, 98.0);
  }

  @Test
  void an_effect_of_one_seed_in_forty_is_told_as_seldom_covered() throws Exception {
    double percent = covered(seed -> seed == 7 ? 1000 : 0);

    assertThat(percent).isLessThan(40);
  }

  @Test
  void too_few_seeds_are_refused_in_words() throws Exception {
    write(seed -> 1, 5);

    Python.Told told = Python.run("coverage.py", folder.toString());

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.words()).contains("5 seeds, and 24 or more are needed");
  }

  private double covered(LongToDoubleFunction difference) throws Exception {
    write(difference, SEEDS);
    Python.Told told = Python.run("coverage.py", folder.toString(), "--take", "8");
    assertThat(told.code()).as(told.words()).isZero();
    String row = told.words().lines().filter(l -> l.startsWith("| prov | COST ")).findFirst().get();
    return Double.parseDouble(row.replaceFirst(".*\\| ([0-9.]+) %? ?\\|$", "$1"));
  }

  private void write(LongToDoubleFunction difference, int seeds) throws Exception {
    StringBuilder csv = new StringBuilder("scenario;seed;measure;value\n");
    for (long seed = 1; seed <= seeds; seed++) {
      csv.append("bas;%d;COST;%s\n".formatted(seed, 5000.0));
      csv.append("prov;%d;COST;%s\n".formatted(seed, 5000.0 + difference.applyAsDouble(seed)));
    }
    Files.writeString(folder.resolve("runs.csv"), csv.toString());
  }
}
