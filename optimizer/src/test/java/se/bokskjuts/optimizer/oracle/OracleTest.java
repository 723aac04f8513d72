package se.bokskjuts.optimizer.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The planner against every plan of tiny days. All 200 days: {@code OracleIT}. */
class OracleTest {
  @Test
  void ten_tiny_days_have_no_better_plan_than_the_planners() {
    assertThat(OracleDays.missed(40, 50)).isEmpty();
  }
}
