package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.fixtures.SharedDays;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** As {@link ScoreAgreesTest}, by the thousand and on whole days. */
class ScoreAgreesIT {
  @Test
  void the_score_is_the_checkers_verdict_and_cost_on_thousands_of_plans() {
    int held = 0;
    for (long seed = 1001; seed <= 1600; seed++) {
      held += Agreement.compareSix(SmallCounty.day(seed), seed);
    }
    assertThat(held).isGreaterThan(1800);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d14-municipal.json", "d16-small.json", "d18-pins.json"})
  void so_it_is_on_whole_days(String file) {
    DayProblem day = SharedDays.get(file);
    int held = 0;
    for (long seed = 1; seed <= 10; seed++) {
      held += Agreement.compareSix(day, seed);
    }
    assertThat(held).isGreaterThan(20);
  }
}
