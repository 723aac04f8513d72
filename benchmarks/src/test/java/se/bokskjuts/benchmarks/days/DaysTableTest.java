package se.bokskjuts.benchmarks.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.bound.LowerBound;

class DaysTableTest {
  private static final KeyFigures FIGURES =
      new KeyFigures(54, 29, 25, 0, 15, 30, 25, 461_252, 21_600, 0, 2);

  @Test
  void a_day_is_one_row_with_its_cost_its_way_and_its_ratio_to_the_reference() {
    DayResult day = result(7_000_00, Optional.of(Money.ofOre(8_000_00)), List.of());

    String csv = DaysTable.csv(List.of(day));

    assertThat(csv.lines().skip(1))
        .containsExactly(
            "d16-small.json,7000.00,7000.00,0.00,0.00,0.00,0.00,461.252,6.00,29,25,0,0,15,2,10.0,0,0.8750,7000.00,7000.00,7000.00,0.0000,3500.00,0.5000");
  }

  @Test
  void a_day_without_a_reference_has_no_ratio() {
    DayResult day = result(7_000_00, Optional.empty(), List.of());

    assertThat(DaysTable.csv(List.of(day))).contains(",0,,");
    assertThat(DaysTable.summary(List.of(day))).isEqualTo("1 days, 0 of them with a broken rule");
  }

  @Test
  void several_seeds_show_their_mean_and_worst_against_the_best_known() {
    Judgement best = result(7_000_00, Optional.empty(), List.of()).judgement();
    List<Money> costs = List.of(Money.ofOre(7_000_00), Money.ofOre(7_400_00));
    Optional<Money> known = Optional.of(Money.ofOre(6_000_00));

    DayResult day = result(best, costs, Optional.of(Money.ofOre(8_000_00)), known);

    assertThat(DaysTable.csv(List.of(day)))
        .endsWith(",0.9000,7200.00,7400.00,6000.00,0.2000,3500.00,0.4167\n");
    assertThat(DaysTable.bestKnown(List.of(day), "now"))
        .isEqualTo("day,total,run\nd16-small.json,6000.00,as before\n");
  }

  @Test
  void a_broken_rule_is_counted() {
    DayResult day = result(1, Optional.empty(), List.of(new Violation("H3", "too heavy")));

    assertThat(DaysTable.markdown(List.of(day))).contains("1 of them with a broken rule");
  }

  private static DayResult result(long ore, Optional<Money> reference, List<Violation> violations) {
    PlanCost cost = new PlanCost(Money.ofOre(ore), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    Judgement judgement = new Judgement(violations, cost, FIGURES);
    return result(judgement, List.of(Money.ofOre(ore)), reference, Optional.empty());
  }

  private static DayResult result(
      Judgement best, List<Money> costs, Optional<Money> reference, Optional<Money> bestKnown) {
    Money half = Money.ofOre(3_500_00);
    LowerBound bound = new LowerBound(half, half, Money.ZERO, 0);
    return new DayResult("d16-small.json", best, costs, 10.0, bound, reference, bestKnown);
  }
}
