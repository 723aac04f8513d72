package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;

import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** The constraint streams and the checker, written apart, say the same of any plan. */
class ScoreAgreesTest {
  @Test
  void the_score_is_the_checkers_verdict_and_cost_on_sound_and_broken_plans() {
    int held = 0;
    for (long seed = 1; seed <= 60; seed++) {
      held += Agreement.compareSix(SmallCounty.day(seed), seed);
    }
    assertThat(held).isGreaterThan(170);
  }

  @Test
  void so_it_is_on_a_day_without_vans() {
    DayProblem day = aDay().with(FALUN, MORA).with(aTransfer()).build();

    Agreement.compare(day, aPlan().build(), "left");
    Agreement.compare(day, aPlan().box("b1", FALUN, MORA, "t1").build(), "packed");
  }

  @Test
  void so_it_is_on_an_empty_day() {
    DayProblem day = aDay().build();

    Agreement.compare(day, aPlan().build(), "nothing");
  }
}
