package se.bokskjuts.optimizer.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The planner against every plan of 200 tiny days. */
class OracleIT {
  @Test
  void of_sixty_tiny_days_at_most_six_have_a_better_plan_than_the_planners() {
    assertThat(OracleDays.missed(0, 60)).hasSizeLessThanOrEqualTo(6);
  }
}
