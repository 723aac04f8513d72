package se.bokskjuts.optimizer.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** What holds of the reasons of every sound plan. */
class ReasonsPropertiesTest {
  @Property(tries = 120, seed = "45")
  void everything_left_has_a_reason_and_the_shares_add_up(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    DayProblem day = SmallCounty.day(seed);
    Plan plan = new RandomPlans(day, seed).next();
    Judgement judgement = PlanChecker.judge(day, plan);
    Assume.that(judgement.isFeasible());

    PlanReasons reasons = PlanReasons.of(day, plan, 60, () -> false);

    Set<TransferId> told = new HashSet<>();
    reasons.left().forEach(l -> told.addAll(l.transfers()));
    assertThat(told).containsAll(stays(plan, day));
    assertThat(reasons.left()).allMatch(l -> !l.outcome().obstacles().isEmpty());
    assertThat(reasons.missed()).hasSize(judgement.figures().missedVisits());
    assertThat(reasons.left())
        .flatExtracting(l -> l.outcome().remedies())
        .allMatch(r -> r.saves().compareTo(Money.ZERO) > 0);
    checkShares(reasons.costs(), judgement);
  }

  private static void checkShares(CostShares costs, Judgement judgement) {
    Money parts = costs.parts().values().stream().reduce(Money.ZERO, Money::plus);
    Money units =
        costs.units().values().stream()
            .map(CostShares.UnitShare::total)
            .reduce(Money.ZERO, Money::plus);
    Money vans = costs.vans().values().stream().reduce(Money.ZERO, Money::plus);

    assertThat(parts).isEqualTo(judgement.cost().total());
    assertThat(vans).isEqualTo(judgement.cost().vans());
    assertThat(units)
        .isEqualTo(
            judgement
                .cost()
                .handling()
                .plus(judgement.cost().delay())
                .plus(judgement.cost().missed()));
  }

  /** An item for the unit where it is cannot be left. */
  private static Set<TransferId> stays(Plan plan, DayProblem day) {
    Set<TransferId> stays = new HashSet<>();
    plan.stays().stream().map(Stay::transfer).forEach(stays::add);
    day.transfers().stream()
        .filter(t -> t.from().equals(t.to()))
        .forEach(t -> stays.remove(t.id()));
    return stays;
  }
}
