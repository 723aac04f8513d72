package se.bokskjuts.optimizer.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The planner against every plan of tiny days: forty of them in every build, all 200 with {@code
 * -Dbokskjuts.oracle-days=200}.
 */
class OracleIT {
  @Test
  void no_tiny_day_has_a_better_plan_than_the_planners() {
    int days = Integer.getInteger("bokskjuts.oracle-days", 40);
    assertThat(OracleDays.missed(0, days)).isEmpty();
  }
}
