package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Numbers swedish = new Numbers(false);
  private final Numbers english = new Numbers(true);

  @Test
  void swedish_has_a_comma_and_a_hard_space_and_english_a_point_and_a_comma() {
    assertThat(swedish.of(12_345.6, 2)).isEqualTo("12\u00a0345,60");
    assertThat(english.of(12_345.6, 2)).isEqualTo("12,345.60");
    assertThat(swedish.sek(123_456_789)).isEqualTo("1\u00a0234\u00a0567,89");
    assertThat(swedish.whole(100_000)).isEqualTo("100\u00a0000");
  }

  @Test
  void a_difference_has_its_sign_and_nothing_has_none() {
    assertThat(swedish.signed(1.5, 2)).isEqualTo("+1,50");
    assertThat(swedish.signed(-1.5, 2)).isEqualTo("\u22121,50");
    assertThat(swedish.signed(-0.001, 2)).isEqualTo("0,00");
  }

  @Test
  void what_is_no_number_is_a_dash() {
    assertThat(swedish.of(Double.NaN, 2)).isEqualTo("–");
    assertThat(swedish.signed(Double.POSITIVE_INFINITY, 2)).isEqualTo("–");
  }
}
