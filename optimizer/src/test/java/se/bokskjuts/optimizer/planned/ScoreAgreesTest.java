package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** The constraint streams and the checker, written apart, say the same of any plan. */
class ScoreAgreesTest {
  @Test
  void the_score_is_the_checkers_verdict_and_cost_on_sound_and_broken_plans() {
    int held = 0;
    for (long seed = 1; seed <= 120; seed++) {
      held += Agreement.compareSix(SmallCounty.day(seed), seed);
    }
    assertThat(held).isGreaterThan(350);
  }
}
