package se.bokskjuts.optimizer.check;

import java.math.BigDecimal;
import java.util.List;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;

/** The cost of a plan by part ({@code domain.md} 5). */
final class CostSheet {
  private final Rates rates;

  CostSheet(Rates rates) {
    this.rates = rates;
  }

  PlanCost of(Totals totals, int boxes, int sorted, Money delay, List<Unit> missed) {
    BigDecimal handling =
        rates
            .perBox()
            .multiply(BigDecimal.valueOf(boxes))
            .add(times(rates.perLift(), totals.lifts));
    long days = missed.stream().mapToLong(u -> 1L + u.missedDays()).sum();
    return new PlanCost(
        totals.vans,
        Money.ofSek(handling),
        Money.ofSek(times(rates.perItemSorted(), sorted)),
        delay,
        Money.ofSek(times(rates.perMissedVisit(), days)));
  }

  /** Rounded once per transfer; an unfilled hold counts as a hold still at its origin. */
  Money delay(Demand demand, ItemWays ways) {
    Money sum = Money.ZERO;
    for (Transfer item : demand.items.values()) {
      int days = ways.days.getOrDefault(item.id(), 2);
      sum = sum.plus(Money.ofSek(rates.delay(item.kind(), days, item.waitedDays())));
    }
    for (HoldRequest hold : demand.unfilled) {
      sum = sum.plus(Money.ofSek(rates.delay(TransferKind.HOLD, 2, hold.waitedDays())));
    }
    return sum;
  }

  private static BigDecimal times(BigDecimal rate, long n) {
    return rate.multiply(BigDecimal.valueOf(n));
  }

  /** Compares what a plan states with what the rules give. */
  static void compare(PlanCost stated, PlanCost byTheRules, Findings findings) {
    compare("vans", stated.vans(), byTheRules.vans(), findings);
    compare("missed", stated.missed(), byTheRules.missed(), findings);
    compare("handling", stated.handling(), byTheRules.handling(), findings);
    compare("sorting", stated.sorting(), byTheRules.sorting(), findings);
    compare("delay", stated.delay(), byTheRules.delay(), findings);
    compare("total", stated.total(), byTheRules.total(), findings);
  }

  private static void compare(String part, Money stated, Money byTheRules, Findings findings) {
    if (!stated.equals(byTheRules)) {
      findings.add(
          Rule.COST,
          part + ": the plan says " + stated.sek() + ", by the rules it is " + byTheRules.sek());
    }
  }
}
