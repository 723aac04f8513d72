package se.bokskjuts.optimizer.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The planner against every plan of tiny days. All 200 days: {@code OracleIT}. */
class OracleTest {
  @Test
  void of_thirty_tiny_days_at_most_two_have_a_better_plan_than_the_planners() {
    assertThat(OracleDays.missed(20, 50)).hasSizeLessThanOrEqualTo(2);
  }
}
