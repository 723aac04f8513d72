package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final int SEEDS = 8;

  @Test
  void the_interval_covers_a_planted_effect_in_about_95_of_100_repetitions() {
    Random random = new Random(1);

    int covered = 0;
    for (int i = 0; i < 1000; i++) {
      covered += planted(random, 3).covers(3) ? 1 : 0;
    }

    assertThat(covered).isBetween(930, 970);
  }

  @Test
  void where_nothing_is_planted_about_5_of_100_are_called_significant() {
    Random random = new Random(2);

    int called = 0;
    for (int i = 0; i < 1000; i++) {
      called += planted(random, 0).verdict(true).contains("taken alone") ? 1 : 0;
    }

    assertThat(called).isBetween(30, 70);
  }

  @Test
  void what_the_seeds_share_does_not_hide_the_effect() {
    PairedDifference d =
        PairedDifference.of(List.of(100.0, 900.0, 400.0), List.of(101.0, 901.1, 400.9));

    assertThat(d.verdict(false)).isEqualTo("högre, sedd för sig");
  }

  @Test
  void among_fifteen_figures_without_effect_one_in_twenty_reports_calls_any_significant() {
    Random random = new Random(3);

    int reports = 0;
    for (int i = 0; i < 1000; i++) {
      List<Double> p = new ArrayList<>();
      for (int figure = 0; figure < 15; figure++) {
        p.add(planted(random, 0).p());
      }
      List<Double> adjusted = Holm.adjust(p);
      reports += adjusted.stream().anyMatch(a -> a < 0.05) ? 1 : 0;
    }

    assertThat(reports).isBetween(25, 75);
  }

  @Test
  void a_planted_effect_among_fourteen_without_is_still_found() {
    Random random = new Random(4);
    List<Double> p = new ArrayList<>();
    p.add(planted(random, 10).p());
    for (int figure = 1; figure < 15; figure++) {
      p.add(planted(random, 0).p());
    }

    assertThat(Holm.adjust(p).get(0)).isLessThan(0.05);
  }

  @Test
  void holm_multiplies_the_least_by_all_and_never_falls() {
    assertThat(Holm.adjust(List.of(0.04, 0.01, 0.03)))
        .usingComparatorForType(new DoubleComparator(1e-12), Double.class)
        .containsExactly(0.06, 0.03, 0.06);
  }

  @Test
  void two_seeds_that_differ_alike_prove_nothing() {
    PairedDifference d = PairedDifference.of(List.of(1.0, 2.0), List.of(2.0, 3.0));

    assertThat(d.p()).isEqualTo(0.5);
    assertThat(d.verdict(false)).isEqualTo("ingen skillnad visad");
  }

  @Test
  void one_seed_says_nothing() {
    PairedDifference d = PairedDifference.of(List.of(1.0), List.of(2.0));

    assertThat(d.halfWidth()).isEmpty();
    assertThat(d.verdict(true)).isEqualTo("one seed: cannot be said");
  }

  private static PairedDifference planted(Random random, double effect) {
    List<Double> base = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      double shared = 100 + 30 * random.nextGaussian();
      base.add(shared + random.nextGaussian());
      other.add(shared + effect + random.nextGaussian());
    }
    return PairedDifference.of(base, other);
  }
}
